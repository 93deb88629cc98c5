package dev.lucia.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.language.HomeFixture;
import dev.lucia.language.Interpreter;
import dev.lucia.language.Situation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Set;

class DomainsTest {

    private final Domains domains = new Domains(new Interpreter());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fancy a party mood with the lamps and the television | en | light media",
                "fancy a dreamy mood by lamps | en | light",
                "something with the Desk Lamp and the Bedroom Fan | en | fan light",
                "irgendwas mit den Lampen und dem Staubsauger | de | light vacuum",
                "tell me a riddle | en | ''"
            })
    void concernsWhatIsNamed(String sentence, String language, String skills) {
        // When
        Set<String> concerned =
                domains.of(sentence, HomeFixture.house().home(), Situation.in(language, "Office"));

        // Then
        assertThat(String.join(" ", concerned))
                .as(
                        new Interpreter()
                                .trace(
                                        sentence,
                                        HomeFixture.house().home(),
                                        Situation.in(language, "Office"))
                                .words()
                                .toString())
                .isEqualTo(skills);
    }
}
