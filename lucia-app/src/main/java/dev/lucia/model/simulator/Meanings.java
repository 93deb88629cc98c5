package dev.lucia.model.simulator;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Vectors of texts: alike where the texts share words, or words of one meaning. */
final class Meanings {

    private static final int DIMENSIONS = 256;

    private static final List<List<String>> SAME =
            List.of(
                    List.of("lamp", "light", "lights", "lamps", "bulb", "illumination"),
                    List.of("sofa", "couch", "settee", "divan"),
                    List.of("tv", "telly", "television", "flimmerkiste"),
                    List.of("desk", "workplace", "homework"),
                    List.of("bed", "bedside", "sleeping", "sleep"),
                    List.of("coffee", "espresso", "barista"),
                    List.of("kitchen", "cooking", "scullery"),
                    List.of("living", "lounge", "parlour"),
                    List.of("vacuum", "hoover", "sweeper"));

    private static final Map<String, String> FIRST = first();

    private Meanings() {}

    static float[] of(String text) {
        float[] vector = new float[DIMENSIONS];
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+", -1)) {
            if (!word.isEmpty()) {
                String concept = FIRST.getOrDefault(word, word);
                vector[Math.floorMod(concept.hashCode() * 31, DIMENSIONS)] += 1;
            }
        }
        return vector;
    }

    private static Map<String, String> first() {
        Map<String, String> first = new HashMap<>();
        SAME.forEach(words -> words.forEach(word -> first.put(word, words.getFirst())));
        return first;
    }
}
