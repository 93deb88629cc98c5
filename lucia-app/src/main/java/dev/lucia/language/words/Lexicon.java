package dev.lucia.language.words;

import java.util.List;
import java.util.function.ObjIntConsumer;

/** The phrases of one language and what they mean. Immutable. */
public final class Lexicon {

    private final String language;
    private final PhraseTrie<Sense> phrases = new PhraseTrie<>();

    private Lexicon(String language) {
        this.language = language;
    }

    /** Reads the data file of {@code language}, an ISO 639 code. */
    public static Lexicon of(String language) {
        Lexicon lexicon = new Lexicon(language);
        for (DataFile.Entry entry : DataFile.read(language + ".lexicon")) {
            lexicon.add(entry);
        }
        return lexicon;
    }

    public String language() {
        return language;
    }

    /** Gives {@code found} every sense of every phrase at {@code from}, with the index after it. */
    public void match(List<Token> tokens, int from, ObjIntConsumer<Sense> found) {
        phrases.match(tokens, from, found);
    }

    private void add(DataFile.Entry entry) {
        Sense sense = Sense.of(entry.key());
        for (String template : entry.values()) {
            for (String phrase : PhraseTemplate.expand(template)) {
                phrases.add(Tokenizer.words(phrase), sense);
            }
        }
    }
}
