package dev.lucia.security;

import dev.lucia.secret.Sealing;

import io.micrometer.core.instrument.MeterRegistry;

import jakarta.servlet.DispatcherType;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

import java.time.Clock;

/** Lets callers in by API key, or anyone on this machine where that is switched on. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] PROBES = {"/livez", "/readyz"};

    /** By which agents find each other; the same for everyone. */
    private static final String CARD = "/.well-known/agent-card.json";

    @Bean
    Sealing sealing(SecurityProperties security) {
        return security.sealing();
    }

    @Bean
    Access access(SecurityProperties security) {
        return new Access(security.anonymous());
    }

    @Bean
    RateLimits rateLimits(SecurityProperties security) {
        return new RateLimits(security.rateLimit());
    }

    @Bean
    Refusals refusals(RateLimits limits, MeterRegistry metrics) {
        return new Refusals(limits, metrics);
    }

    @Bean
    ApiKeys apiKeys(SecurityProperties security, ServerProperties server) {
        if (security.anonymous()) {
            if (server.getAddress() == null || !server.getAddress().isLoopbackAddress()) {
                throw NobodyGuards.anonymousOn(server.getAddress());
            }
        } else if (security.keys().isEmpty()) {
            throw NobodyGuards.withoutKeys();
        }
        return new ApiKeys(security.keys(), Clock.systemUTC());
    }

    /**
     * Only proxies that are trusted are believed by whom and under which address Lucia is called.
     */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> forwardedHeaders(
            SecurityProperties security) {
        return factory -> {
            if (!security.trustedProxies().isEmpty()) {
                RemoteIpValve valve = new RemoteIpValve();
                valve.setInternalProxies(String.join(",", security.trustedProxies()));
                valve.setHostHeader("X-Forwarded-Host");
                valve.setPortHeader("X-Forwarded-Port");
                factory.addEngineValves(valve);
            }
        };
    }

    /** Management has a port of its own that no Ingress routes; probes tell nothing secret. */
    @Bean
    @Order(1)
    SecurityFilterChain open(HttpSecurity http) {
        return stateless(http)
                .securityMatcher(
                        new OrRequestMatcher(
                                EndpointRequest.toAnyEndpoint(),
                                PathPatternRequestMatcher.pathPattern(PROBES[0]),
                                PathPatternRequestMatcher.pathPattern(PROBES[1])))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(
            HttpSecurity http,
            SecurityProperties security,
            ApiKeys keys,
            RateLimits limits,
            Refusals refusals) {
        if (security.anonymous()) {
            http.addFilterBefore(new LoopbackHostFilter(refusals), AuthorizationFilter.class);
        }
        return stateless(http)
                .addFilterBefore(
                        new ApiKeyFilter(keys, security.anonymous(), refusals),
                        AuthorizationFilter.class)
                .addFilterBefore(new RateLimitFilter(limits, refusals), AuthorizationFilter.class)
                .exceptionHandling(
                        refused ->
                                refused.authenticationEntryPoint(refusals)
                                        .accessDeniedHandler(refusals))
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.ERROR, DispatcherType.ASYNC)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.GET, CARD)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.HEAD, CARD)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.OPTIONS)
                                        .authenticated()
                                        .requestMatchers("/a2a", "/a2a/**")
                                        .hasAuthority(Scope.A2A.authority())
                                        .requestMatchers("/api/tasks/**", "/api/conversations/**")
                                        .hasAuthority(Scope.TASKS.authority())
                                        .requestMatchers("/api/**")
                                        .hasAuthority(Scope.CONVERSE.authority())
                                        .anyRequest()
                                        .authenticated())
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }
}
