package dev.lucia.task;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/**
 * Who said a sentence, where, and in which language: what a voice device knows beside the words.
 * Travels as the metadata of a task, under these names.
 *
 * @param deviceId the asking device, as Home Assistant identifies it
 * @param deviceArea name of the room the device is in
 * @param deviceType such as "voice_assistant"
 * @param userId Home Assistant's id of the user
 * @param speakerId whose voice it is, where the device can tell
 * @param location name of the home
 * @param language of the sentence and the answer, as a BCP 47 tag
 */
public record Speaker(
        @Nullable String deviceId,
        @Nullable String deviceArea,
        @Nullable String deviceType,
        @Nullable String userId,
        @Nullable String speakerId,
        @Nullable String location,
        @Nullable String language) {

    /** Nothing is known but the words. */
    public static final Speaker UNKNOWN = new Speaker(null, null, null, null, null, null, null);

    /** The speaker of the sentence that made the task with this metadata. */
    public static Speaker of(Map<String, Object> metadata) {
        return new Speaker(
                text(metadata, "deviceId"),
                text(metadata, "deviceArea"),
                text(metadata, "deviceType"),
                text(metadata, "userId"),
                text(metadata, "speakerId"),
                text(metadata, "location"),
                text(metadata, "language"));
    }

    /** The same as metadata; what is unknown is left out. */
    public Map<String, Object> toMetadata() {
        Map<String, Object> metadata = new HashMap<>();
        put(metadata, "deviceId", deviceId);
        put(metadata, "deviceArea", deviceArea);
        put(metadata, "deviceType", deviceType);
        put(metadata, "userId", userId);
        put(metadata, "speakerId", speakerId);
        put(metadata, "location", location);
        put(metadata, "language", language);
        return Map.copyOf(metadata);
    }

    private static @Nullable String text(Map<String, Object> metadata, String key) {
        return metadata.get(key) instanceof String text && !text.isBlank() ? text : null;
    }

    private static void put(Map<String, Object> metadata, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            metadata.put(key, value);
        }
    }
}
