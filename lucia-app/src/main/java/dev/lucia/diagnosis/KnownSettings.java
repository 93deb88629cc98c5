package dev.lucia.diagnosis;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All of Lucia's own settings, from the metadata that the build makes of the property records. */
final class KnownSettings {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private final Map<String, KnownSetting> byName = new LinkedHashMap<>();

    /** Without the metadata there is nothing to tell, and that must not hide the fault itself. */
    static KnownSettings load() {
        var known = new KnownSettings();
        try {
            for (URL file :
                    Collections.list(KnownSettings.class.getClassLoader().getResources(METADATA))) {
                try (InputStream metadata = file.openStream()) {
                    known.add(JsonMapper.shared().readTree(metadata));
                }
            }
        } catch (IOException unreadable) {
            return known;
        }
        return known;
    }

    Optional<KnownSetting> find(String property) {
        return Optional.ofNullable(byName.get(property.replaceAll("\\[.*", "")));
    }

    private void add(JsonNode metadata) {
        for (JsonNode property : metadata.path("properties")) {
            String name = property.path("name").asString("");
            if (name.startsWith("lucia.")) {
                byName.put(
                        name,
                        new KnownSetting(
                                name,
                                text(property, "type"),
                                plain(text(property, "description")),
                                text(property, "defaultValue")));
            }
        }
    }

    private static @Nullable String text(JsonNode property, String member) {
        JsonNode value = property.path(member);
        if (value.isArray()) {
            return value.isEmpty() ? null : value.get(0).asString(null);
        }
        return value.asString(null);
    }

    private static @Nullable String plain(@Nullable String javadoc) {
        return javadoc == null ? null : javadoc.replaceAll("\\{@code ([^}]*)}", "$1");
    }
}
