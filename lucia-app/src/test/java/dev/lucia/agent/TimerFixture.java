package dev.lucia.agent;

import dev.lucia.home.HomeGateway;
import dev.lucia.home.HomeVoice;
import dev.lucia.language.Interpreter;
import dev.lucia.timer.InMemoryTimers;
import dev.lucia.timer.TimerProperties;
import dev.lucia.timer.Timers;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Timers in memory, in a home that writes down what it says. */
final class TimerFixture {

    static final TimerProperties PROPERTIES =
            new TimerProperties(
                    3,
                    Duration.ofDays(366),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(9),
                    Duration.ofHours(1),
                    "notify.phone");

    final InMemoryTimers store;
    final List<String> heard = new ArrayList<>();
    private final Clock clock;

    TimerFixture(Clock clock) {
        this.clock = clock;
        this.store = new InMemoryTimers(clock);
    }

    TimerAgent agent(HomeGateway home, Guard guard, Interpreter interpreter) {
        return new TimerAgent(
                new Timers(store, PROPERTIES, clock),
                PROPERTIES,
                guard,
                interpreter,
                home,
                new Heard(heard),
                clock);
    }

    /** The kitchen has a voice device, and there is a phone. */
    private record Heard(List<String> heard) implements HomeVoice {

        @Override
        public boolean announce(String device, String text, Duration patience) {
            return device.equals("kitchen-device") && heard.add("kitchen: " + text);
        }

        @Override
        public boolean notify(String service, String title, String text, Duration patience) {
            return heard.add(service + ": " + text);
        }
    }
}
