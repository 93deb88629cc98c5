package dev.lucia.a2a;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.net.URI;

/**
 * Where Lucia is reached.
 *
 * @param publicUrl address by which clients reach Lucia, such as https://lucia.example.org; the
 *     agent card is full of it. Absent, it is the one a request came by
 */
@ConfigurationProperties("lucia")
record PublicUrlProperties(@Nullable String publicUrl) {

    PublicUrlProperties {
        publicUrl = publicUrl == null || publicUrl.isBlank() ? null : checked(publicUrl.strip());
    }

    private static String checked(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException malformed) {
            throw unusable(url);
        }
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web
                || uri.getHost() == null
                || uri.getRawUserInfo() != null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null) {
            throw unusable(url);
        }
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private static IllegalArgumentException unusable(String url) {
        return new IllegalArgumentException(
                "lucia.public-url: \"%s\" is not an http or https address without user, query and fragment. Example: LUCIA_PUBLICURL=https://lucia.example.org"
                        .formatted(url));
    }
}
