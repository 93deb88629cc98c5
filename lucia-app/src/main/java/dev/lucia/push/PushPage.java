package dev.lucia.push;

import java.util.List;

/**
 * Some of a task's configs.
 *
 * @param more whether others follow behind the last one
 */
public record PushPage(List<PushConfig> configs, boolean more) {

    public PushPage {
        configs = List.copyOf(configs);
    }
}
