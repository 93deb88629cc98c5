package dev.lucia.task;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** One start of one process: a restarted replica is another one, and owns nothing of its past. */
public record ReplicaId(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public ReplicaId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a replica needs an id");
        }
    }

    /** The host's name, for people, and a random part per start. */
    public static ReplicaId next() {
        byte[] random = new byte[4];
        RANDOM.nextBytes(random);
        return new ReplicaId(hostName() + "-" + HexFormat.of().formatHex(random));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "replica";
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
