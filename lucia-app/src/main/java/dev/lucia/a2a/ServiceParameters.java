package dev.lucia.a2a;

import dev.lucia.security.Scope;
import dev.lucia.task.Caller;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a client says beside the request itself: who it is, the version, the extensions. */
@Component
public class ServiceParameters {

    public static final String VERSION = "A2A-Version";
    public static final String EXTENSIONS = "A2A-Extensions";

    private static final Pattern V1_0 = Pattern.compile("1\\.0(\\.\\d{1,9})?");
    private static final Pattern V0_3 = Pattern.compile("0\\.3(\\.\\d{1,9})?");

    private final Extensions extensions;
    private final PublicUrl publicUrl;

    ServiceParameters(Extensions extensions, PublicUrl publicUrl) {
        this.extensions = extensions;
        this.publicUrl = publicUrl;
    }

    /**
     * Checks version and extensions, and tells the client which of these are at work.
     *
     * @throws A2aException if it can't be served as it wants
     */
    public Call read(
            HttpServletRequest request, HttpServletResponse response, boolean alsoVersion03) {
        checkVersion(request, alsoVersion03);
        List<String> activated = extensions.activated(asked(request));
        if (!activated.isEmpty()) {
            response.setHeader(EXTENSIONS, String.join(",", activated));
        }
        Authentication caller = (Authentication) request.getUserPrincipal();
        return new Call(
                new Caller(caller.getName()),
                Scope.CONFIRM.isHeldBy(caller),
                publicUrl.of(request));
    }

    private static void checkVersion(HttpServletRequest request, boolean alsoVersion03) {
        String version = version(request);
        boolean supported =
                version == null
                        || V1_0.matcher(version).matches()
                        || (alsoVersion03 && V0_3.matcher(version).matches());
        if (!supported) {
            throw A2aException.of(
                    A2aFault.VERSION_NOT_SUPPORTED,
                    "This interface speaks A2A "
                            + (alsoVersion03 ? "1.0 and 0.3" : "1.0")
                            + ", as the header "
                            + VERSION
                            + " has to say.",
                    Map.of("supportedVersions", alsoVersion03 ? "1.0,0.3" : "1.0"));
        }
    }

    private static @Nullable String version(HttpServletRequest request) {
        String header = request.getHeader(VERSION);
        String version = header == null ? request.getParameter(VERSION) : header;
        return version == null || version.isBlank() ? null : version.strip();
    }

    private static Set<String> asked(HttpServletRequest request) {
        Set<String> asked = new LinkedHashSet<>();
        for (String header : Collections.list(request.getHeaders(EXTENSIONS))) {
            for (String uri : header.split(",", -1)) {
                if (!uri.isBlank()) {
                    asked.add(uri.strip());
                }
            }
        }
        return asked;
    }
}
