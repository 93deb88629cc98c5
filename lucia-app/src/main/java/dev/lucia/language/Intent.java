package dev.lucia.language;

import dev.lucia.language.time.Timing;

import java.util.List;

/** What a sentence asks for. */
public sealed interface Intent {

    /** The things it is about; none for {@link Tell} and {@link Time}. */
    Targets targets();

    /** Turn them on or off. */
    record Power(Targets targets, boolean on) implements Intent {}

    /** Turn them to the other of on and off. */
    record Toggle(Targets targets) implements Intent {}

    /** Bring them to a level. */
    record SetLevel(Targets targets, Dimension dimension, Level level) implements Intent {}

    /** More or less of it. */
    record Adjust(Targets targets, Dimension dimension, Change change) implements Intent {}

    /**
     * Give them a colour.
     *
     * @param colour its English name, as CSS has it
     */
    record SetColour(Targets targets, String colour) implements Intent {}

    /**
     * Bring them into a mode.
     *
     * @param mode as Home Assistant calls it: "heat", "eco"
     */
    record SetMode(Targets targets, String mode) implements Intent {}

    /** Let them swing, or not. */
    record Oscillate(Targets targets, boolean on) implements Intent {}

    /** Let them turn this way or that. */
    record Direct(Targets targets, boolean forward) implements Intent {}

    /** Open, close or halt them. */
    record Move(Targets targets, Movement movement) implements Intent {

        /** Ways of moving. */
        public enum Movement {
            OPEN,
            CLOSE,
            STOP
        }
    }

    /** Lock or unlock them. */
    record Lock(Targets targets, boolean locked) implements Intent {}

    /**
     * Switch protection on.
     *
     * @param mode home, away, night or vacation
     */
    record Arm(Targets targets, String mode) implements Intent {}

    /** Switch protection off. */
    record Disarm(Targets targets) implements Intent {}

    /** Set scenes, run scripts, press buttons. */
    record Activate(Targets targets) implements Intent {}

    /** Control what plays. */
    record Playback(Targets targets, Transport transport) implements Intent {

        /** Keys of a player. */
        public enum Transport {
            PLAY,
            PAUSE,
            STOP,
            NEXT,
            PREVIOUS,
            MUTE,
            UNMUTE,
            SHUFFLE
        }
    }

    /** Play what is called {@code query}. */
    record Play(Targets targets, String query) implements Intent {}

    /** Send robots to work or home. */
    record Clean(Targets targets, Errand errand) implements Intent {

        /** What robots can be sent to do. */
        public enum Errand {
            START,
            PAUSE,
            STOP,
            DOCK,
            LOCATE
        }
    }

    /** Change a list. */
    record ChangeList(Targets targets, Edit edit, List<String> items) implements Intent {

        /** Ways to change a list. */
        public enum Edit {
            ADD,
            REMOVE,
            COMPLETE
        }

        public ChangeList {
            items = List.copyOf(items);
        }
    }

    /** Tell something about them. */
    record Ask(Targets targets, Question question) implements Intent {}

    /** Say something that is about no things. */
    record Tell(Topic topic) implements Intent {

        /** What Lucia can talk about. */
        public enum Topic {
            CLOCK,
            DATE,
            HELP,
            HELLO,
            THANKS
        }

        @Override
        public Targets targets() {
            return Targets.NONE;
        }
    }

    /**
     * Set, change or tell timers.
     *
     * @param now what a scheduled command would do now
     */
    record Time(Timing timing, List<Reading> now) implements Intent {

        public Time {
            now = List.copyOf(now);
        }

        @Override
        public Targets targets() {
            return Targets.NONE;
        }
    }
}
