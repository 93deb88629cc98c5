package dev.lucia.k8s.generator;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ServiceBuilder;

import java.util.List;

/** The name under which Lucia finds Redis. */
final class RedisService extends AddedObjects {

    private final Workload redis;

    RedisService(Workload redis) {
        this.redis = redis;
    }

    @Override
    List<HasMetadata> objects() {
        return List.of(
                new ServiceBuilder()
                        .withNewMetadata()
                        .withName(redis.name())
                        .withLabels(redis.labels())
                        .endMetadata()
                        .withNewSpec()
                        .withClusterIP("None")
                        // Known before it is ready, so that nobody waits for a cached "no such
                        // name" to expire.
                        .withPublishNotReadyAddresses(true)
                        .withSelector(redis.selector())
                        .addNewPort()
                        .withName("redis")
                        .withPort(6379)
                        .withTargetPort(new IntOrString("redis"))
                        .withProtocol("TCP")
                        .endPort()
                        .endSpec()
                        .build());
    }
}
