package dev.lucia.home;

import java.time.Duration;

/** Speaks to people in the home who did not ask. Safe for use by many threads. */
public interface HomeVoice {

    /**
     * Says {@code text} on a voice device, waiting until it was said.
     *
     * @param device as the home identifies it, or the id of its satellite entity
     * @return false if there is no such voice device that can be reached, or it refuses
     * @throws HomeUnavailable when not connected
     */
    boolean announce(String device, String text, Duration patience) throws InterruptedException;

    /**
     * Sends people a notification.
     *
     * @param service action that sends it: "notify.mobile_app_phone"
     * @return false if the home has no such action, or it refuses
     * @throws HomeUnavailable when not connected
     */
    boolean notify(String service, String title, String text, Duration patience)
            throws InterruptedException;
}
