package dev.lucia.a2a.rest;

import dev.lucia.a2a.A2aService;
import dev.lucia.a2a.Bodies;
import dev.lucia.a2a.Call;
import dev.lucia.a2a.EventStreams;
import dev.lucia.a2a.ServiceParameters;
import dev.lucia.a2a.Tenants;
import dev.lucia.a2a.protocol.A2aRequest.CancelTask;
import dev.lucia.a2a.protocol.A2aRequest.GetTask;
import dev.lucia.a2a.protocol.A2aRequest.ListTasks;
import dev.lucia.a2a.protocol.A2aRequest.SubscribeToTask;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Tasks: one, a page of them, their end, their news. */
@RestController
class RestTasks implements RestBinding {

    private final A2aService a2a;
    private final ServiceParameters parameters;
    private final EventStreams streams;

    RestTasks(A2aService a2a, ServiceParameters parameters, EventStreams streams) {
        this.a2a = a2a;
        this.parameters = parameters;
        this.streams = streams;
    }

    @GetMapping(PATH + "/tasks/{id}")
    ResponseEntity<byte[]> get(
            @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        Call call = parameters.read(request, response, false);
        Query query = new Query(request);
        GetTask wanted =
                Tenants.checked(
                        new GetTask(query.text("tenant"), id, query.number("historyLength")));
        return RestAnswers.ok(request, a2a.get(call, wanted));
    }

    @GetMapping(PATH + "/tasks")
    ResponseEntity<byte[]> list(HttpServletRequest request, HttpServletResponse response) {
        Call call = parameters.read(request, response, false);
        Query query = new Query(request);
        ListTasks wanted =
                new ListTasks(
                        query.text("tenant"),
                        query.text("contextId"),
                        query.text("status"),
                        query.number("pageSize"),
                        query.text("pageToken"),
                        query.number("historyLength"),
                        query.text("statusTimestampAfter"),
                        query.flag("includeArtifacts"));
        return RestAnswers.ok(request, a2a.list(call, Tenants.checked(wanted)));
    }

    @PostMapping(PATH + "/tasks/{id}:cancel")
    ResponseEntity<byte[]> cancel(
            @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        Call call = parameters.read(request, response, false);
        return RestAnswers.ok(
                request, a2a.cancel(call, Tenants.checked(new CancelTask(tenant(request), id))));
    }

    /** GET by the protocol's definition, POST by its text. */
    @RequestMapping(
            path = PATH + "/tasks/{id}:subscribe",
            method = {RequestMethod.GET, RequestMethod.POST})
    void subscribe(
            @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws InterruptedException {
        Call call = parameters.read(request, response, false);
        SubscribeToTask wanted = Tenants.checked(new SubscribeToTask(tenant(request), id));
        streams.write(
                response,
                a2a.subscribe(call, wanted, EventStreams.lastEvent(request)),
                event -> event);
    }

    /** Of a request whose body, if there is one, has nothing else that matters. */
    private static @Nullable String tenant(HttpServletRequest request) {
        String tenant = new Query(request).text("tenant");
        if (tenant != null || !hasBody(request)) {
            return tenant;
        }
        return Bodies.as(CancelTask.class, Bodies.read(request)).tenant();
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }
}
