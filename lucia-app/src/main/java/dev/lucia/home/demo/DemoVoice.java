package dev.lucia.home.demo;

import dev.lucia.home.HomeVoice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;

/** The simulated home has no voice devices; notifications are only noted in the log. */
final class DemoVoice implements HomeVoice {

    private static final Logger log = LoggerFactory.getLogger(DemoVoice.class);

    @Override
    public boolean announce(String device, String text, Duration patience) {
        return false;
    }

    @Override
    public boolean notify(String service, String title, String text, Duration patience) {
        log.atInfo().addKeyValue("service", service).log("Notified nobody: the home is simulated");
        return true;
    }
}
