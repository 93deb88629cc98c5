package dev.lucia.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.language.Language;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class PhrasesTest {

    private static final Pattern SLOT = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageSaysWhatEnglishSays(String name, Language language) {
        // Given
        ResourceBundle english = bundle(name, Language.ENGLISH);
        ResourceBundle other = bundle(name, language);

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
    @MethodSource("bundles")
    void everyPhrasePutsInWhatTheEnglishOneDoes(String name, Language language) {
        // Given
        ResourceBundle english = bundle(name, Language.ENGLISH);
        ResourceBundle other = bundle(name, language);

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

    private static Stream<Arguments> bundles() {
        return Stream.of("answers", "timers")
                .flatMap(name -> Stream.of(Language.values()).map(l -> Arguments.of(name, l)));
    }

    private static ResourceBundle bundle(String name, Language language) {
        return ResourceBundle.getBundle("dev.lucia.agent." + name, language.locale());
    }

    private static Set<String> slots(String phrase) {
        return SLOT.matcher(phrase).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
