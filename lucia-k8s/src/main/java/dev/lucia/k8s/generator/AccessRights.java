package dev.lucia.k8s.generator;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBuilder;

import java.util.List;

/**
 * An identity that may do nothing: Lucia never calls the cluster's API. A rule can be added here
 * when it does.
 */
final class AccessRights extends AddedObjects {

    private final Workload server;

    AccessRights(Workload server) {
        this.server = server;
    }

    @Override
    List<HasMetadata> objects() {
        return List.of(
                new ServiceAccountBuilder()
                        .withMetadata(metadata())
                        .withAutomountServiceAccountToken(false)
                        .build(),
                new RoleBuilder().withMetadata(metadata()).withRules(List.of()).build(),
                new RoleBindingBuilder()
                        .withMetadata(metadata())
                        .withNewRoleRef("rbac.authorization.k8s.io", "Role", server.name())
                        .addNewSubject(null, "ServiceAccount", server.name(), null)
                        .build());
    }

    private ObjectMeta metadata() {
        return new ObjectMetaBuilder().withName(server.name()).withLabels(server.labels()).build();
    }
}
