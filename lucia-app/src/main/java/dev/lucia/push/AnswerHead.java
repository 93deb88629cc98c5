package dev.lucia.push;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the status of an HTTP answer, and how long it asks to wait. */
final class AnswerHead {

    private static final int MAX_BYTES = 16_384;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");
    private static final Pattern RETRY_AFTER = Pattern.compile("(?i)retry-after:[ \t]*(.*?)[ \t]*");

    private final InputStream in;
    private int count;

    AnswerHead(InputStream in) {
        this.in = in;
    }

    PostResult.Answered read() throws IOException {
        while (true) {
            PostResult.Answered answer = readOne();
            if (answer.status() >= 200) {
                return answer;
            }
        }
    }

    private PostResult.Answered readOne() throws IOException {
        Matcher status = STATUS.matcher(line());
        if (!status.matches()) {
            throw new ProtocolException("not HTTP");
        }
        Duration retryAfter = null;
        for (String header = line(); !header.isEmpty(); header = line()) {
            Matcher wait = RETRY_AFTER.matcher(header);
            if (wait.matches()) {
                retryAfter = duration(wait.group(1));
            }
        }
        return new PostResult.Answered(Integer.parseInt(status.group(1)), retryAfter);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            if (++count > MAX_BYTES) {
                throw new ProtocolException("the head of the answer is too long");
            }
            if (next == '\n') {
                return line.toString().stripTrailing();
            }
            line.append((char) next);
        }
    }

    /** Seconds or a date; more than an hour is an hour. */
    private static @Nullable Duration duration(String value) {
        Duration wait;
        try {
            wait =
                    value.matches("[0-9]{1,9}")
                            ? Duration.ofSeconds(Long.parseLong(value))
                            : Duration.between(
                                    Instant.now(),
                                    ZonedDateTime.parse(
                                            value, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException neither) {
            return null;
        }
        if (wait.isNegative()) {
            return null;
        }
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
