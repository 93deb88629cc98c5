package dev.lucia.k8s.generator;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;

import java.util.List;

/** Redis with its volume: all that Lucia remembers. */
final class RedisStatefulSet extends AddedObjects {

    static final String IMAGE = "redis:7.2.11";

    private static final long REDIS = 999;

    private final Workload redis;

    RedisStatefulSet(Workload redis) {
        this.redis = redis;
    }

    @Override
    List<HasMetadata> objects() {
        return List.of(
                new StatefulSetBuilder()
                        .withNewMetadata()
                        .withName(redis.name())
                        .withLabels(redis.labels())
                        .endMetadata()
                        .withNewSpec()
                        .withServiceName(redis.name())
                        .withReplicas(1)
                        .withNewSelector()
                        .withMatchLabels(redis.selector())
                        .endSelector()
                        .withNewTemplate()
                        .withNewMetadata()
                        .withLabels(redis.podLabels())
                        .endMetadata()
                        .withSpec(pod())
                        .endTemplate()
                        .withNewPersistentVolumeClaimRetentionPolicy("Retain", "Retain")
                        .withVolumeClaimTemplates(volume())
                        .endSpec()
                        .build());
    }

    private static PodSpec pod() {
        var pod =
                new PodSpecBuilder()
                        .withAutomountServiceAccountToken(false)
                        .withEnableServiceLinks(false)
                        .withTerminationGracePeriodSeconds(30L)
                        .withContainers(container());
        RestrictedSecurity.restrictPod(pod, REDIS);
        // Without this a volume with many files is walked through at every start.
        return pod.editSecurityContext()
                .withFsGroupChangePolicy("OnRootMismatch")
                .endSecurityContext()
                .build();
    }

    private static Container container() {
        var container =
                new ContainerBuilder()
                        .withName("redis")
                        .withImage(IMAGE)
                        .withImagePullPolicy("IfNotPresent")
                        .withCommand("redis-server")
                        .withArgs(RedisCommandLine.arguments())
                        .withEnv(
                                password(RedisCommandLine.PASSWORD_VARIABLE),
                                password("REDISCLI_AUTH"))
                        .addNewPort()
                        .withName("redis")
                        .withContainerPort(6379)
                        .withProtocol("TCP")
                        .endPort()
                        .withStartupProbe(ping(1, 3, 300))
                        .withReadinessProbe(ping(5, 3, 2))
                        .withLivenessProbe(ping(10, 5, 6))
                        .withNewResources()
                        .addToRequests("cpu", new Quantity("100m"))
                        .addToRequests("memory", new Quantity("128Mi"))
                        .addToLimits("cpu", new Quantity("500m"))
                        .addToLimits("memory", new Quantity("256Mi"))
                        .endResources()
                        .addNewVolumeMount()
                        .withName("data")
                        .withMountPath("/data")
                        .endVolumeMount();
        RestrictedSecurity.restrictContainer(container);
        return container.build();
    }

    private static EnvVar password(String variable) {
        return new EnvVarBuilder()
                .withName(variable)
                .withNewValueFrom()
                .withNewSecretKeyRef("redis-password", "lucia-redis", null)
                .endValueFrom()
                .build();
    }

    private static Probe ping(int period, int timeout, int failures) {
        return new ProbeBuilder()
                .withNewExec()
                .withCommand("redis-cli", "--user", "lucia", "-e", "ping")
                .endExec()
                .withPeriodSeconds(period)
                .withTimeoutSeconds(timeout)
                .withFailureThreshold(failures)
                .build();
    }

    /**
     * Carries selector labels only: a claim template can never be changed, so nothing that changes
     * may be in it.
     */
    private PersistentVolumeClaim volume() {
        return new PersistentVolumeClaimBuilder()
                .withNewMetadata()
                .withName("data")
                .withLabels(redis.selector())
                .endMetadata()
                .withNewSpec()
                .withAccessModes("ReadWriteOnce")
                .withNewResources()
                .addToRequests("storage", new Quantity("2Gi"))
                .endResources()
                .endSpec()
                .build();
    }
}
