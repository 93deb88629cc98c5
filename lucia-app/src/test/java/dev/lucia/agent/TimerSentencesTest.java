package dev.lucia.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.language.HomeFixture;
import dev.lucia.task.Message;
import dev.lucia.task.Outcome;
import dev.lucia.task.Task;
import dev.lucia.task.Tasks;
import dev.lucia.testing.SettableClock;
import dev.lucia.timer.FiredTasks;
import dev.lucia.timer.Timer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** What is said to timers on a Tuesday afternoon at three, and what becomes of it. */
class TimerSentencesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Map<String, Object> KITCHEN = Map.of("deviceId", "kitchen-device");

    private final SettableClock clock = SettableClock.at("2026-11-24T15:00", BERLIN);
    private final TimerFixture timers = new TimerFixture(clock);
    private final FixtureHome home = new FixtureHome(HomeFixture.house().home());
    private final Assistant assistant = new Assistants().keeping(timers).over(home, home);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    set a timer for 5 minutes | The timer for 5 minutes is set. | 2026-11-24T15:05
                    set a 10 minute pizza timer | The pizza timer is set. | 2026-11-24T15:10
                    wake me at 7 | I set an alarm tomorrow at 7:00 AM. | 2026-11-25T07:00
                    wake me at 5 | I set an alarm at 5:00 PM. | 2026-11-24T17:00
                    wake me at 7 on weekdays | I set an alarm on weekdays at 7:00 AM. | 2026-11-25T07:00
                    set an alarm for 7 pm | I set an alarm at 7:00 PM. | 2026-11-24T19:00
                    remind me to call mum at 5 | I will remind you at 5:00 PM: call mum. | 2026-11-24T17:00
                    remind me to call mum tomorrow at 9 | I will remind you tomorrow at 9:00 AM: call mum. | 2026-11-25T09:00
                    remind me to call mum tomorrow at 5 | I will remind you tomorrow at 5:00 PM: call mum. | 2026-11-25T17:00
                    remind me to take out the bins every Thursday at 8 pm | I will remind you every Thursday at 8:00 PM: take out the bins. | 2026-11-26T20:00
                    remind me to vote on tuesday at 2 pm | I will remind you on December 1, 2026 at 2:00 PM: vote. | 2026-12-01T14:00
                    turn off the coffee maker in 20 minutes | All right, in 20 minutes: turn off the coffee maker. | 2026-11-24T15:20
                    turn the kitchen lights off at 10 tonight | All right, at 10:00 PM: turn the kitchen lights off. | 2026-11-24T22:00
                    turn off the hall light tonight at midnight | All right, tomorrow at 12:00 AM: turn off the hall light. | 2026-11-25T00:00
                    """)
    void setsWhatWasMeant(String sentence, String answer, String due) throws Exception {
        // When
        Outcome outcome = say(sentence);

        // Then
        assertThat(outcome.said().text()).isEqualTo(answer);
        assertThat(outcome).isInstanceOf(Outcome.Completed.class);
        assertThat(only().due().atZone(BERLIN).toLocalDateTime()).hasToString(due);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    set an alarm for 7 am today | That time is over already, so I set nothing.
                    set a timer for 500 days | I can set that at most 366 days ahead.
                    turn on the porch light at sunset | I do not know when the sun does that. Expose sun.sun to assistants in Home Assistant first.
                    cancel the timer | No timer is set.
                    cancel my alarm | No alarm is set.
                    snooze | Nothing is ringing.
                    pause the pizza timer | No such timer is set.
                    """)
    void refusesWhatCannotBe(String sentence, String answer) throws Exception {
        // When
        Outcome outcome = say(sentence);

        // Then
        assertThat(outcome.said().text()).isEqualTo(answer);
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        assertThat(timers.store.of(Tasks.CALLER)).isEmpty();
    }

    @Test
    void keepsNoMoreThanItMay() throws Exception {
        // Given
        say("set a timer for 1 minute");
        say("set a timer for 2 minutes");
        say("set a timer for 3 minutes");

        // When
        Outcome outcome = say("set a timer for 4 minutes");

        // Then
        assertThat(outcome.said().text()).startsWith("3 are set already");
    }

    @Test
    void asksForTheTimeThatIsMissing() throws Exception {
        // Given
        FixtureExecution task = task("set a pizza timer");
        Outcome question = assistant.run(task);

        // When
        Outcome outcome = assistant.run(task.answered(question.said(), "10 minutes"));

        // Then
        assertThat(question.said().text()).isEqualTo("For how long?");
        assertThat(outcome.said().text()).isEqualTo("The pizza timer is set.");
    }

    @Test
    void tellsChangesAndCancelsByName() throws Exception {
        // Given
        say("set a 10 minute pizza timer");
        say("set a timer for 30 minutes");
        clock.passes(Duration.ofMinutes(4));

        // Then
        assertThat(answer("how long is left on the pizza timer"))
                .isEqualTo("6 minutes left on the pizza timer.");
        assertThat(answer("what timers do I have"))
                .isEqualTo(
                        "There are 2: 6 minutes left on the pizza timer; 26 minutes left on the"
                                + " timer for 30 minutes.");
        assertThat(answer("add 5 minutes to the pizza timer"))
                .isEqualTo("11 minutes left on the pizza timer.");
        assertThat(answer("pause the pizza timer"))
                .isEqualTo("The pizza timer is paused with 11 minutes left.");
        clock.passes(Duration.ofMinutes(1));
        assertThat(answer("resume the pizza timer"))
                .isEqualTo("11 minutes left on the pizza timer.");
        assertThat(answer("take 20 minutes off the pizza timer")).startsWith("I left the pizza");
        assertThat(answer("cancel the timer"))
                .isEqualTo("Which one do you mean: the pizza timer or the timer for 30 minutes?");
        assertThat(answer("cancel the pizza timer")).isEqualTo("The pizza timer is canceled.");
        assertThat(answer("cancel all timers")).isEqualTo("The timer for 30 minutes is canceled.");
    }

    @Test
    void theAnswerSaysWhichOneIsMeant() throws Exception {
        // Given
        say("set a 10 minute pizza timer");
        say("set a timer for 30 minutes");
        FixtureExecution task = task("cancel the timer");
        Outcome question = assistant.run(task);

        // When
        Outcome outcome = assistant.run(task.answered(question.said(), "the pizza one"));

        // Then
        assertThat(outcome.said().text()).isEqualTo("The pizza timer is canceled.");
    }

    @Test
    void ringsOnTheDeviceItWasSetOn() throws Exception {
        // Given
        say(KITCHEN, "set a 10 minute pizza timer");

        // When
        Outcome outcome = fire(Duration.ofMinutes(10));

        // Then
        assertThat(outcome.said().text()).isEqualTo("The pizza timer is over!");
        assertThat(timers.heard).containsExactly("kitchen: The pizza timer is over!");
    }

    @Test
    void notifiesWhereThereIsNoVoice() throws Exception {
        // Given
        say("remind me to call mum at 5");

        // When
        fire(Duration.ofHours(2));

        // Then
        assertThat(timers.heard).containsExactly("notify.phone: Reminder: call mum.");
    }

    @Test
    void saysThatItIsLate() throws Exception {
        // Given
        say("set a timer for 5 minutes");

        // When
        Outcome outcome = fire(Duration.ofMinutes(65));

        // Then
        assertThat(outcome.said().text())
                .isEqualTo(
                        "The timer for 5 minutes is over! This comes 1 hour late, because I was not"
                                + " running.");
    }

    @Test
    void whatRingsCanBeSnoozedAndStopped() throws Exception {
        // Given
        say("wake me at 7 on weekdays");
        fire(Duration.ofHours(16));

        // When
        String snoozed = answer("snooze for 10 minutes");
        fire(Duration.ofMinutes(10));
        String stopped = answer("stop");

        // Then
        assertThat(snoozed)
                .isEqualTo("The alarm on weekdays at 7:00 AM rings again in 10 minutes.");
        assertThat(stopped).isEqualTo("The alarm on weekdays at 7:00 AM is stopped.");
        assertThat(only().due().atZone(BERLIN).toLocalDateTime()).hasToString("2026-11-26T07:00");
    }

    @Test
    void doesAtItsTimeWhatTheSentenceMeantWhenItWasSaid() throws Exception {
        // Given
        FixtureExecution task = task("turn on the ceiling light in 20 minutes");
        Outcome question = assistant.run(task);
        Outcome set = assistant.run(task.answered(question.said(), "the one in the bedroom"));

        // When
        Outcome outcome = fire(Duration.ofMinutes(20));

        // Then
        assertThat(set.said().text()).startsWith("All right, in 20 minutes: ");
        assertThat(outcome.said().text()).isEqualTo("Ceiling Light is on.");
        assertThat(home.calls())
                .extracting(call -> call.target().toString())
                .containsExactly("light.bed_ceiling");
        assertThat(timers.heard).isEmpty();
    }

    @Test
    void asksAtItsTimeBeforeItUnlocks() throws Exception {
        // Given
        Outcome set = say(KITCHEN, "unlock the front door at 10 pm");

        // When
        Outcome outcome = fire(Duration.ofHours(7));

        // Then
        assertThat(set.said().text())
                .isEqualTo(
                        "All right, at 10:00 PM: unlock the front door. I will ask you before I do"
                                + " it.");
        assertThat(outcome).isInstanceOf(Outcome.InputRequired.class);
        assertThat(home.calls()).isEmpty();
        assertThat(timers.heard)
                .containsExactly(
                        "kitchen: Shall I really unlock Front Door? Please say yes or no.");
    }

    @Test
    void leavesUndoneWhatComesMuchTooLate() throws Exception {
        // Given
        say("turn on the coffee maker at 4 pm");

        // When
        Outcome outcome = fire(Duration.ofHours(9));

        // Then
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        assertThat(outcome.said().text()).contains("due 8 hours ago").contains("left it undone");
        assertThat(home.calls()).isEmpty();
        assertThat(timers.heard).hasSize(1);
    }

    @Test
    void aFiringThatNeverWasIsNotBelieved() throws Exception {
        // Given
        Map<String, Object> claim =
                Map.of(
                        "timer",
                        Map.of("id", "made-up", "firing", 0, "due", "2026-11-24T14:00:00Z"));

        // When
        Outcome outcome = say(claim, "unlock the front door");

        // Then
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        assertThat(home.calls()).isEmpty();
    }

    /** Lets the time come, and the only timer fire. */
    private Outcome fire(Duration later) throws Exception {
        clock.passes(later);
        Instant now = clock.instant();
        Task task = FiredTasks.fire(only(), timers.store, TimerFixture.PROPERTIES, now);
        return assistant.run(new FixtureExecution(task, new HashMap<>()));
    }

    private Timer only() {
        assertThat(timers.store.of(Tasks.CALLER)).hasSize(1);
        return timers.store.of(Tasks.CALLER).getFirst();
    }

    private Outcome say(String sentence) throws Exception {
        return say(Map.of(), sentence);
    }

    private Outcome say(Map<String, Object> metadata, String sentence) throws Exception {
        return assistant.run(task(metadata, sentence));
    }

    private String answer(String sentence) throws Exception {
        return say(sentence).said().text();
    }

    private FixtureExecution task(String sentence) {
        return task(Map.of(), sentence);
    }

    private FixtureExecution task(Map<String, Object> metadata, String sentence) {
        Task task =
                Tasks.begun(
                        new dev.lucia.task.NewTask(
                                Tasks.CALLER,
                                null,
                                Message.ofUser("m", sentence, Map.of()),
                                metadata));
        return new FixtureExecution(task, new HashMap<>());
    }
}
