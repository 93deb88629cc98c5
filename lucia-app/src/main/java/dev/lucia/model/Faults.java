package dev.lucia.model;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.lucia.model.ModelFailed.Kind;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tells from an exception what went wrong. */
final class Faults {

    /** What went wrong, and how long the provider asks to wait, if it does. */
    record Fault(Kind kind, @Nullable Duration retryAfter) {}

    private Faults() {}

    /**
     * @param answering whether the provider had begun to answer
     */
    static Fault of(Throwable thrown, boolean answering) {
        for (Throwable cause : causes(thrown)) {
            switch (cause) {
                case ProviderRefusal refusal -> {
                    return new Fault(kind(refusal), refusal.retryAfter());
                }
                case HttpException refusal -> {
                    return new Fault(kind(refusal), null);
                }
                case ContentFilteredException _ -> {
                    return new Fault(Kind.FILTERED, null);
                }
                case JsonProcessingException _ -> {
                    return new Fault(Kind.UNREADABLE, null);
                }
                case ProviderHttp.NoApi _ -> {
                    return new Fault(Kind.UNREADABLE, null);
                }
                case HttpConnectTimeoutException _ -> {
                    return new Fault(Kind.UNREACHABLE, null);
                }
                case HttpTimeoutException _ -> {
                    return new Fault(Kind.TIMED_OUT, null);
                }
                case UnresolvedAddressException _ -> {
                    return new Fault(Kind.UNREACHABLE, null);
                }
                case IOException _ -> {
                    return new Fault(answering ? Kind.CUT : Kind.UNREACHABLE, null);
                }
                default -> {}
            }
        }
        return new Fault(Kind.UNREADABLE, null);
    }

    private static Kind kind(HttpException refusal) {
        String body = String.valueOf(refusal.getMessage());
        return switch (refusal.statusCode()) {
            case 401, 403 -> Kind.UNAUTHORIZED;
            case 404 -> Kind.NOT_FOUND;
            case 408, 504 -> Kind.TIMED_OUT;
            case 429 -> Kind.RATE_LIMITED;
            case 400 -> body.contains("content_filter") ? Kind.FILTERED : Kind.REFUSED;
            default -> refusal.statusCode() >= 500 ? Kind.BROKEN : Kind.REFUSED;
        };
    }

    private static List<Throwable> causes(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable at = thrown; at != null && causes.size() < 20; at = at.getCause()) {
            causes.add(at);
        }
        return causes;
    }
}
