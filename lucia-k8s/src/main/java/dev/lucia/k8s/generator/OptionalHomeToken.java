package dev.lucia.k8s.generator;

import io.fabric8.kubernetes.api.model.SecretKeySelectorBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;

/** Lets a pod start without a token for Home Assistant: the demonstration home needs none. */
final class OptionalHomeToken extends LastDecorator<DeploymentBuilder> {

    @Override
    public void visit(DeploymentBuilder deployment) {
        deployment.accept(SecretKeySelectorBuilder.class, OptionalHomeToken::relax);
    }

    private static void relax(SecretKeySelectorBuilder secret) {
        if ("home-assistant-token".equals(secret.getKey())) {
            secret.withOptional(true);
        }
    }
}
