package dev.lucia.helm;

import static java.util.Map.entry;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1CronJob;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1Pod;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Role;
import io.kubernetes.client.openapi.models.V1RoleBinding;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;

/**
 * The fields that Kubernetes knows: an unknown, missing or wrongly typed one at any depth is a
 * fault.
 */
final class KubernetesSchema {

    private static final Map<String, Class<?>> KINDS =
            Map.ofEntries(
                    entry("v1 ConfigMap", V1ConfigMap.class),
                    entry("v1 PersistentVolumeClaim", V1PersistentVolumeClaim.class),
                    entry("v1 Pod", V1Pod.class),
                    entry("v1 Secret", V1Secret.class),
                    entry("v1 Service", V1Service.class),
                    entry("v1 ServiceAccount", V1ServiceAccount.class),
                    entry("apps/v1 Deployment", V1Deployment.class),
                    entry("apps/v1 StatefulSet", V1StatefulSet.class),
                    entry(
                            "autoscaling/v2 HorizontalPodAutoscaler",
                            V2HorizontalPodAutoscaler.class),
                    entry("batch/v1 CronJob", V1CronJob.class),
                    entry("networking.k8s.io/v1 Ingress", V1Ingress.class),
                    entry("networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy.class),
                    entry("policy/v1 PodDisruptionBudget", V1PodDisruptionBudget.class),
                    entry("rbac.authorization.k8s.io/v1 Role", V1Role.class),
                    entry("rbac.authorization.k8s.io/v1 RoleBinding", V1RoleBinding.class));

    private KubernetesSchema() {}

    static boolean knows(Manifest manifest) {
        return KINDS.containsKey(manifest.apiVersion() + " " + manifest.kind());
    }

    /** Throws an {@link AssertionError} that names the fault. */
    static void validate(Manifest manifest) {
        var type = KINDS.get(manifest.apiVersion() + " " + manifest.kind());
        if (type == null) {
            throw new AssertionError("no schema for " + manifest.apiVersion() + " " + manifest);
        }
        var json = JsonParser.parseString(manifest.json().toString());
        try {
            type.getMethod("validateJsonElement", JsonElement.class).invoke(null, json);
            var _ = JSON.getGson().fromJson(json, type);
        } catch (InvocationTargetException e) {
            throw new AssertionError(manifest + ": " + e.getCause(), e);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new AssertionError(manifest + ": " + e, e);
        }
    }
}
