import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;

/** The distribution as a tar.gz (POSIX ustar) whose bytes depend on nothing but the files. */
class Archive {

    private static final int BLOCK = 512;

    private final Path folder;
    private final Path output;
    private final Instant timestamp;

    Archive(Path folder, Path output, Instant timestamp) {
        this.folder = folder;
        this.output = output;
        this.timestamp = timestamp;
    }

    String inputs() throws IOException {
        return Tree.hash(folder);
    }

    void write() throws IOException {
        String top = output.getFileName().toString().replace(".tar.gz", "") + "/";
        try (OutputStream tar =
                new GZIPOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(output)), 1 << 16)) {
            for (Path file : Tree.files(folder)) {
                tar.write(header(top + folder.relativize(file), file));
                Files.copy(file, tar);
                tar.write(new byte[padding(Files.size(file))]);
            }
            tar.write(new byte[2 * BLOCK]);
        }
    }

    private byte[] header(String name, Path file) throws IOException {
        byte[] header = new byte[BLOCK];
        int slash = name.length() <= 100 ? -1 : name.indexOf('/', name.length() - 101);
        put(header, 0, name.substring(slash + 1));
        put(header, 345, name.substring(0, Math.max(slash, 0)));
        octal(header, 100, 8, Files.isExecutable(file) ? 0755 : 0644);
        octal(header, 108, 8, 0);
        octal(header, 116, 8, 0);
        octal(header, 124, 12, Files.size(file));
        octal(header, 136, 12, timestamp.getEpochSecond());
        header[156] = '0';
        put(header, 257, "ustar\00000");
        put(header, 148, "        ");
        int sum = 0;
        for (byte each : header) {
            sum += each & 0xff;
        }
        octal(header, 148, 7, sum);
        return header;
    }

    private static void octal(byte[] header, int offset, int length, long value) {
        String digits = Long.toOctalString(value);
        put(header, offset, "0".repeat(length - 1 - digits.length()) + digits + "\0");
    }

    private static void put(byte[] header, int offset, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, offset, bytes.length);
    }

    private static int padding(long size) {
        return (int) ((BLOCK - size % BLOCK) % BLOCK);
    }
}
