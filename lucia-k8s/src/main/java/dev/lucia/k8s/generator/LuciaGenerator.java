package dev.lucia.k8s.generator;

import io.dekorate.ManifestGenerator;
import io.dekorate.ResourceRegistry;
import io.dekorate.kubernetes.config.Configuration;
import io.dekorate.kubernetes.config.KubernetesConfig;
import io.dekorate.kubernetes.decorator.Decorator;

import java.util.List;

/** Registers one decorator for each thing that the annotations leave open. */
final class LuciaGenerator implements ManifestGenerator<KubernetesConfig> {

    private static final String GROUP = "kubernetes";
    private static final int AFTER_DEKORATE = 300;

    private final ResourceRegistry resources;

    LuciaGenerator(ResourceRegistry resources) {
        this.resources = resources;
    }

    @Override
    public void generate(KubernetesConfig config) {
        var server = Workload.server(config.getVersion());
        var redis = Workload.redis(config.getVersion());
        for (var decorators :
                List.of(objects(server, redis), podSettings(server), corrections(server))) {
            decorators.forEach(decorator -> resources.decorate(GROUP, decorator));
        }
    }

    /** What there is no annotation for. */
    private static List<Decorator<?>> objects(Workload server, Workload redis) {
        return List.of(
                new LuciaNamespace(),
                new RedisService(redis),
                new RedisStatefulSet(redis),
                new AccessRights(server),
                new DisruptionBudget(server),
                new Autoscaler(server),
                new NetworkPolicies(server, redis));
    }

    /** What annotations cannot say about the pods and the way to them. */
    private static List<Decorator<?>> podSettings(Workload server) {
        return List.of(
                new RestrictedSecurity(),
                new NoClusterAccess(),
                new GracefulStop(server),
                new SpreadOverNodes(server),
                new ProbesOnManagementPort(),
                new OptionalHomeToken(),
                new ReplicasByAutoscaler(),
                new StreamingIngress());
    }

    /** What Dekorate makes wrong of the annotations; each has its test. */
    private static List<Decorator<?>> corrections(Workload server) {
        return List.of(
                new StableSelectors(server),
                new ServiceForTheApi(server),
                new NumericRollingUpdate(),
                new ServiceAccountName(),
                new ImageOfTheBuild(server),
                new ReproducibleMetadata(),
                new NoEmptyFields());
    }

    @Override
    public boolean accepts(Class<? extends Configuration> type) {
        return KubernetesConfig.class.isAssignableFrom(type);
    }

    @Override
    public String getKey() {
        return GROUP;
    }

    @Override
    public int order() {
        return AFTER_DEKORATE;
    }
}
