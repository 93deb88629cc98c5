package dev.lucia.k8s.generator;

import io.fabric8.kubernetes.api.model.networking.v1.IngressBuilder;

/**
 * Lets ingress-nginx pass events on as they happen, and take messages of the size that Lucia takes.
 */
final class StreamingIngress extends LastDecorator<IngressBuilder> {

    @Override
    public void visit(IngressBuilder ingress) {
        ingress.editMetadata()
                .addToAnnotations("nginx.ingress.kubernetes.io/proxy-body-size", "2m")
                .addToAnnotations("nginx.ingress.kubernetes.io/proxy-buffering", "off")
                .addToAnnotations("nginx.ingress.kubernetes.io/proxy-read-timeout", "3600")
                .endMetadata();
    }
}
