package dev.lucia.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A script that Redis runs as one atomic step.
 *
 * @param name what it does, for errors
 * @param text what Redis runs when it does not know the script yet
 * @param sha by what Redis knows it
 */
public record LuaScript(String name, String text, String sha) {

    /**
     * Reads {@code files}, which lie beside {@code owner}, and puts them behind what all scripts
     * share: {@code prefix}, {@code key(kind, id)} and {@code now()}. The last one names it.
     */
    public static LuaScript of(Class<?> owner, String... files) {
        StringBuilder text = new StringBuilder(read(LuaScript.class, "shared"));
        for (String file : files) {
            text.append(read(owner, file));
        }
        return new LuaScript(files[files.length - 1], text.toString(), sha1(text.toString()));
    }

    private static String read(Class<?> owner, String name) {
        try (InputStream file = owner.getResourceAsStream(name + ".lua")) {
            if (file == null) {
                throw new IllegalStateException("script " + name + ".lua is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha1(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-1")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
