package dev.lucia.home.assistant;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/** The server's side of one WebSocket, down to the frames (RFC 6455), so that it can misbehave. */
final class Wire implements AutoCloseable {

    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int FINAL = 0x80;

    private final Socket socket;
    private final DataInputStream in;

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    /** Accepts the upgrade, or answers with {@code status} instead. */
    boolean upgrade(int status) throws IOException {
        String key = "";
        for (String line = readLine(); !line.isEmpty(); line = readLine()) {
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("sec-websocket-key:")) {
                key = line.substring(line.indexOf(':') + 1).strip();
            }
        }
        if (status != 101) {
            write("HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\n\r\n");
            return false;
        }
        write(
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: "
                        + accept(key)
                        + "\r\n\r\n");
        return true;
    }

    /** The next message, or empty when the client is gone. */
    Optional<String> read() {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        try {
            while (true) {
                int first = in.readUnsignedByte();
                message.writeBytes(readPayload());
                if ((first & 0xf) == CLOSE) {
                    return Optional.empty();
                }
                if ((first & FINAL) != 0) {
                    return Optional.of(message.toString(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    void send(String text) {
        frame(FINAL | TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends {@code text} in frames of {@code size} bytes, which may cut letters in two. */
    void sendInPieces(String text, int size) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < bytes.length; from += size) {
            int to = Math.min(bytes.length, from + size);
            int opcode = from == 0 ? TEXT : 0;
            frame(
                    to == bytes.length ? FINAL | opcode : opcode,
                    java.util.Arrays.copyOfRange(bytes, from, to));
        }
    }

    /** Ends the connection as Home Assistant does when it stops. */
    void goAway() {
        frame(FINAL | CLOSE, new byte[] {0x03, (byte) 0xe8});
        close();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException already) {
            throw new UncheckedIOException(already);
        }
    }

    private synchronized void frame(int first, byte[] payload) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(first);
            if (payload.length < 126) {
                out.write(payload.length);
            } else {
                boolean small = payload.length < 0x10000;
                out.write(small ? 126 : 127);
                for (int shift = small ? 8 : 56; shift >= 0; shift -= 8) {
                    out.write((int) (((long) payload.length >> shift) & 0xff));
                }
            }
            out.writeBytes(payload);
            socket.getOutputStream().write(out.toByteArray());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private byte[] readPayload() throws IOException {
        int length = in.readUnsignedByte() & 0x7f;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = Math.toIntExact(in.readLong());
        }
        byte[] mask = in.readNBytes(4);
        byte[] payload = in.readNBytes(length);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        return payload;
    }

    private String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String accept(String key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1")
                            .digest(
                                    (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
                                            .getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
