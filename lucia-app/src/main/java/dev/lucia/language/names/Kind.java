package dev.lucia.language.names;

import dev.lucia.home.Entity;
import dev.lucia.language.words.DataFile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A kind of thing that people name by a noun, and the entities it can be; listed in the data file
 * {@code kinds}.
 *
 * @param types each a domain, or a domain and a device class: "cover/garage"
 */
public record Kind(String name, List<String> types) {

    private static final Map<String, Kind> ALL =
            DataFile.read("kinds").stream()
                    .map(entry -> new Kind(entry.key(), entry.values()))
                    .collect(Collectors.toUnmodifiableMap(Kind::name, kind -> kind));

    public Kind {
        types = List.copyOf(types);
    }

    /** The kind called {@code name} in the data files. */
    public static Kind of(String name) {
        Kind kind = ALL.get(name);
        if (kind == null) {
            throw new IllegalArgumentException(
                    "no kind of thing named \"" + name + "\"; known are " + ALL.keySet());
        }
        return kind;
    }

    /** Whether {@code entity} is one. */
    public boolean includes(Entity entity) {
        return types.contains(entity.domain())
                || types.contains(entity.domain() + "/" + entity.deviceClass());
    }
}
