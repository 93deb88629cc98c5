package dev.lucia.agent;

import dev.lucia.home.HomeGateway;
import dev.lucia.home.HomeVoice;
import dev.lucia.language.Interpreter;
import dev.lucia.task.Outcome;
import dev.lucia.task.TaskExecution;
import dev.lucia.timer.TimerProperties;
import dev.lucia.timer.Timers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import java.time.Clock;

/** What agents do with timers: hear what is asked of them, and do the work of those that fired. */
@Component
final class TimerAgent {

    private final Timers timers;
    private final TimerProperties properties;
    private final Guard guard;
    private final Interpreter interpreter;
    private final FiredTimers fired;
    private final Clock clock;

    @Autowired
    TimerAgent(
            Timers timers,
            TimerProperties properties,
            Guard guard,
            Interpreter interpreter,
            HomeGateway gateway,
            HomeVoice voice) {
        this(timers, properties, guard, interpreter, gateway, voice, Clock.systemUTC());
    }

    TimerAgent(
            Timers timers,
            TimerProperties properties,
            Guard guard,
            Interpreter interpreter,
            HomeGateway gateway,
            HomeVoice voice,
            Clock clock) {
        this.timers = timers;
        this.properties = properties;
        this.guard = guard;
        this.interpreter = interpreter;
        this.fired = new FiredTimers(timers, properties, gateway, new Bell(voice, properties));
        this.clock = clock;
    }

    /** What one turn asks of timers. */
    TimedTurn turn(Setting setting) {
        return new TimedTurn(
                new TimerDesk(timers, properties, guard, setting, clock), interpreter, setting);
    }

    /** Whether the task is a timer that fired. */
    boolean hasFired(Request request) {
        return Timers.isFiring(request.task());
    }

    /** Does the work of a timer that fired. */
    Outcome run(TaskExecution execution, Request request, FiredTimers.Act act) throws Exception {
        return fired.run(execution, request, act);
    }
}
