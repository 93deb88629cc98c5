package dev.lucia.push;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Random;

/** URLs as somebody might write them who wants to get at what is inside. */
final class RandomUrl {

    private static final List<String> SCHEMES =
            List.of("https", "https", "https", "https", "HTTPS", "http", "ftp", "gopher", "");
    private static final List<String> USERS =
            List.of("", "", "", "", "user@", "1.1.1.1@", "1.1.1.1:80@", "\\@", "%40");
    private static final List<String> NAMES =
            List.of(
                    "example.com",
                    "localhost",
                    "localhost.",
                    "LOCALHOST",
                    "metadata.google.internal",
                    "a_b.example",
                    "xn--bcher-kva.example",
                    "b\u00fccher.example",
                    "\uff11\uff12\uff17.0.0.1",
                    "127.0.0.1.nip.example",
                    "%31%32%37.0.0.1");
    private static final List<String> PORTS =
            List.of("", "", "", ":443", ":8443", ":0", ":70000", ":");
    private static final List<String> PATHS =
            List.of(
                    "",
                    "/",
                    "/hook",
                    "/?a=b",
                    "/#f",
                    "#@10.0.0.1/",
                    "/..//",
                    "/\r\n",
                    "\\10.0.0.1",
                    "?@10.0.0.1");

    private RandomUrl() {}

    static String next(Random random) {
        String scheme = one(random, SCHEMES);
        return (scheme.isEmpty() ? "" : scheme + ":")
                + (random.nextInt(20) == 0 ? "/" : "//")
                + one(random, USERS)
                + (random.nextInt(3) == 0 ? one(random, NAMES) : host(address(random), random))
                + one(random, PORTS)
                + one(random, PATHS);
    }

    /** Often private, sometimes public. */
    static InetAddress address(Random random) {
        byte[] bytes = new byte[random.nextInt(3) == 0 ? 16 : 4];
        random.nextBytes(bytes);
        int[][] beginnings = {
            {10}, {127}, {169, 254}, {172, 16}, {192, 168}, {100, 64}, {0}, {224}, {255}, {}, {}, {}
        };
        int[][] longBeginnings = {
            {0xfe, 0x80}, {0xfd}, {0xff, 2}, {0x20, 2}, {0, 0x64, 0xff, 0x9b}, {0x2a}, {0x26}, {}
        };
        int[][] choice = bytes.length == 4 ? beginnings : longBeginnings;
        int[] beginning = choice[random.nextInt(choice.length)];
        for (int i = 0; i < beginning.length; i++) {
            bytes[i] = (byte) beginning[i];
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException wrongLength) {
            throw new IllegalStateException(wrongLength);
        }
    }

    private static String host(InetAddress address, Random random) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 16) {
            return "[" + address.getHostAddress() + "]";
        }
        long number = 0;
        StringBuilder octal = new StringBuilder();
        StringBuilder hex = new StringBuilder();
        for (byte part : bytes) {
            number = number * 256 + (part & 0xff);
            octal.append(octal.isEmpty() ? "0" : ".0").append(Integer.toOctalString(part & 0xff));
            hex.append(hex.isEmpty() ? "0x" : ".0x").append(Integer.toHexString(part & 0xff));
        }
        return switch (random.nextInt(7)) {
            case 0 -> Long.toString(number);
            case 1 -> octal.toString();
            case 2 -> hex.toString();
            case 3 -> "[::ffff:" + address.getHostAddress() + "]";
            case 4 -> "[::" + address.getHostAddress() + "]";
            case 5 -> address.getHostAddress() + ".";
            default -> address.getHostAddress();
        };
    }

    private static String one(Random random, List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
