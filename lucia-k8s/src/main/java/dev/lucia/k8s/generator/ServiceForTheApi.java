package dev.lucia.k8s.generator;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ServiceBuilder;

/**
 * Gives the Service a stable selector and the API's port only: the management port is for the
 * cluster's own eyes.
 */
final class ServiceForTheApi extends LastDecorator<ServiceBuilder> {

    private final Workload server;

    ServiceForTheApi(Workload server) {
        this.server = server;
    }

    @Override
    public void visit(ServiceBuilder service) {
        if (!service.buildMetadata().getName().equals(server.name())) {
            return;
        }
        service.editSpec()
                .withSelector(server.selector())
                .removeMatchingFromPorts(port -> !"http".equals(port.getName()))
                .editMatchingPort(port -> true)
                .withTargetPort(new IntOrString("http"))
                .endPort()
                .endSpec();
    }
}
