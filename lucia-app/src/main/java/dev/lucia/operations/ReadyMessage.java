package dev.lucia.operations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.net.InetAddress;

/** The one line that says that all is well, and where. */
@Component
class ReadyMessage {

    private static final Logger log = LoggerFactory.getLogger("dev.lucia.Lucia");

    private final ServerProperties server;
    private final ObjectProvider<BuildProperties> build;

    ReadyMessage(ServerProperties server, ObjectProvider<BuildProperties> build) {
        this.server = server;
        this.build = build;
    }

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            log.atInfo()
                    .addKeyValue("address", address(context.getWebServer().getPort()))
                    .addKeyValue("version", version())
                    .log("Lucia is ready");
        }
    }

    private String address(int port) {
        InetAddress bound = server.getAddress();
        String host = bound == null ? "0.0.0.0" : bound.getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    private String version() {
        BuildProperties properties = build.getIfAvailable();
        String version = properties == null ? null : properties.getVersion();
        return version == null ? "unbuilt" : version;
    }
}
