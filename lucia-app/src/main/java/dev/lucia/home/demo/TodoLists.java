package dev.lucia.home.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lucia.home.EntityState;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lists. Their items are kept with the state and told only to who asks for them. */
final class TodoLists implements Behaviour {

    /** Attribute that is kept and not shown, as Home Assistant shows no items either. */
    static final String ITEMS = "_items";

    private static final String SUMMARY = "summary";
    private static final String STATUS = "status";

    static List<Map<String, Object>> open(List<String> names) {
        return names.stream()
                .map(name -> open(name, UUID.nameUUIDFromBytes(name.getBytes(UTF_8))))
                .toList();
    }

    /** The answer of {@code todo.get_items}. */
    static Map<String, @Nullable Object> items(EntityState state) {
        return Map.of("items", read(state));
    }

    @Override
    public Reaction react(String service, Map<String, Object> data, EntityState before) {
        String item = String.valueOf(data.get("item"));
        List<Map<String, Object>> items = read(before);
        switch (service) {
            case "add_item" -> items.add(open(item, UUID.randomUUID()));
            case "remove_item" -> {
                if (!items.removeIf(present -> isNamed(present, item))) {
                    return missing(item);
                }
            }
            case "update_item" -> {
                if (items.stream().noneMatch(present -> isNamed(present, item))) {
                    return missing(item);
                }
                items.replaceAll(
                        present -> isNamed(present, item) ? updated(present, data) : present);
            }
            default -> {
                return Behaviour.unknown("todo." + service);
            }
        }
        long open = items.stream().filter(i -> "needs_action".equals(i.get(STATUS))).count();
        return Reaction.becomes(before, String.valueOf(open), Map.of(ITEMS, items));
    }

    private static Map<String, Object> open(String name, UUID uid) {
        return Map.of(SUMMARY, name, "uid", uid.toString(), STATUS, "needs_action");
    }

    private static Map<String, Object> updated(Map<String, Object> item, Map<String, Object> data) {
        return Map.of(
                SUMMARY,
                data.getOrDefault("rename", String.valueOf(item.get(SUMMARY))),
                "uid",
                String.valueOf(item.get("uid")),
                STATUS,
                data.getOrDefault(STATUS, String.valueOf(item.get(STATUS))));
    }

    private static boolean isNamed(Map<String, Object> item, String name) {
        return name.equals(item.get(SUMMARY)) || name.equals(item.get("uid"));
    }

    private static Reaction missing(String item) {
        return Reaction.unsuitable("Unable to find to-do list item: " + item);
    }

    private static List<Map<String, Object>> read(EntityState state) {
        List<Map<String, Object>> items = new ArrayList<>();
        if (state.attributes().get(ITEMS) instanceof List<?> stored) {
            for (Object item : stored) {
                if (item instanceof Map<?, ?> fields) {
                    items.add(
                            Map.of(
                                    SUMMARY,
                                    String.valueOf(fields.get(SUMMARY)),
                                    "uid",
                                    String.valueOf(fields.get("uid")),
                                    STATUS,
                                    String.valueOf(fields.get(STATUS))));
                }
            }
        }
        return items;
    }
}
