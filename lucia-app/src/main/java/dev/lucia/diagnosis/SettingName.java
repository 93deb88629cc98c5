package dev.lucia.diagnosis;

import java.util.Locale;
import java.util.regex.Pattern;

/** The two spellings of a setting. */
final class SettingName {

    private static final Pattern SECRET =
            Pattern.compile("(?i)(password|token|key|secret|sha256)$");

    private SettingName() {}

    /** {@code lucia.security.keys[0].name} is {@code LUCIA_SECURITY_KEYS_0_NAME}. */
    static String inEnvironment(String property) {
        return property.replace("-", "")
                .replace("]", "")
                .replaceAll("[.\\[]", "_")
                .toUpperCase(Locale.ROOT);
    }

    /** Whether its value is for nobody's eyes. */
    static boolean isSecret(String property) {
        return SECRET.matcher(property).find();
    }
}
