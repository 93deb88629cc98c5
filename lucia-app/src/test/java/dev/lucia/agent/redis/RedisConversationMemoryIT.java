package dev.lucia.agent.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lucia.agent.AgentProperties;
import dev.lucia.agent.ConversationMemory;
import dev.lucia.agent.Exchange;
import dev.lucia.agent.Focus;
import dev.lucia.agent.Recollection;
import dev.lucia.home.EntityId;
import dev.lucia.redis.SharedRedis;
import dev.lucia.task.Caller;
import dev.lucia.task.StoreUnavailable;
import dev.lucia.task.TaskRunner;
import dev.lucia.testing.RedisServer;
import dev.lucia.testing.Replica;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.time.Duration;
import java.util.List;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedisConversationMemoryIT {

    private static final Caller CALLER = new Caller("kitchen");
    private static final Focus LAMP =
            new Focus("turn on the lamp", List.of(EntityId.of("light.lamp")));

    private RedisServer server;
    private Replica replica;
    private ConversationMemory memory;

    @BeforeAll
    void start() {
        server = RedisServer.start();
        replica = Replica.start(server, idle());
        memory = memory(Duration.ofMinutes(30));
    }

    @AfterAll
    void stop() {
        replica.close();
        server.close();
    }

    @Test
    void theLatestExchangesAreRecalledInTheirOrder() {
        // Given
        for (String sentence : List.of("one", "two", "three", "four")) {
            memory.remember(CALLER, "order", said(sentence, LAMP));
        }

        // When
        Recollection recalled = memory.recall(CALLER, "order");

        // Then
        assertThat(recalled.exchanges())
                .containsExactly(said("two", LAMP), said("three", LAMP), said("four", LAMP));
    }

    @Test
    void smallTalkLeavesTheFocusWhereItWas() {
        // Given
        memory.remember(CALLER, "focus", said("turn on the lamp", LAMP));

        // When
        memory.remember(CALLER, "focus", said("thanks", Focus.NONE));

        // Then
        assertThat(memory.recall(CALLER, "focus").focus()).isEqualTo(LAMP);
    }

    @Test
    void conversationsOfOthersAreUnknown() {
        // When
        memory.remember(CALLER, "mine", said("turn on the lamp", LAMP));

        // Then
        assertThat(memory.recall(new Caller("garage"), "mine")).isEqualTo(Recollection.NONE);
        assertThat(memory.recall(CALLER, "another")).isEqualTo(Recollection.NONE);
    }

    @Test
    void anErasedConversationIsForgotten() {
        // Given
        memory.remember(CALLER, "erased", said("turn on the lamp", LAMP));

        // When
        memory.erase(CALLER, "erased");

        // Then
        assertThat(memory.recall(CALLER, "erased")).isEqualTo(Recollection.NONE);
    }

    @Test
    void aConversationExpiresAsAWhole() {
        // When
        memory(Duration.ofMinutes(7)).remember(CALLER, "expires", said("turn on the lamp", LAMP));

        // Then
        SharedRedis redis = replica.get(SharedRedis.class);
        String key = redis.key("memory:7:kitchen:expires");
        assertThat(redis.<Long>call(commands -> commands.pttl(key)))
                .isBetween(1L, Duration.ofMinutes(7).toMillis());
    }

    @Test
    void withoutRedisNothingIsKnownAndOnlyErasingFails() {
        try (RedisServer gone = RedisServer.start();
                Replica there = Replica.start(gone, idle())) {
            // Given
            ConversationMemory cut =
                    new RedisConversationMemory(
                            there.get(SharedRedis.class),
                            new AgentProperties(Duration.ofMinutes(1), 3, 200, true));
            cut.remember(CALLER, "cut", said("turn on the lamp", LAMP));

            // When
            gone.kill();

            // Then
            assertThat(cut.recall(CALLER, "cut")).isEqualTo(Recollection.NONE);
            cut.remember(CALLER, "cut", said("turn it off", LAMP));
            assertThatThrownBy(() -> cut.erase(CALLER, "cut")).isInstanceOf(StoreUnavailable.class);
        }
    }

    private ConversationMemory memory(Duration rememberFor) {
        return new RedisConversationMemory(
                replica.get(SharedRedis.class), new AgentProperties(rememberFor, 3, 200, true));
    }

    private static TaskRunner idle() {
        return execution -> {
            throw new UnsupportedOperationException("nothing runs in this test");
        };
    }

    private static Exchange said(String sentence, Focus focus) {
        return new Exchange(sentence, "Done.", focus);
    }
}
