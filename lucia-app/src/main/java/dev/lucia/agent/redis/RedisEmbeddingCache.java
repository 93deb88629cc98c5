package dev.lucia.agent.redis;

import dev.lucia.agent.EmbeddingCache;
import dev.lucia.redis.SharedRedis;

import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisException;
import io.lettuce.core.SetArgs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A key for each model and text, named by their hash: a text itself is not stored. */
@Component
final class RedisEmbeddingCache implements EmbeddingCache {

    private static final Logger log = LoggerFactory.getLogger(RedisEmbeddingCache.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final SharedRedis redis;

    RedisEmbeddingCache(SharedRedis redis) {
        this.redis = redis;
    }

    @Override
    public Map<String, float[]> find(String model, List<String> texts) {
        if (texts.isEmpty()) {
            return Map.of();
        }
        String[] keys = texts.stream().map(text -> key(model, text)).toArray(String[]::new);
        Map<String, float[]> found = new HashMap<>();
        try {
            List<KeyValue<String, String>> values = redis.call(commands -> commands.mget(keys));
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i).hasValue()) {
                    found.put(texts.get(i), read(values.get(i).getValue()));
                }
            }
        } catch (RedisException away) {
            log.atWarn().addKeyValue("reason", away.getMessage()).log("Cannot read embeddings");
        }
        return found;
    }

    @Override
    public void keep(String model, Map<String, float[]> vectors) {
        try {
            for (Map.Entry<String, float[]> vector : vectors.entrySet()) {
                String key = key(model, vector.getKey());
                String value = write(vector.getValue());
                redis.call(commands -> commands.set(key, value, SetArgs.Builder.ex(KEPT)));
            }
        } catch (RedisException away) {
            log.atWarn().addKeyValue("reason", away.getMessage()).log("Cannot keep embeddings");
        }
    }

    private String key(String model, String text) {
        try {
            byte[] bytes = (model + "\n" + text).getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return redis.key("embedding:" + HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String write(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static float[] read(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        float[] vector = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(vector);
        return vector;
    }
}
