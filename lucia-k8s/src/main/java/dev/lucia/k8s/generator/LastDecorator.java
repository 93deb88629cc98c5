package dev.lucia.k8s.generator;

import io.dekorate.kubernetes.decorator.Decorator;
import io.dekorate.kubernetes.decorator.NamedResourceDecorator;
import io.dekorate.kubernetes.decorator.ResourceProvidingDecorator;

/**
 * A decorator that sees what Dekorate's own have made of the annotations, because it runs after all
 * of them.
 *
 * @param <T> the builder it changes
 */
abstract class LastDecorator<T> extends Decorator<T> {

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // Dekorate's signature
    public Class<? extends Decorator>[] after() {
        return new Class[] {ResourceProvidingDecorator.class, NamedResourceDecorator.class};
    }
}
