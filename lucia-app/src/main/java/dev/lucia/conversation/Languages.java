package dev.lucia.conversation;

import dev.lucia.web.ProblemException;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import java.util.Comparator;
import java.util.Locale;

/** In which language a sentence is said and answered, as far as the request tells. */
final class Languages {

    private Languages() {}

    /** The context's language, else the one the client accepts most gladly, else null. */
    static @Nullable String choose(@Nullable String fromContext, @Nullable String acceptLanguage) {
        if (fromContext != null) {
            return tag(fromContext);
        }
        return acceptLanguage == null ? null : first(acceptLanguage);
    }

    private static String tag(String language) {
        String tag = Locale.forLanguageTag(language.replace('_', '-')).toLanguageTag();
        if (tag.equals("und")) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "context.language must be a language tag, such as \"en\" or \"de-CH\".");
        }
        return tag;
    }

    /** Browsers and libraries send odd ones on their own: those say nothing. */
    private static @Nullable String first(String acceptLanguage) {
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0 && !range.getRange().contains("*"))
                    .max(Comparator.comparingDouble(Locale.LanguageRange::getWeight))
                    .map(range -> Locale.forLanguageTag(range.getRange()).toLanguageTag())
                    .orElse(null);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
