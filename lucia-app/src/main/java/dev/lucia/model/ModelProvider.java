package dev.lucia.model;

/** The kinds of providers there are. */
public enum ModelProvider {
    NONE("none", "", ""),
    /** OpenAI, and everything that speaks its protocol. */
    OPENAI("openai", "https://api.openai.com/v1", "gpt-4o-mini"),
    AZURE_OPENAI("azure.ai.openai", "", ""),
    OLLAMA("ollama", "http://localhost:11434", ""),
    AZURE_AI_INFERENCE("azure.ai.inference", "", "");

    private final String metricName;
    private final String usualEndpoint;
    private final String usualModel;

    ModelProvider(String metricName, String usualEndpoint, String usualModel) {
        this.metricName = metricName;
        this.usualEndpoint = usualEndpoint;
        this.usualModel = usualModel;
    }

    /** As OpenTelemetry's conventions for generative AI call it. */
    String metricName() {
        return metricName;
    }

    /** Which model talks if nothing else is said; blank if that must be said. */
    String usualModel() {
        return usualModel;
    }

    /** Where it is if nothing else is said; blank if that must be said. */
    String usualEndpoint() {
        return usualEndpoint;
    }
}
