package dev.lucia.home.assistant;

/** Home Assistant does not accept the token. Trying again could get this address banned. */
final class TokenRefused extends Exception {

    private static final long serialVersionUID = 1L;

    TokenRefused(String message) {
        super(message);
    }
}
