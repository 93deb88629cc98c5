package dev.lucia.push;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * A receiver that may be private or without TLS.
 *
 * @param port -1 for every port
 */
record AllowedTarget(String scheme, String host, int port) {

    static Optional<AllowedTarget> parse(String origin) {
        try {
            URI uri = new URI(origin);
            boolean originOnly =
                    uri.getUserInfo() == null
                            && uri.getRawPath().isEmpty()
                            && uri.getRawQuery() == null
                            && uri.getRawFragment() == null;
            return uri.getHost() != null && isWeb(uri.getScheme()) && originOnly
                    ? Optional.of(
                            new AllowedTarget(
                                    uri.getScheme().toLowerCase(Locale.ROOT),
                                    uri.getHost().toLowerCase(Locale.ROOT),
                                    uri.getPort()))
                    : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    static boolean isWeb(String scheme) {
        return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
    }

    /** Compares what is written, not what it resolves to. */
    boolean matches(PushTarget target) {
        return scheme.equals(target.scheme())
                && host.equals(target.host())
                && (port == -1 || port == target.port());
    }
}
