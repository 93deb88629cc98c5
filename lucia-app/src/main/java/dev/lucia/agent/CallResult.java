package dev.lucia.agent;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

/**
 * What came of a call, as a task remembers it.
 *
 * @param answer what the model is told
 * @param done what a person is told of it that was seen to happen, or empty
 * @param failed what a person is told of it that did not happen, or empty
 * @param waiting the plans that wait for a yes, as {@link StoredPlan} writes them, or empty
 */
record CallResult(String answer, String done, String failed, String waiting) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static CallResult told(Object data) {
        return new CallResult(JSON.writeValueAsString(data), "", "", "");
    }

    static CallResult wrong(String reason) {
        return told(Map.of("ok", false, "error", reason));
    }

    static CallResult acted(boolean all, String report) {
        String answer = JSON.writeValueAsString(Map.of("ok", all, "seen", report));
        return new CallResult(answer, all ? report : "", all ? "" : report, "");
    }

    static CallResult waiting(String plans) {
        String answer =
                JSON.writeValueAsString(
                        Map.of(
                                "ok",
                                false,
                                "waiting",
                                "Not done. The house asks a person itself, after your answer."));
        return new CallResult(answer, "", "", plans);
    }

    static CallResult read(String text) {
        return JSON.readValue(text, CallResult.class);
    }

    String write() {
        return JSON.writeValueAsString(this);
    }
}
