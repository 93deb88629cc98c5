package dev.lucia.command.backup;

import dev.lucia.command.CommandFailed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A whole and undamaged RDB file. Its last eight bytes are a checksum of all that is before them
 * (zero where the server was told to leave it out), as the format of Redis 5 and later has it.
 *
 * @param file where it is
 */
record Dump(Path file) {

    private static final byte[] MAGIC = "REDIS".getBytes(StandardCharsets.US_ASCII);
    private static final int SHORTEST = 18;

    /**
     * The dump in {@code file}.
     *
     * @throws CommandFailed if it is none, or was cut or changed
     */
    static Dump verified(Path file) {
        try {
            String fault = fault(file);
            if (!fault.isEmpty()) {
                throw new CommandFailed(file + " is no backup of Redis: " + fault + ".");
            }
            return new Dump(file);
        } catch (IOException unreadable) {
            throw new CommandFailed(
                    file + " can't be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** What is wrong with it, or nothing. */
    private static String fault(Path file) throws IOException {
        long size = Files.size(file);
        if (size < SHORTEST) {
            return "it has only " + size + " bytes";
        }
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            Crc64 checksum = new Crc64();
            byte[] head = content.readNBytes(MAGIC.length);
            if (!Arrays.equals(head, MAGIC)) {
                return "it doesn't begin with REDIS";
            }
            checksum.update(head, head.length);
            long rest = size - MAGIC.length - Long.BYTES;
            byte[] block = new byte[1 << 16];
            while (rest > 0) {
                int read = content.readNBytes(block, 0, (int) Math.min(rest, block.length));
                if (read == 0) {
                    return "it became shorter while it was read";
                }
                checksum.update(block, read);
                rest -= read;
            }
            long written = littleEndian(content.readNBytes(Long.BYTES));
            return written == 0 || written == checksum.value()
                    ? ""
                    : "its checksum is wrong, so it was cut or damaged";
        }
    }

    private static long littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }
}
