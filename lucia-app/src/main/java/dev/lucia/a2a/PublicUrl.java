package dev.lucia.a2a;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** By which address clients reach this service. */
@Component
public class PublicUrl {

    private final PublicUrlProperties properties;

    PublicUrl(PublicUrlProperties properties) {
        this.properties = properties;
    }

    /** The configured one, else the one {@code request} came by; without a slash at its end. */
    public String of(HttpServletRequest request) {
        String configured = properties.publicUrl();
        if (configured != null) {
            return configured;
        }
        return ServletUriComponentsBuilder.fromContextPath(request).toUriString();
    }
}
