package dev.lucia.home;

/** There is no connection to the home; the message says why, for people. */
public final class HomeUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public HomeUnavailable(String reason) {
        super(reason);
    }
}
