package dev.lucia.agent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Colours by name, as hue (degrees) and saturation (per cent). */
final class Colours {

    private static final Map<String, List<Double>> BY_NAME = new HashMap<>();

    static {
        add("red", 0, 100);
        add("orange", 30, 100);
        add("yellow", 60, 100);
        add("green", 120, 100);
        add("lime", 75, 100);
        add("teal", 180, 100);
        add("cyan", 180, 100);
        add("turquoise", 174, 71);
        add("blue", 240, 100);
        add("lightblue", 195, 25);
        add("darkblue", 240, 100);
        add("lightgreen", 120, 39);
        add("darkgreen", 120, 100);
        add("indigo", 275, 100);
        add("violet", 300, 45);
        add("purple", 280, 100);
        add("lavender", 255, 35);
        add("magenta", 300, 100);
        add("pink", 330, 40);
        add("hotpink", 330, 59);
        add("gold", 51, 100);
        add("salmon", 6, 54);
        add("coral", 16, 69);
        add("brown", 25, 75);
        add("white", 0, 0);
        add("crimson", 348, 91);
        add("maroon", 0, 100);
    }

    private Colours() {}

    static Optional<List<Double>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Whether two colours look alike: devices round, and convert between colour spaces. */
    static boolean alike(List<?> some, List<?> other) {
        if (some.size() != 2 || other.size() != 2) {
            return false;
        }
        double hue = Math.abs(number(some.get(0)) - number(other.get(0))) % 360;
        boolean grey = number(some.get(1)) < 10 && number(other.get(1)) < 10;
        return Math.abs(number(some.get(1)) - number(other.get(1))) <= 12
                && (grey || Math.min(hue, 360 - hue) <= 12);
    }

    private static double number(Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private static void add(String name, double hue, double saturation) {
        BY_NAME.put(name, List.of(hue, saturation));
    }
}
