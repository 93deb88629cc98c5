package dev.lucia.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.language.Language;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

class PhrasesTest {

    private static final Pattern SLOT = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageSaysWhatEnglishSays(Language language) {
        // Given
        ResourceBundle english = bundle(Language.ENGLISH);
        ResourceBundle other = bundle(language);

        // When
        List<String> missing =
                english.keySet().stream()
                        .filter(key -> !key.endsWith(".many"))
                        .filter(key -> !other.containsKey(key))
                        .sorted()
                        .toList();

        // Then
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPhrasePutsInWhatTheEnglishOneDoes(Language language) {
        // Given
        ResourceBundle english = bundle(Language.ENGLISH);
        ResourceBundle other = bundle(language);

        // When
        List<String> different =
                english.keySet().stream()
                        .filter(other::containsKey)
                        .filter(
                                key ->
                                        !slots(english.getString(key))
                                                .equals(slots(other.getString(key))))
                        .sorted()
                        .toList();

        // Then
        assertThat(different).isEmpty();
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("dev.lucia.agent.answers", language.locale());
    }

    private static Set<String> slots(String phrase) {
        return SLOT.matcher(phrase).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
