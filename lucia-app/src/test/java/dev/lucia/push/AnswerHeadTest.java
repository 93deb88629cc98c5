package dev.lucia.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

class AnswerHeadTest {

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.1 200 OK|Server: x||, 200,",
        "HTTP/1.0 404||, 404,",
        "HTTP/1.1 100 Continue||HTTP/1.1 204 No Content||, 204,",
        "HTTP/1.1 503 Busy|retry-after:  7 ||, 503, 7",
        "HTTP/1.1 429 Slow|Retry-After: 99999||, 429, 3600",
        "HTTP/1.1 429 Slow|Retry-After: -1||, 429,",
        "HTTP/1.1 429 Slow|Retry-After: soon||, 429,",
        "'HTTP/1.1 429 Slow|Retry-After: Wed, 21 Oct 2015 07:28:00 GMT||', 429,",
        "'HTTP/1.1 429 Slow|Retry-After: Tue, 31 Dec 2999 23:59:59 GMT||', 429, 3600"
    })
    void statusAndPatienceAreRead(String head, int status, @Nullable Long seconds)
            throws IOException {
        assertThat(read(head))
                .isEqualTo(
                        new PostResult.Answered(
                                status, seconds == null ? null : Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello|", "HTTP/1.1|", "HTTP/2 200|", "HTTP/1.1 200 OK|Server: x|"})
    void whatIsNoAnswerIsRefused(String head) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(head));
    }

    @Test
    void anEndlessHeadIsNotReadToItsEnd() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read("HTTP/1.1 200 OK|X: " + "a".repeat(20_000)))
                .withMessageContaining("too long");
    }

    private static PostResult.Answered read(String head) throws IOException {
        byte[] bytes = head.replace("|", "\r\n").getBytes(StandardCharsets.US_ASCII);
        return new AnswerHead(new ByteArrayInputStream(bytes)).read();
    }
}
