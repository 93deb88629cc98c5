package dev.lucia.helm;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives every test that asks for it the same installation of the built archive, two pods with
 * backups switched on, and removes it after the last of them.
 */
final class SharedInstallation implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Installed.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedInstallation.class))
                .computeIfAbsent(Installed.class, key -> Installed.now(), Installed.class);
    }

    /**
     * The installation and what Helm said about it.
     *
     * @param lucia the release
     * @param printed what {@code helm install --wait} printed
     * @param seconds how long it took
     */
    record Installed(Installation lucia, String printed, double seconds) implements AutoCloseable {

        private static Installed now() {
            var lucia = new Installation();
            var watch = new Stopwatch();
            var printed =
                    lucia.install(
                            Installation.ARCHIVE,
                            "lucia.autoscaling.enabled=false",
                            "lucia.replicaCount=2",
                            "backup.enabled=true");
            return new Installed(lucia, printed, watch.seconds());
        }

        @Override
        public void close() {
            lucia.close();
        }
    }
}
