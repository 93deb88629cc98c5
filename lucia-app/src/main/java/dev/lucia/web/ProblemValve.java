package dev.lucia.web;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Replaces Tomcat's HTML for what never becomes a request, such as a malformed request line. */
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            Problem.of(HttpStatusCode.valueOf(status), "The request could not be understood.")
                    .write(response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
