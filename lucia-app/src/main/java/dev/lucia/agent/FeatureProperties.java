package dev.lucia.agent;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What Lucia does only if told to.
 *
 * @param multiAgent a sentence that is not understood and concerns several kinds of things goes to
 *     an agent for each at once; needs {@code lucia.model.provider}
 * @param semanticSearch names that are not known are compared by meaning with those that are; needs
 *     {@code lucia.model.embedding.name}
 */
@ConfigurationProperties("lucia.features")
public record FeatureProperties(
        @DefaultValue("false") boolean multiAgent, @DefaultValue("false") boolean semanticSearch) {}
