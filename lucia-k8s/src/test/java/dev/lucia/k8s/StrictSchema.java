package dev.lucia.k8s;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1CronJob;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Role;
import io.kubernetes.client.openapi.models.V1RoleBinding;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * Kubernetes' own schemas, which know every field: a wrong, missing or invented one is refused at
 * any depth.
 */
final class StrictSchema {

    private static final Map<String, Schema> SCHEMAS =
            Map.ofEntries(
                    Map.entry("v1/Namespace", V1Namespace::validateJsonElement),
                    Map.entry("v1/ConfigMap", V1ConfigMap::validateJsonElement),
                    Map.entry("v1/Secret", V1Secret::validateJsonElement),
                    Map.entry("v1/Service", V1Service::validateJsonElement),
                    Map.entry("v1/ServiceAccount", V1ServiceAccount::validateJsonElement),
                    Map.entry(
                            "v1/PersistentVolumeClaim",
                            V1PersistentVolumeClaim::validateJsonElement),
                    Map.entry("apps/v1/Deployment", V1Deployment::validateJsonElement),
                    Map.entry("apps/v1/StatefulSet", V1StatefulSet::validateJsonElement),
                    Map.entry("batch/v1/CronJob", V1CronJob::validateJsonElement),
                    Map.entry("networking.k8s.io/v1/Ingress", V1Ingress::validateJsonElement),
                    Map.entry(
                            "networking.k8s.io/v1/NetworkPolicy",
                            V1NetworkPolicy::validateJsonElement),
                    Map.entry(
                            "policy/v1/PodDisruptionBudget",
                            V1PodDisruptionBudget::validateJsonElement),
                    Map.entry("rbac.authorization.k8s.io/v1/Role", V1Role::validateJsonElement),
                    Map.entry(
                            "rbac.authorization.k8s.io/v1/RoleBinding",
                            V1RoleBinding::validateJsonElement),
                    Map.entry(
                            "autoscaling/v2/HorizontalPodAutoscaler",
                            V2HorizontalPodAutoscaler::validateJsonElement));

    /** Kinds that come with an operator; what is said of them has a test of its own. */
    private static final Set<String> FOREIGN =
            Set.of(
                    "gateway.networking.k8s.io/v1/HTTPRoute",
                    "monitoring.coreos.com/v1/PodMonitor",
                    "monitoring.coreos.com/v1/PrometheusRule",
                    "external-secrets.io/v1/ExternalSecret");

    private StrictSchema() {}

    private interface Schema {
        void check(JsonElement object) throws IOException;
    }

    /** Throws what is wrong with the object, if something is. */
    static void check(Manifests.Entry entry) throws IOException {
        var kind =
                entry.json().get("apiVersion").asText() + "/" + entry.json().get("kind").asText();
        if (FOREIGN.contains(kind)) {
            return;
        }
        var schema = SCHEMAS.get(kind);
        if (schema == null) {
            throw new AssertionError("no schema is known for " + kind);
        }
        schema.check(JsonParser.parseString(entry.json().toString()));
    }
}
