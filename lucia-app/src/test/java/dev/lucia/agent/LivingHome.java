package dev.lucia.agent;

import dev.lucia.home.Answer;
import dev.lucia.home.Entity;
import dev.lucia.home.EntityId;
import dev.lucia.home.EntityState;
import dev.lucia.home.Home;
import dev.lucia.home.HomeConnection;
import dev.lucia.home.HomeGateway;
import dev.lucia.home.HomeQueries;
import dev.lucia.home.HomeUnavailable;
import dev.lucia.home.Observation;
import dev.lucia.home.ServiceCall;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A home whose devices do as they are told and remember it, which outlives replicas. */
final class LivingHome implements HomeGateway, HomeQueries {

    private final Map<EntityId, Entity> entities = new ConcurrentHashMap<>();
    private final List<ServiceCall> calls = new CopyOnWriteArrayList<>();
    private final Home home;
    private volatile Consumer<ServiceCall> before = call -> {};
    private volatile Consumer<ServiceCall> after = call -> {};

    LivingHome(Home home) {
        this.home = home;
        entities.putAll(home.entities());
    }

    /** The next call is received and never carried out nor answered; tells {@code held}. */
    void holdBeforeTheNext(CountDownLatch held) {
        before = hold(held);
    }

    /** The next call is carried out and never answered; tells {@code held}. */
    void holdAfterTheNext(CountDownLatch held) {
        after = hold(held);
    }

    /** Goes away after so many calls. */
    void leaveAfter(int most) {
        AtomicInteger left = new AtomicInteger(most);
        before =
                call -> {
                    if (left.getAndDecrement() <= 0) {
                        throw new HomeUnavailable("the home restarts");
                    }
                };
    }

    /** All that was received. */
    List<ServiceCall> calls() {
        return calls;
    }

    EntityState state(String entity) {
        return home().entity(EntityId.of(entity)).orElseThrow().state();
    }

    @Override
    public Home home() {
        return new Home(entities, home.areas(), home.floors(), home.settings(), home.layout());
    }

    @Override
    public Observation perform(ServiceCall call, Predicate<EntityState> wanted, Duration patience) {
        Entity entity = entities.get(call.target());
        if (entity == null) {
            return new Observation.Unreachable();
        }
        calls.add(call);
        before.accept(call);
        EntityState now = changed(call, entity.state());
        entities.put(call.target(), entity.with(now));
        after.accept(call);
        return wanted.test(now) ? new Observation.Reached(now) : new Observation.NotReached(now);
    }

    @Override
    public Answer ask(ServiceCall call, Duration patience) {
        return new Answer.Unreachable();
    }

    @Override
    public HomeConnection connection() {
        return new HomeConnection.Connected(Instant.EPOCH, entities.size());
    }

    private Consumer<ServiceCall> hold(CountDownLatch held) {
        return call -> {
            before = next -> {};
            after = next -> {};
            held.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException lost) {
                throw new IllegalStateException("the replica was stopped", lost);
            }
        };
    }

    private static EntityState changed(ServiceCall call, EntityState state) {
        Map<String, Object> attributes = new HashMap<>(state.attributes());
        attributes.putAll(call.data());
        if (call.data().get("brightness_pct") instanceof Number percent) {
            attributes.put("brightness", percent.doubleValue() * 2.55);
        }
        return new EntityState(FixtureHome.value(call, state), attributes, Instant.now());
    }
}
