package dev.lucia.home;

/** Home Assistant's id of an entity: {@code light.kitchen}. */
public record EntityId(String domain, String name) implements Comparable<EntityId> {

    public EntityId {
        if (domain.isEmpty() || name.isEmpty()) {
            throw new IllegalArgumentException(
                    "an entity id is domain.name, not \"" + domain + "." + name + "\"");
        }
    }

    /** The id that {@code text} spells. */
    public static EntityId of(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("an entity id is domain.name, not \"" + text + "\"");
        }
        return new EntityId(text.substring(0, dot), text.substring(dot + 1));
    }

    @Override
    public int compareTo(EntityId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return domain + "." + name;
    }
}
