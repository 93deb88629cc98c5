package dev.lucia.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lucia.model.simulator.Asked;
import dev.lucia.model.simulator.Fault;
import dev.lucia.model.simulator.Reply;
import dev.lucia.model.simulator.Simulator;
import dev.lucia.testing.ApiClient.Answer;
import dev.lucia.testing.RedisServer;
import dev.lucia.testing.WholeService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a model is good for beside talking, with both features switched on. */
class ModelFeaturesIT {

    private static RedisServer redis;
    private static Simulator simulator;
    private static WholeService service;

    @BeforeAll
    static void start() throws IOException {
        redis = RedisServer.start();
        simulator = Simulator.start(0, ModelFeaturesIT::answer);
        service =
                start(
                        "lucia.model.embedding.name=simulated",
                        "lucia.features.multi-agent=true",
                        "lucia.features.semantic-search=true");
    }

    private static WholeService start(String... more) {
        String[] settings = {
            "lucia.model.provider=ollama",
            "lucia.model.chat.endpoint=" + simulator.url(),
            "lucia.model.chat.name=simulated",
            "lucia.model.max-retries=0"
        };
        return WholeService.start(
                redis,
                Stream.concat(Arrays.stream(settings), Arrays.stream(more)).toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        service.close();
        simulator.close();
        redis.close();
    }

    @BeforeEach
    void reset() {
        simulator.reset();
    }

    /** Each agent does its own part with the tools it has. */
    private static Reply answer(Asked asked) {
        boolean lights = asked.tools().contains("set_brightness");
        boolean music = asked.tools().contains("play");
        if (asked.round() > 0) {
            return Reply.say(lights && music ? "Both." : lights ? "Dimmed." : "Jazz it is.");
        }
        return lights
                ? Reply.call(
                        "set_brightness",
                        Map.of("entities", List.of("light.bed_light"), "percent", 20))
                : Reply.call(
                        "play",
                        Map.of("entities", List.of("media_player.living_room_tv"), "what", "Jazz"));
    }

    @Test
    void severalKindsOfThingsGoToAnAgentEach() {
        // When
        Answer answer = say("fancy a party mood with the lamps and the television");

        // Then
        assertThat(answer.at("/text")).isEqualTo("Dimmed. Jazz it is.");
        assertThat(simulator.requests()).hasSize(4);
    }

    @Test
    void onePartThatFailsIsTold() {
        // Given
        simulator.fail(Fault.BROKEN, 1);

        // When
        Answer answer = say("fancy another party mood with the lamps and the television");

        // Then
        assertThat(answer.at("/text"))
                .endsWith("The language model does not answer right now.")
                .containsAnyOf("Dimmed.", "Jazz it is.");
    }

    @Test
    void oneKindOfThingsNeverFansOut() {
        // When
        Answer answer = say("fancy a dreamy mood by lamps");

        // Then
        assertThat(answer.at("/text")).isEqualTo("Both.");
        assertThat(simulator.requests()).hasSize(2);
    }

    @Test
    void aThingIsFoundByWhatItsNameMeans() {
        // When
        Answer first = say("turn on the barista maker");
        int calls = simulator.requests().size();
        Answer again = say("turn off the barista maker");

        // Then
        assertThat(first.at("/text")).isEqualTo("Coffee Maker is on.");
        assertThat(again.at("/text")).isEqualTo("Coffee Maker is off.");
        assertThat(simulator.requests()).as("cached in Redis").hasSize(calls);
    }

    @Test
    void whatIsRiskyIsAskedByItsOwnName() {
        // When
        Answer answer = say("unlock the frontmost door");

        // Then
        assertThat(answer.at("/text")).doesNotContain("is unlocked");
    }

    @Test
    void aFeatureWithoutItsModelIsABadSetting() {
        assertThatThrownBy(() -> start("lucia.features.semantic-search=true"))
                .hasStackTraceContaining("LUCIA_MODEL_EMBEDDING_NAME");
    }

    private static Answer say(String sentence) {
        return service.api().post("/api/conversation", "{\"text\":\"" + sentence + "\"}");
    }
}
