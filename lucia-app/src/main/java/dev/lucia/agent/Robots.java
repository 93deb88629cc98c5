package dev.lucia.agent;

import dev.lucia.home.Entity;
import dev.lucia.language.Intent.Clean.Errand;

/** What vacuum cleaners and lawn mowers can be sent to do. */
final class Robots {

    private Robots() {}

    static Planned send(Entity robot, Errand errand) {
        boolean vacuum = robot.domain().equals("vacuum");
        return switch (errand) {
            case START -> Planned.safe(robot, vacuum ? "start" : "start_mowing");
            case PAUSE -> Planned.safe(robot, "pause");
            case STOP -> Planned.safe(robot, vacuum ? "stop" : "pause");
            case DOCK -> Planned.safe(robot, vacuum ? "return_to_base" : "dock");
            case LOCATE ->
                    vacuum ? Planned.safe(robot, "locate") : Planned.cannot(robot, "cannot-that");
        };
    }
}
