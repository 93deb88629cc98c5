package dev.lucia.a2a.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

import java.util.List;
import java.util.Map;

/**
 * ProtoJSON as A2A uses it: unknown members are ignored, null is as good as absent, empty lists and
 * maps are left out, types are strict.
 */
public final class A2aJson {

    /** As deep as Protocol Buffers go. */
    public static final int DEEPEST = 100;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .build())
                                    .build())
                    .changeDefaultPropertyInclusion(
                            all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .withConfigOverride(List.class, list -> list.setInclude(nonEmpty()))
                    .withConfigOverride(Map.class, map -> map.setInclude(nonEmpty()))
                    .annotationIntrospector(new OriginalNames())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .withCoercionConfig(
                            LogicalType.Textual,
                            text ->
                                    text.setCoercion(
                                                    CoercionInputShape.Integer, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Float, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Boolean,
                                                    CoercionAction.Fail))
                    .withCoercionConfig(
                            LogicalType.Boolean,
                            flag ->
                                    flag.setCoercion(
                                                    CoercionInputShape.Integer, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.String, CoercionAction.Fail))
                    .withCoercionConfig(
                            LogicalType.Integer,
                            number ->
                                    number.setCoercion(
                                            CoercionInputShape.Float, CoercionAction.Fail))
                    .build();

    private A2aJson() {}

    /** The value that {@code bytes} spell. */
    public static JsonNode read(byte[] bytes) {
        return MAPPER.readTree(bytes);
    }

    /** {@code value} as a record of this package. */
    public static <T> T as(Class<T> type, JsonNode value) {
        return MAPPER.treeToValue(value, type);
    }

    /** A record as a tree. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** Any JSON value as maps, lists, strings, numbers and booleans. */
    public static Object plain(JsonNode value) {
        return MAPPER.treeToValue(value, Object.class);
    }

    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    private static JsonInclude.Value nonEmpty() {
        return JsonInclude.Value.construct(
                JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS);
    }
}
