package dev.lucia.a2a;

import dev.lucia.a2a.protocol.A2aRequest;

/** There is one agent here: whoever means another one is told so. */
public final class Tenants {

    private Tenants() {}

    /** Gives {@code request} back if it names no tenant. */
    public static <T extends A2aRequest> T checked(T request) {
        if (request.tenant() != null && !request.tenant().isEmpty()) {
            throw A2aException.invalid(
                    "tenant",
                    "must be left out: the agent card names no tenant, there is one agent");
        }
        return request;
    }
}
