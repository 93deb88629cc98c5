package dev.lucia.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Nothing is set that the application does not read: each variable is one of its properties. */
class EnvironmentTest {

    private static final Path PROPERTIES =
            Path.of("..", "lucia-app/target/classes/META-INF/spring-configuration-metadata.json");

    /** Properties of Spring Boot's own that the chart sets. */
    private static final Set<String> OF_SPRING =
            Set.of(
                    "LOGGING_LEVEL_DEV_LUCIA",
                    "LOGGING_STRUCTURED_FORMAT_CONSOLE",
                    "LOGGING_STRUCTURED_ECS_SERVICE_ENVIRONMENT");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "values.yaml",
                "values.dev.yaml",
                "ci/external-redis-values.yaml",
                "ci/manifests-values.yaml",
                "ci/home-lab-values.yaml",
                "ci/redis-tls-values.yaml"
            })
    void everyVariableIsAProperty(String values) {
        // Given
        var known = properties();

        // When
        var variables = variables(Chart.withFile(values).render());

        // Then
        assertThat(variables)
                .isNotEmpty()
                .allMatch(
                        variable ->
                                OF_SPRING.contains(variable)
                                        || known.contains(
                                                variable.replaceFirst("KEYS_\\d+_.*", "KEYS")));
    }

    private static Set<String> variables(Manifests manifests) {
        var variables = new TreeSet<>(manifests.only("ConfigMap").texts("/data").keySet());
        manifests
                .only("Deployment")
                .containers()
                .forEach(
                        container ->
                                container
                                        .path("env")
                                        .forEach(
                                                env -> variables.add(env.path("name").asString())));
        return variables;
    }

    /**
     * Names in the form of environment variables: {@code lucia.redis.key-prefix} is {@code
     * LUCIA_REDIS_KEYPREFIX}.
     */
    private static Set<String> properties() {
        var names = new TreeSet<String>();
        JsonMapper.shared()
                .readTree(PROPERTIES.toFile())
                .path("properties")
                .forEach(
                        property ->
                                names.add(
                                        property.path("name")
                                                .asString()
                                                .replace("-", "")
                                                .replace('.', '_')
                                                .toUpperCase(Locale.ROOT)));
        return names;
    }
}
