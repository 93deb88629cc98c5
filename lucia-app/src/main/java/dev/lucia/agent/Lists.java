package dev.lucia.agent;

import dev.lucia.home.Entity;
import dev.lucia.language.Intent.ChangeList.Edit;

import java.util.Map;

/** What can be done with lists. */
final class Lists {

    private Lists() {}

    static Planned edit(Entity list, Edit edit, String item) {
        Action action =
                switch (edit) {
                    case ADD -> Action.once(list, "add_item", Map.of("item", item));
                    case REMOVE -> Action.once(list, "remove_item", Map.of("item", item));
                    case COMPLETE ->
                            Action.once(
                                    list,
                                    "update_item",
                                    Map.of("item", item, "status", "completed"));
                };
        return new Planned.Do(action);
    }
}
