package dev.lucia.a2a;

/** Where a profile wants messages taken otherwise than usual. */
public interface IncomingRules {

    /** As Lucia takes them. */
    IncomingRules USUAL =
            new IncomingRules() {
                @Override
                public String messageId(String given) {
                    return given;
                }

                @Override
                public boolean readsFiles() {
                    return false;
                }
            };

    /** The id by which a client's message is known, and its repetitions are. */
    String messageId(String given);

    /** Whether parts may be files of any type. */
    boolean readsFiles();
}
