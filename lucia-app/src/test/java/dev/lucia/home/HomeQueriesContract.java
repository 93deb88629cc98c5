package dev.lucia.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What every home must answer. */
public abstract class HomeQueriesContract {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final EntityId SHOPPING = EntityId.of("todo.shopping_list");

    /** The home under test. */
    protected abstract HomeGateway home();

    /** The same. */
    protected abstract HomeQueries queries();

    @Test
    void aListTellsWhatWasAddedToIt() throws InterruptedException {
        // Given
        String bread = "Bread " + System.nanoTime();

        // When
        home().perform(todo("add_item", Map.of("item", bread)), state -> true, PATIENCE);

        // Then
        assertThat(items()).contains("Milk", bread);
        home().perform(todo("remove_item", Map.of("item", bread)), state -> true, PATIENCE);
        assertThat(items()).contains("Milk").doesNotContain(bread);
    }

    @Test
    void itemsAreNotAttributes() {
        // When
        Entity list = home().home().entity(SHOPPING).orElseThrow();

        // Then
        assertThat(list.state().attributes().toString()).doesNotContain("Milk");
    }

    @Test
    void anItemThatIsNotThereCannotBeRemoved() throws InterruptedException {
        // When
        Observation seen =
                home().perform(
                                todo("remove_item", Map.of("item", "Gold")),
                                state -> true,
                                PATIENCE);

        // Then
        assertThat(seen)
                .isInstanceOfSatisfying(
                        Observation.Refused.class,
                        refused -> assertThat(refused.message()).contains("Gold"));
    }

    @Test
    void anActionWithoutAnswerCannotBeAsked() throws InterruptedException {
        // Given
        EntityId light = EntityId.of("light.kitchen_lights");

        // When
        Answer answer =
                queries().ask(new ServiceCall("light", "turn_on", light, Map.of()), PATIENCE);

        // Then
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused ->
                                assertThat(refused.code()).isEqualTo("service_validation_error"));
    }

    @Test
    void aListThatIsNotThereIsUnreachable() throws InterruptedException {
        // Given
        EntityId none = EntityId.of("todo.no_such_list");

        // When
        Answer answer =
                queries().ask(new ServiceCall("todo", "get_items", none, Map.of()), PATIENCE);

        // Then
        assertThat(answer).isEqualTo(new Answer.Unreachable());
    }

    private List<String> items() throws InterruptedException {
        Answer answer = queries().ask(todo("get_items", Map.of()), PATIENCE);
        assertThat(answer).isInstanceOf(Answer.Given.class);
        Object items = Objects.requireNonNull(((Answer.Given) answer).data().get("items"));
        return ((List<?>) items)
                .stream().map(item -> String.valueOf(((Map<?, ?>) item).get("summary"))).toList();
    }

    private static ServiceCall todo(String service, Map<String, Object> data) {
        return new ServiceCall("todo", service, SHOPPING, data);
    }
}
