package dev.lucia.benchmarks.load;

/** A request as it goes over the wire, in ASCII. */
public record Request(String text) {

    /** Asks for {@code path} with {@code key}. */
    public static Request get(String path, String key) {
        return of("GET", path, key, "", "");
    }

    /** Posts {@code json} to {@code path} with {@code key}. */
    public static Request post(String path, String key, String json) {
        return of("POST", path, key, "Content-Type: application/json\r\n", json);
    }

    /** The same, wanting events, for the one task that {@code idempotencyKey} stands for. */
    public static Request stream(String path, String key, String json, String idempotencyKey) {
        String headers =
                "Content-Type: application/json\r\nAccept: text/event-stream\r\nIdempotency-Key: "
                        + idempotencyKey
                        + "\r\n";
        return of("POST", path, key, headers, json);
    }

    private static Request of(String method, String path, String key, String headers, String body) {
        String head =
                method
                        + " "
                        + path
                        + " HTTP/1.1\r\nHost: localhost\r\nX-Api-Key: "
                        + key
                        + "\r\n"
                        + headers
                        + "Content-Length: "
                        + body.length()
                        + "\r\n\r\n";
        return new Request(head + body);
    }
}
