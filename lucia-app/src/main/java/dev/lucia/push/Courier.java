package dev.lucia.push;

import dev.lucia.push.PostResult.Answered;
import dev.lucia.push.PushOutbox.Progress;
import dev.lucia.task.StoreUnavailable;
import dev.lucia.task.Task;
import dev.lucia.task.TaskChange;
import dev.lucia.task.TaskEvent;
import dev.lucia.task.TaskHistory;
import dev.lucia.task.TaskStore;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;

/** Posts one receiver's news of a task, one after the other, until there are none or one fails. */
final class Courier {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    private final PushOutbox outbox;
    private final TaskStore tasks;
    private final PushPayload payload;
    private final PushPost post;
    private final PushPatience patience;
    private final PushMetrics metrics;
    private final int maxAttempts;

    Courier(
            PushOutbox outbox,
            TaskStore tasks,
            PushPayload payload,
            PushPost post,
            PushMetrics metrics,
            PushProperties properties,
            PushPatience patience) {
        this.outbox = outbox;
        this.tasks = tasks;
        this.payload = payload;
        this.post = post;
        this.metrics = metrics;
        this.patience = patience;
        this.maxAttempts = properties.maxAttempts();
    }

    /** Returns when all was settled; what was not, for want of the store, is due again later. */
    void bring(DueNews news) {
        try {
            if (news.config() == null) {
                park(news, "its config can't be read, maybe for a changed encryption key");
            } else {
                bring(news, news.config());
            }
        } catch (StoreUnavailable away) {
            log.atDebug().addKeyValue("task", news.task()).log("No push without the task store");
        } catch (RejectedExecutionException stopping) {
            log.atDebug().addKeyValue("task", news.task()).log("Left to another replica");
        } catch (RuntimeException broken) {
            log.atError()
                    .setCause(broken)
                    .addKeyValue("task", news.task())
                    .log("Cannot write news");
            park(news, broken.getClass().getSimpleName());
        }
    }

    private void bring(DueNews news, PushConfig config) {
        long sent = news.sent();
        int attempts = news.attempts();
        Progress progress = Progress.MORE;
        while (progress == Progress.MORE) {
            Optional<TaskHistory> history = tasks.history(news.task());
            if (history.isEmpty() || history.get().now().version() <= sent) {
                outbox.delivered(news, sent);
                return;
            }
            for (TaskEvent event : pending(history.get(), sent)) {
                Task after = history.get().asOf(event.number());
                boolean whole = event.number() != sent + 1 || sent == 0;
                byte[] body = whole ? payload.task(after) : payload.event(after, event);
                if (!posted(news, config, attempts, body)) {
                    return;
                }
                metrics.delivered(event.at());
                attempts = 0;
                sent = event.number();
                progress = outbox.delivered(news, sent);
                if (progress != Progress.MORE) {
                    return;
                }
            }
        }
    }

    /** Those after {@code sent}; if they are not kept any more, the last one there was. */
    private static List<TaskEvent> pending(TaskHistory history, long sent) {
        List<TaskEvent> pending = history.after(sent);
        if (!pending.isEmpty()) {
            return pending;
        }
        Task now = history.now();
        TaskChange change = new TaskChange.StatusChanged(now.state(), now.status().message());
        return List.of(new TaskEvent(now.version(), now.status().at(), change));
    }

    private boolean posted(DueNews news, PushConfig config, int attempts, byte[] body) {
        try {
            PostResult result = post.post(config, payload.mediaType(), body);
            return switch (result) {
                case Answered answer when answer.isSuccess() -> true;
                case Answered(int status, Duration retryAfter) -> {
                    metrics.failed("status");
                    failed(news, attempts + 1, "status " + status, retryAfter);
                    yield false;
                }
                case PostResult.Failed(String reason) -> {
                    metrics.failed("connection");
                    failed(news, attempts + 1, reason, null);
                    yield false;
                }
            };
        } catch (RefusedTarget refused) {
            metrics.failed("target");
            failed(news, attempts + 1, refused.reason(), null);
            return false;
        }
    }

    private void failed(DueNews news, int attempts, String reason, @Nullable Duration retryAfter) {
        if (attempts < maxAttempts) {
            outbox.postpone(news, attempts, patience.after(attempts, retryAfter));
            return;
        }
        outbox.giveUp(news);
        metrics.givenUp();
        log.atWarn()
                .addKeyValue("task", news.task())
                .addKeyValue("config", news.configId())
                .addKeyValue("attempts", attempts)
                .addKeyValue("reason", reason)
                .log("Gave up on a webhook");
    }

    private void park(DueNews news, String reason) {
        outbox.park(news, reason);
        metrics.parked();
        log.atWarn()
                .addKeyValue("task", news.task())
                .addKeyValue("config", news.configId())
                .addKeyValue("reason", reason)
                .log("Put news for a webhook aside");
    }
}
