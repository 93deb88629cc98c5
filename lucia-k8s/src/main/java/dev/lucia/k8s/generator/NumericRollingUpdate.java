package dev.lucia.k8s.generator;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.RollingUpdateDeploymentBuilder;

/**
 * Turns the counts "0" and "1" into numbers: as text Kubernetes takes them for percentages and
 * refuses them.
 */
final class NumericRollingUpdate extends LastDecorator<RollingUpdateDeploymentBuilder> {

    @Override
    public void visit(RollingUpdateDeploymentBuilder update) {
        update.withMaxSurge(numeric(update.buildMaxSurge()))
                .withMaxUnavailable(numeric(update.buildMaxUnavailable()));
    }

    private static IntOrString numeric(IntOrString count) {
        return new IntOrString(Integer.valueOf(count.getStrVal()));
    }
}
