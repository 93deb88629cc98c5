package dev.lucia.push;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * A receiver's address as it is written.
 *
 * @param host in lower case; an IPv6 address with its brackets
 * @param path with the query, if there is one
 */
record PushTarget(String scheme, String host, int port, String path) {

    private static final int MAX_LENGTH = 2048;

    /** Reads {@code url}, or throws {@link RefusedTarget} saying what is wrong with it. */
    static PushTarget parse(String url) throws RefusedTarget {
        if (url.length() > MAX_LENGTH) {
            throw new RefusedTarget("url has more than " + MAX_LENGTH + " characters");
        }
        URI uri = parsed(url);
        String scheme = uri.getScheme();
        String host = uri.getHost();
        if (scheme == null || host == null || !AllowedTarget.isWeb(scheme)) {
            throw new RefusedTarget("url must be an https URL, such as https://example.com/hook");
        }
        if (uri.getRawUserInfo() != null) {
            throw new RefusedTarget(
                    "url must not contain a user or password; use authentication instead");
        }
        if (uri.getPort() > 65_535 || uri.getPort() == 0) {
            throw new RefusedTarget("url has no valid port");
        }
        String lowerCase = scheme.toLowerCase(Locale.ROOT);
        return new PushTarget(
                lowerCase,
                host.toLowerCase(Locale.ROOT),
                uri.getPort() == -1 ? standardPort(lowerCase) : uri.getPort(),
                path(uri.getRawPath(), uri.getRawQuery()));
    }

    boolean isSecure() {
        return scheme.equals("https");
    }

    /** The host without brackets, as it is resolved and as certificates name it. */
    String name() {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** The value of the header {@code Host}. */
    String hostHeader() {
        return port == standardPort(scheme) ? host : host + ":" + port;
    }

    private static URI parsed(String url) throws RefusedTarget {
        try {
            return new URI(new URI(url).toASCIIString());
        } catch (URISyntaxException malformed) {
            throw new RefusedTarget("url is malformed");
        }
    }

    private static int standardPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static String path(@Nullable String path, @Nullable String query) {
        String absolute = path == null || path.isEmpty() ? "/" : path;
        return query == null ? absolute : absolute + "?" + query;
    }
}
