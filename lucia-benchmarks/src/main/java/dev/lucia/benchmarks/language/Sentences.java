package dev.lucia.benchmarks.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What people say in the {@link LargeHouse}, all domains alike, from curt to chatty. */
final class Sentences {

    private static final List<String> SHAPES =
            List.of(
                    "turn on the %s ceiling light",
                    "switch off all the lights in the %s",
                    "dim the %s reading light to 30 percent",
                    "make the %s light strip blue",
                    "could you please turn the %s desk lamp on for me",
                    "turn on the %s floor lamp and turn off the %s printer",
                    "%s coffee machine off",
                    "set the %s fan to fifty percent",
                    "set the temperature in the %s to 21.5 degrees",
                    "close the %s blinds",
                    "open the %s curtain halfway",
                    "lock the %s door",
                    "pause the %s speaker",
                    "how warm is it in the %s",
                    "is the %s window open",
                    "start the %s robot");

    private Sentences() {}

    /** A sentence of each shape for each room. */
    static List<String> all() {
        List<String> sentences = new ArrayList<>();
        for (String room : LargeHouse.ROOMS) {
            String said = room.toLowerCase(Locale.ROOT);
            for (String shape : SHAPES) {
                sentences.add(shape.replace("%s", said));
            }
        }
        return sentences;
    }
}
