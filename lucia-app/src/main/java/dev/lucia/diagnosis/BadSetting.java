package dev.lucia.diagnosis;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.validation.FieldError;

import java.util.stream.Collectors;

/** Turns what Spring says about a value that does not fit into a sentence and an example. */
public final class BadSetting {

    private final KnownSettings known = KnownSettings.load();

    /** What is wrong, each fault with an example of what would be right; never a secret. */
    public String describe(BindException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindValidationException invalid) {
                return describe(invalid.getValidationErrors());
            }
            String message = cause.getMessage();
            if (message != null
                    && message.startsWith("lucia.")
                    && !(cause instanceof BindException)) {
                return message;
            }
        }
        return describeUnreadable(fault);
    }

    private String describe(ValidationErrors errors) {
        return errors.getAllErrors().stream()
                .map(
                        error ->
                                error instanceof FieldError field
                                        ? sentence(
                                                errors.getName()
                                                        + "."
                                                        + DataObjectPropertyName.toDashedForm(
                                                                field.getField()),
                                                field.getRejectedValue(),
                                                field.getDefaultMessage())
                                        : errors.getName() + ": " + error.getDefaultMessage())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private String describeUnreadable(BindException fault) {
        ConfigurationProperty property = fault.getProperty();
        if (property == null) {
            return sentence(fault.getName().toString(), null, "can't be read");
        }
        return sentence(
                property.getName().toString(),
                property.getValue(),
                "is not " + Kind.of(fault.getTarget().getType()));
    }

    private String sentence(String property, @Nullable Object value, @Nullable String fault) {
        StringBuilder text = new StringBuilder(property).append(": ");
        if (value != null && !SettingName.isSecret(property)) {
            text.append('"').append(value).append("\" ");
        }
        text.append(fault).append('.');
        known.find(property).ifPresent(setting -> explain(text, property, setting));
        return text.toString();
    }

    private static void explain(StringBuilder text, String property, KnownSetting setting) {
        if (setting.description() != null) {
            text.append("\n    Meaning: ").append(setting.description());
        }
        if (setting.example() != null) {
            text.append("\n    Example: ")
                    .append(SettingName.inEnvironment(property))
                    .append('=')
                    .append(setting.example());
        }
    }
}
