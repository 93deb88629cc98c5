package dev.lucia.k8s.generator;

import io.dekorate.kubernetes.decorator.ResourceProvidingDecorator;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesListBuilder;

import java.util.List;

/** Objects that Dekorate has no annotation for. */
abstract class AddedObjects extends ResourceProvidingDecorator<KubernetesListBuilder> {

    abstract List<HasMetadata> objects();

    @Override
    public final void visit(KubernetesListBuilder list) {
        list.addAllToItems(objects());
    }
}
