package dev.lucia.model;

/** The kinds of providers there are. */
public enum ModelProvider {
    NONE("none", ""),
    /** OpenAI, and everything that speaks its protocol. */
    OPENAI("openai", "https://api.openai.com/v1"),
    AZURE_OPENAI("azure.ai.openai", ""),
    OLLAMA("ollama", "http://localhost:11434"),
    AZURE_AI_INFERENCE("azure.ai.inference", "");

    private final String metricName;
    private final String usualEndpoint;

    ModelProvider(String metricName, String usualEndpoint) {
        this.metricName = metricName;
        this.usualEndpoint = usualEndpoint;
    }

    /** As OpenTelemetry's conventions for generative AI call it. */
    String metricName() {
        return metricName;
    }

    /** Where it is if nothing else is said; blank if that must be said. */
    String usualEndpoint() {
        return usualEndpoint;
    }
}
