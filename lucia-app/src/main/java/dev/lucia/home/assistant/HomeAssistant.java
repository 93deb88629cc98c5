package dev.lucia.home.assistant;

import dev.lucia.home.Answer;
import dev.lucia.home.Entity;
import dev.lucia.home.EntityState;
import dev.lucia.home.Home;
import dev.lucia.home.HomeConnection;
import dev.lucia.home.HomeConversation;
import dev.lucia.home.HomeGateway;
import dev.lucia.home.HomeMetrics;
import dev.lucia.home.HomeQueries;
import dev.lucia.home.HomeReply;
import dev.lucia.home.Observation;
import dev.lucia.home.ServiceCall;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** The home that a Home Assistant knows. */
final class HomeAssistant implements HomeGateway, HomeQueries, HomeConversation {

    private final LinkStatus status;
    private final LiveHome live;
    private final HomeMetrics metrics;

    HomeAssistant(LinkStatus status, LiveHome live, HomeMetrics metrics) {
        this.status = status;
        this.live = live;
        this.metrics = metrics;
    }

    @Override
    public Home home() {
        status.session();
        return live.home();
    }

    @Override
    public HomeConnection connection() {
        return switch (status.connection()) {
            case HomeConnection.Connected(Instant since, _) ->
                    new HomeConnection.Connected(since, live.size());
            case HomeConnection.Connecting connecting -> connecting;
            case HomeConnection.Refused refused -> refused;
        };
    }

    @Override
    public Observation perform(ServiceCall call, Predicate<EntityState> wanted, Duration patience)
            throws InterruptedException {
        return metrics.measure(() -> pursue(call, wanted, patience));
    }

    @Override
    public Answer ask(ServiceCall call, Duration patience) throws InterruptedException {
        if (home().entity(call.target()).isEmpty()) {
            return new Answer.Unreachable();
        }
        Command command = Command.call(call).with("return_response", true);
        return switch (status.session().ask(command, patience)) {
            case Reply.Success(JsonNode result) -> given(call, result.path("response"));
            case Reply.Failure(String code, String message) -> new Answer.Refused(code, message);
        };
    }

    @Override
    public HomeReply say(
            String sentence, String language, @Nullable String conversation, Duration patience)
            throws InterruptedException {
        Command command =
                Command.of("conversation/process")
                        .with("text", sentence)
                        .with("language", language);
        if (conversation != null) {
            command = command.with("conversation_id", conversation);
        }
        return switch (status.session().ask(command, patience)) {
            case Reply.Success(JsonNode result) -> Replies.read(result);
            case Reply.Failure(String code, String message) ->
                    new HomeReply.NotUnderstood(code, message);
        };
    }

    private Observation pursue(ServiceCall call, Predicate<EntityState> wanted, Duration patience)
            throws InterruptedException {
        Session session = status.session();
        Optional<EntityState> before =
                home().entity(call.target()).map(Entity::state).filter(EntityState::isAvailable);
        if (before.isEmpty()) {
            return new Observation.Unreachable();
        }
        Pursuit pursuit = new Pursuit(before.get(), wanted, patience);
        try (var _ = live.watch(call.target(), pursuit::notice)) {
            CompletableFuture<Reply> answer =
                    session.send(Command.call(call), pursuit.patienceLeft());
            pursuit.expect(answer);
            try {
                return pursuit.result();
            } finally {
                answer.cancel(false);
            }
        }
    }

    /** The action's answer is filed under its target, except for a script's. */
    private static Answer given(ServiceCall call, JsonNode response) {
        JsonNode own = response.path(call.target().toString());
        return new Answer.Given(Json.plainMap(own.isObject() ? own : response));
    }
}
