package dev.lucia.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

class ModelPropertiesTest {

    @Test
    void noModelIsTheDefault() {
        // When
        ModelProperties properties = bind("");

        // Then
        assertThat(properties.provider()).isEqualTo(ModelProvider.NONE);
        assertThat(properties.timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(properties.maxRetries()).isEqualTo(2);
        assertThat(properties.maxRounds()).isEqualTo(6);
        assertThat(properties.maxTokens()).isEqualTo(20_000);
        assertThat(properties.maxAnswerTokens()).isEqualTo(800);
        assertThat(properties.maxTime()).isEqualTo(Duration.ofSeconds(90));
        assertThat(properties.maxActions()).isEqualTo(30);
        assertThat(properties.minSimilarity()).isEqualTo(0.6);
        assertThat(properties.embeddingOrChat().isConfigured()).isFalse();
    }

    @Test
    void anEmbeddingModelIsWhereTheChatModelIs() {
        // When
        ModelEndpoint embedding =
                bind("provider=openai chat.endpoint=https://a.example/v1 chat.name=c"
                                + " chat.api-key=k embedding.name=e")
                        .embeddingOrChat();

        // Then
        assertThat(embedding.endpoint()).hasToString("https://a.example/v1");
        assertThat(embedding.apiKey()).isNotNull();
        assertThat(embedding.model()).isEqualTo("e");
    }

    @Test
    void aKeyGoesNowhereElse() {
        // When
        ModelEndpoint embedding =
                bind("provider=openai chat.name=c chat.api-key=k embedding.name=e"
                                + " embedding.endpoint=https://b.example/v1")
                        .embeddingOrChat();

        // Then
        assertThat(embedding.apiKey()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "provider=openai embedding.name=e embedding.endpoint=x:y |"
                        + " lucia.model.embedding.endpoint | https://api.openai.com/v1",
                "provider=ollama | lucia.model.chat.name | LUCIA_MODEL_CHAT_NAME=qwen3:8b",
                "provider=azure-openai chat.name=x | lucia.model.chat.endpoint |"
                        + " LUCIA_MODEL_CHAT_ENDPOINT=https://my-resource.openai.azure.com",
                "provider=azure-openai chat.endpoint=https://x | lucia.model.chat.deployment |"
                        + " LUCIA_MODEL_CHAT_DEPLOYMENT=my-gpt",
                "provider=azure-openai chat.endpoint=https://x chat.deployment=d |"
                        + " lucia.model.chat.api-key | LUCIA_MODEL_CHAT_APIKEY=",
                "provider=azure-ai-inference chat.endpoint=https://x chat.name=n |"
                        + " lucia.model.chat.api-key | LUCIA_MODEL_CHAT_APIKEY=",
                "provider=openai chat.name=x chat.endpoint=ftp://x | lucia.model.chat.endpoint |"
                        + " https://api.openai.com/v1",
                "provider=openai chat.name=x chat.endpoint=https://u:p@x |"
                        + " lucia.model.chat.endpoint | no user or password",
                "provider=ollama chat.name=x embedding.name=y embedding.endpoint=nonsense |"
                        + " lucia.model.embedding.endpoint | http://localhost:11434"
            })
    void saysWhatIsMissing(String given, String property, String hint) {
        assertThatThrownBy(() -> bind(given))
                .rootCause()
                .hasMessageStartingWith(property)
                .hasMessageContaining(hint);
    }

    private static ModelProperties bind(String given) {
        Map<String, String> values = new HashMap<>();
        for (String setting : given.split(" ", -1)) {
            if (!setting.isEmpty()) {
                String[] pair = setting.split("=", 2);
                values.put("lucia.model." + pair[0], pair[1]);
            }
        }
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("lucia.model", ModelProperties.class);
    }
}
