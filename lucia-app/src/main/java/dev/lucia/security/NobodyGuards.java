package dev.lucia.security;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;

/** The service would be open to everyone, or closed to everyone. */
final class NobodyGuards extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    private NobodyGuards(String fault, String action) {
        super(fault);
        this.action = action;
    }

    static NobodyGuards withoutKeys() {
        return new NobodyGuards(
                "No API key is configured, so nobody could call.",
                """
                Make a key with `bin/lucia create-key NAME` and set what it prints:
                    LUCIA_SECURITY_KEYS_0_NAME=NAME
                    LUCIA_SECURITY_KEYS_0_SHA256=<64 hexadecimal digits>
                Or, where only this machine shall reach Lucia, do without keys:
                    LUCIA_SECURITY_ANONYMOUS=true
                    SERVER_ADDRESS=127.0.0.1\
                """);
    }

    static NobodyGuards anonymousOn(@Nullable InetAddress address) {
        return new NobodyGuards(
                "Without keys (lucia.security.anonymous=true) everyone is let in who can reach "
                        + (address == null
                                ? "any address of this machine."
                                : address.getHostAddress() + "."),
                """
                Bind Lucia to this machine alone:
                    SERVER_ADDRESS=127.0.0.1
                Or ask for keys: LUCIA_SECURITY_ANONYMOUS=false, and a key from `bin/lucia create-key NAME`.\
                """);
    }

    String action() {
        return action;
    }
}
