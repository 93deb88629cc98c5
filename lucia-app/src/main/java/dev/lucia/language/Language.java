package dev.lucia.language;

import dev.lucia.home.Home;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;

/** The languages Lucia understands without a model. */
public enum Language {
    ENGLISH("en"),
    GERMAN("de"),
    FRENCH("fr"),
    SPANISH("es"),
    DUTCH("nl");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** Its ISO 639 code. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return Locale.of(code);
    }

    /**
     * The language to understand a sentence in: that of {@code tag}, else the home's own, else
     * English.
     */
    public static Language of(@Nullable String tag, Home home) {
        return named(tag).or(() -> named(home.language())).orElse(ENGLISH);
    }

    /** The language of {@code tag}, else English. */
    public static Language of(@Nullable String tag) {
        return named(tag).orElse(ENGLISH);
    }

    private static Optional<Language> named(@Nullable String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        String code = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
