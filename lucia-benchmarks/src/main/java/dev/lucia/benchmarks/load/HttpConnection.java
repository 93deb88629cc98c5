package dev.lucia.benchmarks.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One kept-alive HTTP/1.1 connection to this machine, doing only what a measurement needs: a full
 * client would take as much of the processor as what is measured.
 */
public final class HttpConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 120_000;

    private final int port;
    private Socket socket;
    private InputStream in;

    /** An answer. */
    public record Response(int status, String body) {}

    public HttpConnection(int port) throws IOException {
        this.port = port;
        this.socket = connect(port);
        this.in = new BufferedInputStream(socket.getInputStream(), 1024);
    }

    /** Sends {@code request} and reads the whole answer; connects anew if the service says so. */
    public Response exchange(Request request) throws IOException {
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        int status = begin(request);
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (header.regionMatches(true, 0, "transfer-encoding:", 0, 18)) {
                chunked = true;
            } else if (header.equalsIgnoreCase("connection: close")) {
                last = true;
            }
        }
        byte[] body = chunked ? chunks() : in.readNBytes(length);
        if (last) {
            socket.close();
            socket = connect(port);
            in = new BufferedInputStream(socket.getInputStream(), 1024);
        }
        return new Response(status, new String(body, StandardCharsets.UTF_8));
    }

    /** Sends {@code request} and reads the status line and headers of an endless answer. */
    public int open(Request request) throws IOException {
        int status = begin(request);
        while (!line().isEmpty()) {
            // Headers tell nothing new.
        }
        return status;
    }

    /** The next line of the answer. */
    public String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private int begin(Request request) throws IOException {
        socket.getOutputStream().write(request.text().getBytes(StandardCharsets.US_ASCII));
        return Integer.parseInt(line().split(" ", 3)[1]);
    }

    private byte[] chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int size = Integer.parseInt(line(), 16);
                size > 0;
                size = Integer.parseInt(line(), 16)) {
            body.append(new String(in.readNBytes(size), StandardCharsets.ISO_8859_1));
            line();
        }
        line();
        return body.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
