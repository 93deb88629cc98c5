package dev.lucia.security;

import dev.lucia.secret.Secret;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/** Finds out who calls, from the API key. Whether that suffices is decided further on. */
final class ApiKeyFilter extends OncePerRequestFilter {

    static final String HEADER = "X-Api-Key";
    private static final String BEARER = "Bearer ";

    private final ApiKeys keys;
    private final boolean anonymous;
    private final Refusals refusals;

    ApiKeyFilter(ApiKeys keys, boolean anonymous, Refusals refusals) {
        this.keys = keys;
        this.anonymous = anonymous;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Secret presented = presented(request);
        if (presented == null) {
            proceed(anonymous ? Callers.anonymous() : null, request, response, chain);
            return;
        }
        switch (keys.check(presented)) {
            case ApiKeys.Verdict.Known known ->
                    proceed(Callers.caller(known.name(), known.scopes()), request, response, chain);
            case ApiKeys.Verdict.Expired expired -> refusals.expired(request, response, expired);
            case ApiKeys.Verdict.Unknown _ -> refusals.unknown(request, response);
        }
    }

    private static void proceed(
            @Nullable Authentication caller,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        if (caller != null) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(caller);
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private static @Nullable Secret presented(HttpServletRequest request) {
        String key = request.getHeader(HEADER);
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (key != null && !key.isBlank()) {
            return Secret.of(key.strip());
        }
        if (authorization != null
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Secret.of(authorization.substring(BEARER.length()).strip());
        }
        return null;
    }
}
