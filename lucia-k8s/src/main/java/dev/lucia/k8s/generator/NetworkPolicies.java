package dev.lucia.k8s.generator;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;

import java.util.List;

/**
 * Who may talk to whom: everyone to the API, only Lucia and the backup to Redis, and Lucia to
 * nobody it wasn't configured for.
 */
final class NetworkPolicies extends AddedObjects {

    private final Workload server;
    private final Workload redis;

    NetworkPolicies(Workload server, Workload redis) {
        this.server = server;
        this.redis = redis;
    }

    @Override
    List<HasMetadata> objects() {
        return List.of(aroundLucia(), aroundRedis());
    }

    private NetworkPolicy aroundLucia() {
        return policy(server)
                .editSpec()
                .addNewIngress()
                .withPorts(tcp("http"))
                .endIngress()
                .addNewIngress()
                .withPorts(tcp("management"))
                .addNewFrom()
                .withNewNamespaceSelector()
                .addToMatchLabels("kubernetes.io/metadata.name", "monitoring")
                .endNamespaceSelector()
                .endFrom()
                .endIngress()
                .addNewEgress()
                .withPorts(dns("UDP"), dns("TCP"))
                .endEgress()
                .addNewEgress()
                .withPorts(tcp("redis"))
                .addNewTo()
                .withPodSelector(pods(redis))
                .endTo()
                .endEgress()
                .endSpec()
                .build();
    }

    private NetworkPolicy aroundRedis() {
        return policy(redis)
                .editSpec()
                .addNewIngress()
                .withPorts(tcp("redis"))
                .addNewFrom()
                .withPodSelector(pods(server))
                .endFrom()
                .addNewFrom()
                .withPodSelector(pods(server.as("backup")))
                .endFrom()
                .endIngress()
                .endSpec()
                .build();
    }

    private static NetworkPolicyBuilder policy(Workload workload) {
        return new NetworkPolicyBuilder()
                .withNewMetadata()
                .withName(workload.name())
                // An overlay that forgot to say where would otherwise protect nothing.
                .withNamespace("lucia")
                .withLabels(workload.labels())
                .endMetadata()
                .withNewSpec()
                .withPodSelector(pods(workload))
                .withPolicyTypes("Ingress", "Egress")
                .endSpec();
    }

    private static LabelSelector pods(Workload workload) {
        return new LabelSelectorBuilder().withMatchLabels(workload.selector()).build();
    }

    private static NetworkPolicyPort tcp(String name) {
        return new NetworkPolicyPort(null, new IntOrString(name), "TCP");
    }

    private static NetworkPolicyPort dns(String protocol) {
        return new NetworkPolicyPort(null, new IntOrString(53), protocol);
    }
}
