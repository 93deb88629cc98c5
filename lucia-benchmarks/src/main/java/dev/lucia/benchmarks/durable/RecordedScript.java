package dev.lucia.benchmarks.durable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One call of a script as the service made it, read along by Redis' MONITOR. */
record RecordedScript(List<String> words) {

    private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(x[0-9a-f]{2}|.)");
    private static final String RANDOM = "__rand_int__";

    /** The call that {@code cause} makes and that has {@code text} in it. */
    static RecordedScript of(int port, String text, Callable<?> cause) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write("MONITOR\r\n".getBytes(StandardCharsets.US_ASCII));
            BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            lines.readLine();
            cause.call();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains("\"EVALSHA\"") && line.contains(text)) {
                    return new RecordedScript(words(line));
                }
            }
            throw new IOException("Redis closed the connection");
        }
    }

    /**
     * The same call for redis-benchmark, of the same size, with random numbers where it differs
     * from {@code other}, and in a slot of its own. JSON stays as it is.
     */
    List<String> repeatable(RecordedScript other) {
        List<String> repeatable = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).replace("{lucia}", "{bench}");
            boolean differs = !words.get(i).equals(other.words().get(i));
            boolean replaceable = word.length() > RANDOM.length() && !word.startsWith("{\"");
            boolean number = word.chars().allMatch(Character::isDigit);
            repeatable.add(
                    differs && replaceable && !number
                            ? word.substring(0, word.length() - RANDOM.length()) + RANDOM
                            : word);
        }
        return repeatable;
    }

    private static List<String> words(String line) {
        return WORD.matcher(line).results().map(word -> plain(word.group(1))).toList();
    }

    private static String plain(String quoted) {
        return ESCAPE.matcher(quoted)
                .replaceAll(
                        escape ->
                                Matcher.quoteReplacement(
                                        switch (escape.group(1).charAt(0)) {
                                            case 'n' -> "\n";
                                            case 'r' -> "\r";
                                            case 't' -> "\t";
                                            case 'x' ->
                                                    Character.toString(
                                                            Integer.parseInt(
                                                                    escape.group(1).substring(1),
                                                                    16));
                                            default -> escape.group(1);
                                        }));
    }
}
