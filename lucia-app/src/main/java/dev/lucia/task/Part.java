package dev.lucia.task;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** A piece of a message or artifact. Byte arrays and maps are treated as immutable. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Part.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Part.Data.class, name = "data"),
    @JsonSubTypes.Type(value = Part.Raw.class, name = "raw"),
    @JsonSubTypes.Type(value = Part.Url.class, name = "url")
})
public sealed interface Part {

    /** Plain text. */
    record Text(String text) implements Part {}

    /** Structured data: any JSON value as maps, lists, strings, numbers and booleans. */
    record Data(Object value, @Nullable String mediaType) implements Part {}

    /** A file's bytes, Base64 encoded. */
    record Raw(String base64, @Nullable String filename, @Nullable String mediaType)
            implements Part {}

    /** A file somewhere else. */
    record Url(String url, @Nullable String filename, @Nullable String mediaType) implements Part {}

    static Part text(String text) {
        return new Text(text);
    }

    static Part data(Map<String, Object> value) {
        return new Data(value, null);
    }
}
