package dev.lucia.k8s.generator;

import io.dekorate.ConfigurationRegistry;
import io.dekorate.ManifestGenerator;
import io.dekorate.ManifestGeneratorFactory;
import io.dekorate.ResourceRegistry;
import io.dekorate.kubernetes.config.Configuration;

/** Hands the generator to Dekorate, which finds this class by its service file. */
public final class LuciaGeneratorFactory implements ManifestGeneratorFactory {

    @Override
    @SuppressWarnings("unchecked") // Dekorate asks for any type and checks it later by accepts().
    public <C extends Configuration> ManifestGenerator<C> create(
            ResourceRegistry resources, ConfigurationRegistry configurations) {
        return (ManifestGenerator<C>) new LuciaGenerator(resources);
    }
}
