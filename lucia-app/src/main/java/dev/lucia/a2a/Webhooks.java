package dev.lucia.a2a;

import dev.lucia.a2a.protocol.A2aRequest.SendMessage;
import dev.lucia.a2a.protocol.WirePushConfig;
import dev.lucia.push.PushChecks;
import dev.lucia.push.PushStart;
import dev.lucia.task.TaskId;

/** The webhook that comes with a message: checked before the message is taken, kept after it. */
final class Webhooks {

    private final PushOperations operations;
    private final PushChecks checks;

    Webhooks(PushOperations operations, PushChecks checks) {
        this.operations = operations;
        this.checks = checks;
    }

    void check(SendMessage request) {
        WirePushConfig config = request.configurationOrNone().taskPushNotificationConfig();
        if (config != null) {
            checks.fault(WebhookForms.of(config, TaskId.next()))
                    .ifPresent(
                            fault -> {
                                throw A2aException.invalid(
                                        "configuration.taskPushNotificationConfig", fault);
                            });
        }
    }

    void keep(Call call, SendMessage request, TaskId task) {
        WirePushConfig config = request.configurationOrNone().taskPushNotificationConfig();
        if (config != null) {
            boolean answers = request.message() != null && request.message().taskId() != null;
            operations.create(call, config, task, answers ? PushStart.NOW : PushStart.SUBMISSION);
        }
    }
}
