package dev.lucia.agent;

/** Text of devices and people as it is shown to a model: one short line. */
final class Plain {

    private static final int LONGEST = 80;

    private Plain() {}

    /** {@code text} without line breaks and control characters, cut where it is long. */
    static String text(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(c -> isPlain(c) ? c : ' ')
                .forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    /** Format characters hide text from people that a model would read. */
    private static boolean isPlain(int c) {
        int type = Character.getType(c);
        return !Character.isISOControl(c)
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.PRIVATE_USE
                && type != Character.UNASSIGNED;
    }
}
