package dev.lucia.k8s.output;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;

/** Where each object is written to, in the order in which a reader wants to meet them. */
enum ManifestFile {
    NAMESPACE("base/00-namespace.yaml"),
    REDIS("base/03-redis.yaml"),
    DEPLOYMENT("base/04-deployment.yaml"),
    INGRESS("base/05-ingress.yaml"),
    RBAC("base/06-rbac.yaml"),
    AUTOSCALER("base/07-hpa.yaml"),
    NETWORK_POLICY("components/networkpolicy/networkpolicy.yaml");

    private final String path;

    ManifestFile(String path) {
        this.path = path;
    }

    /** Path below the folder of all manifests. */
    String path() {
        return path;
    }

    static ManifestFile of(HasMetadata object) {
        return switch (object) {
            case Namespace _ -> NAMESPACE;
            case StatefulSet _ -> REDIS;
            case Service service when isRedis(service) -> REDIS;
            case Service _, Deployment _ -> DEPLOYMENT;
            case Ingress _ -> INGRESS;
            case ServiceAccount _, Role _, RoleBinding _, PodDisruptionBudget _ -> RBAC;
            case HorizontalPodAutoscaler _ -> AUTOSCALER;
            case NetworkPolicy _ -> NETWORK_POLICY;
            default ->
                    throw new IllegalArgumentException(
                            "no file is meant for " + object.getFullResourceName());
        };
    }

    private static boolean isRedis(HasMetadata object) {
        return object.getMetadata().getName().equals("lucia-redis");
    }
}
