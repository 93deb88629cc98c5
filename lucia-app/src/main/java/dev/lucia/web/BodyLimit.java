package dev.lucia.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Duration;

/**
 * Ends requests whose body is too large or too slow while it is being read: by its announced length
 * where there is one, and by counting in any case.
 */
public final class BodyLimit extends OncePerRequestFilter {

    private final DataSize limit;
    private final Duration patience;

    /**
     * @param limit most bytes of one body
     * @param patience longest time from its first byte to its last
     */
    public BodyLimit(DataSize limit, Duration patience) {
        this.limit = limit;
        this.patience = patience;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Limited(request), response);
    }

    private final class Limited extends HttpServletRequestWrapper {

        private @Nullable ServletInputStream body;

        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (getContentLengthLong() > limit.toBytes()) {
                throw BodyRefused.tooLarge(limit);
            }
            if (body == null) {
                body = new LimitedBody(super.getInputStream(), limit, patience, System::nanoTime);
            }
            return body;
        }
    }
}
