package dev.lucia.agent;

import dev.lucia.home.ServiceCall;
import dev.lucia.secret.Secret;
import dev.lucia.task.Message;
import dev.lucia.task.SpokenCodes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The code that was said in a task, as long as this replica remembers it. */
final class Codes {

    /** What is left of "with the code 1234" once the code is cut out. */
    private static final Pattern MENTION =
            Pattern.compile(
                    "[\\s,]*(?:(?:with|using|mit|avec|con|met)\\s+)?(?:(?:the|dem|der|le|el|la|de)\\s+)?(?:(?:pin["
                        + " -]?)?code|pin|kode|c[oó]digo|clave)?\\s*(?:(?:is|ist|est|es)\\s+)?"
                            + Pattern.quote(SpokenCodes.MASK),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final SpokenCodes spoken;
    private final Request request;

    Codes(SpokenCodes spoken, Request request) {
        this.spoken = spoken;
        this.request = request;
    }

    /** Whether the home asks for a code before it does {@code action}. */
    static boolean isNeededFor(Action action) {
        Facts facts = new Facts(action.entity().state());
        boolean hasCode = facts.text("code_format") != null;
        String service = action.call().service();
        return switch (action.entity().domain()) {
            case "alarm_control_panel" ->
                    hasCode
                            && (service.equals("alarm_disarm")
                                    || !Boolean.FALSE.equals(
                                            action.entity()
                                                    .state()
                                                    .attributes()
                                                    .get("code_arm_required")));
            case "lock" -> hasCode;
            default -> false;
        };
    }

    /** Those of {@code actions} that need a code while none is known. */
    List<Action> missingFor(List<Action> actions) {
        return latest().isPresent()
                ? List.of()
                : actions.stream().filter(Codes::isNeededFor).toList();
    }

    /** {@code call} with the code that was said, if it takes one. */
    ServiceCall addTo(ServiceCall call) {
        boolean takesCode =
                call.domain().equals("alarm_control_panel") || call.domain().equals("lock");
        Optional<Secret> code = takesCode ? latest() : Optional.empty();
        if (code.isEmpty()) {
            return call;
        }
        Map<String, Object> data = new HashMap<>(call.data());
        data.put("code", plain(code.get().reveal()));
        return new ServiceCall(call.domain(), call.service(), call.target(), data);
    }

    /** The words of {@code message} as they were said, but for a code among other words. */
    String words(Message message, boolean asksCode) {
        return asksCode
                ? spoken.of(request.task().caller(), message)
                        .map(said -> said.text().reveal())
                        .orElse(message.text())
                : MENTION.matcher(message.text()).replaceAll("");
    }

    private Optional<Secret> latest() {
        List<Message> said = request.said().reversed();
        return said.stream()
                .filter(message -> message.role() == Message.Role.USER)
                .flatMap(message -> spoken.of(request.task().caller(), message).stream())
                .map(SpokenCodes.Spoken::code)
                .findFirst();
    }

    /** The digits of a code, however they were parted; a code without digits as it is. */
    private static String plain(String code) {
        String digits = code.replaceAll("\\D", "");
        return digits.isEmpty() ? code.strip() : digits;
    }
}
