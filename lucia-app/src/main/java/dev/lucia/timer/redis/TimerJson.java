package dev.lucia.timer.redis;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.lucia.timer.Timer;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of timers; fields this version does not know are ignored. */
final class TimerJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private TimerJson() {}

    static String write(Timer timer) {
        return MAPPER.writeValueAsString(timer);
    }

    static Timer read(String version, String json) {
        return MAPPER.readValue(json, Timer.class).at(Long.parseLong(version));
    }
}
