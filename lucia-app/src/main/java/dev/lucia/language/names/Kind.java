package dev.lucia.language.names;

import dev.lucia.home.Entity;
import dev.lucia.language.words.DataFile;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A kind of thing that people name by a noun, and the entities it can be; listed in the data file
 * {@code kinds}.
 *
 * @param broader the kind to try where there is none of this, or null
 * @param types each a domain, a domain and a device class ("cover/garage"), a domain without one
 *     ("cover/"), or "*"
 */
public record Kind(String name, @Nullable String broader, List<String> types) {

    private static final Map<String, Kind> ALL =
            DataFile.read("kinds").stream()
                    .map(Kind::of)
                    .collect(Collectors.toUnmodifiableMap(Kind::name, kind -> kind));

    /** Whatever can be turned on and off. */
    static final Kind EVERYTHING = of("everything");

    public Kind {
        types = List.copyOf(types);
    }

    private static Kind of(DataFile.Entry entry) {
        int less = entry.key().indexOf('<');
        return less < 0
                ? new Kind(entry.key(), null, entry.values())
                : new Kind(
                        entry.key().substring(0, less).strip(),
                        entry.key().substring(less + 1).strip(),
                        entry.values());
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
        for (String type : types) {
            if (isOfType(entity, type)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code entity} is of the type that a data file writes as {@code type}. */
    public static boolean isOfType(Entity entity, String type) {
        String domain = entity.domain();
        if (type.length() == domain.length()) {
            return type.equals(domain);
        }
        if (type.equals("*")) {
            return true;
        }
        String deviceClass = entity.deviceClass() == null ? "" : entity.deviceClass();
        return type.length() == domain.length() + 1 + deviceClass.length()
                && type.startsWith(domain)
                && type.charAt(domain.length()) == '/'
                && type.endsWith(deviceClass);
    }
}
