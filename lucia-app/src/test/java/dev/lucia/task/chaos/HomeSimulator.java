package dev.lucia.task.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The home of the chaos tests: it outlives all replicas and counts what they do to it. */
final class HomeSimulator implements AutoCloseable {

    private final ServerSocket listener;
    private final Map<String, AtomicInteger> effects = new ConcurrentHashMap<>();
    private volatile Consumer<String> gate = told -> {};

    HomeSimulator() throws IOException {
        listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Lets {@code gate} hold back what replicas tell, before they get their answer. */
    void gate(Consumer<String> gate) {
        this.gate = gate;
    }

    /** How often each task had its effect. */
    int effects(String task) {
        AtomicInteger count = effects.get(task);
        return count == null ? 0 : count.get();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Thread.startVirtualThread(() -> answer(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            String told =
                    new BufferedReader(
                                    new InputStreamReader(
                                            socket.getInputStream(), StandardCharsets.UTF_8))
                            .readLine();
            if (told == null) {
                return;
            }
            if (told.startsWith("effect ")) {
                effects.computeIfAbsent(told.substring(7), task -> new AtomicInteger())
                        .incrementAndGet();
            }
            gate.accept(told);
            socket.getOutputStream().write("ok".getBytes(StandardCharsets.UTF_8));
        } catch (IOException replicaDied) {
            // What it did counts all the same.
        }
    }
}
