package dev.lucia.k8s.generator;

import io.fabric8.kubernetes.api.model.SecretKeySelectorBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;

import java.util.Set;

/** Lets a pod start without the secrets of what isn't used: no model, no Home Assistant. */
final class OptionalSecretKeys extends LastDecorator<DeploymentBuilder> {

    private static final Set<String> OPTIONAL =
            Set.of("home-assistant-token", "chat-api-key", "embedding-api-key");

    @Override
    public void visit(DeploymentBuilder deployment) {
        deployment.accept(SecretKeySelectorBuilder.class, OptionalSecretKeys::relax);
    }

    private static void relax(SecretKeySelectorBuilder secret) {
        if (OPTIONAL.contains(secret.getKey())) {
            secret.withOptional(true);
        }
    }
}
