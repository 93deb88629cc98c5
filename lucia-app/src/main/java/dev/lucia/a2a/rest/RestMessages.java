package dev.lucia.a2a.rest;

import dev.lucia.a2a.A2aService;
import dev.lucia.a2a.Bodies;
import dev.lucia.a2a.Call;
import dev.lucia.a2a.EventStreams;
import dev.lucia.a2a.ServiceParameters;
import dev.lucia.a2a.protocol.A2aRequest.SendMessage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Messages in; tasks, messages or streams out. */
@RestController
class RestMessages implements RestBinding {

    private final A2aService a2a;
    private final ServiceParameters parameters;
    private final EventStreams streams;

    RestMessages(A2aService a2a, ServiceParameters parameters, EventStreams streams) {
        this.a2a = a2a;
        this.parameters = parameters;
        this.streams = streams;
    }

    @PostMapping(PATH + "/message:send")
    ResponseEntity<byte[]> send(HttpServletRequest request, HttpServletResponse response)
            throws InterruptedException {
        Call call = parameters.read(request, response, false);
        return RestAnswers.ok(request, a2a.send(call, message(request)));
    }

    @PostMapping(PATH + "/message:stream")
    void stream(HttpServletRequest request, HttpServletResponse response)
            throws InterruptedException {
        Call call = parameters.read(request, response, false);
        streams.write(response, a2a.stream(call, message(request)), event -> event);
    }

    private static SendMessage message(HttpServletRequest request) {
        return Bodies.as(SendMessage.class, Bodies.read(request));
    }
}
