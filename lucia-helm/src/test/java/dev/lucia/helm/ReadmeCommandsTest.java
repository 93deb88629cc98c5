package dev.lucia.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Every installation command in the README renders as it stands there. */
class ReadmeCommandsTest {

    static List<String> commands() throws IOException {
        return Files.readString(Chart.BUILT.resolve("README.md"))
                .lines()
                .filter(line -> line.startsWith("helm install "))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void renders(String command) {
        // Given
        var words = List.of(command.split(" ", -1));
        var chart =
                words.contains("-f")
                        ? Chart.withFile(words.get(words.indexOf("-f") + 1))
                        : Chart.withDefaults();
        for (int i = 0; i < words.size() - 1; i++) {
            if (words.get(i).equals("--set")) {
                var setting = words.get(i + 1).split("=", 2);
                chart = chart.set(setting[0], setting[1]);
            }
        }

        // When
        var manifests = chart.render();

        // Then
        assertThat(words).startsWith("helm", "install", "lucia", "./chart", "-n", "lucia");
        assertThat(manifests.ofKind("Deployment")).hasSize(1);
    }
}
