package dev.lucia.a2a.rest;

import dev.lucia.a2a.A2aException;
import dev.lucia.a2a.Bodies;
import dev.lucia.a2a.Call;
import dev.lucia.a2a.PushOperations;
import dev.lucia.a2a.ServiceParameters;
import dev.lucia.a2a.Tenants;
import dev.lucia.a2a.protocol.A2aRequest.DeletePushConfig;
import dev.lucia.a2a.protocol.A2aRequest.GetPushConfig;
import dev.lucia.a2a.protocol.A2aRequest.ListPushConfigs;
import dev.lucia.a2a.protocol.WirePushConfig;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;

/** Where tasks' news are posted to. */
@RestController
class RestPushConfigs implements RestBinding {

    private static final String CONFIGS = PATH + "/tasks/{task}/pushNotificationConfigs";

    private final PushOperations push;
    private final ServiceParameters parameters;

    RestPushConfigs(PushOperations push, ServiceParameters parameters) {
        this.push = push;
        this.parameters = parameters;
    }

    @PostMapping(CONFIGS)
    ResponseEntity<byte[]> create(
            @PathVariable String task, HttpServletRequest request, HttpServletResponse response) {
        Call call = parameters.read(request, response, false);
        WirePushConfig config = Bodies.as(WirePushConfig.class, Bodies.read(request));
        if (config.taskId() != null
                && !config.taskId().isEmpty()
                && !config.taskId().equals(task)) {
            throw A2aException.invalid("taskId", "must be the task of the address, or left out");
        }
        return RestAnswers.ok(
                request,
                push.create(
                        call,
                        new WirePushConfig(
                                null,
                                config.id(),
                                task,
                                config.url(),
                                config.token(),
                                config.authentication())));
    }

    @GetMapping(CONFIGS + "/{id}")
    ResponseEntity<byte[]> get(
            @PathVariable String task,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Call call = parameters.read(request, response, false);
        GetPushConfig wanted =
                Tenants.checked(new GetPushConfig(new Query(request).text("tenant"), task, id));
        return RestAnswers.ok(request, push.get(call, wanted));
    }

    @GetMapping(CONFIGS)
    ResponseEntity<byte[]> list(
            @PathVariable String task, HttpServletRequest request, HttpServletResponse response) {
        Call call = parameters.read(request, response, false);
        Query query = new Query(request);
        ListPushConfigs wanted =
                new ListPushConfigs(
                        query.text("tenant"),
                        task,
                        query.number("pageSize"),
                        query.text("pageToken"));
        return RestAnswers.ok(request, push.list(call, Tenants.checked(wanted)));
    }

    /** With a body: an official client fails without one. */
    @DeleteMapping(CONFIGS + "/{id}")
    ResponseEntity<byte[]> delete(
            @PathVariable String task,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Call call = parameters.read(request, response, false);
        push.delete(
                call,
                Tenants.checked(new DeletePushConfig(new Query(request).text("tenant"), task, id)));
        return RestAnswers.ok(request, Map.of());
    }
}
