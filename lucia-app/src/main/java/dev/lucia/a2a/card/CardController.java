package dev.lucia.a2a.card;

import dev.lucia.a2a.PublicUrl;
import dev.lucia.a2a.protocol.A2aJson;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Where agents look for each other's cards. */
@RestController
class CardController {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Cards cards;
    private final PublicUrl publicUrl;
    private final Instant modified;

    CardController(Cards cards, PublicUrl publicUrl, ObjectProvider<BuildProperties> build) {
        this.cards = cards;
        this.publicUrl = publicUrl;
        BuildProperties properties = build.getIfAvailable();
        Instant built = properties == null ? null : properties.getTime();
        this.modified = (built == null ? Instant.now() : built).truncatedTo(ChronoUnit.SECONDS);
    }

    @GetMapping("/.well-known/agent-card.json")
    ResponseEntity<byte[]> card(HttpServletRequest request) {
        return cacheable(cards.card(publicUrl.of(request)));
    }

    /** All agents there are here, in the form of A2A 0.3: Home Assistant's component asks so. */
    @GetMapping("/agents")
    ResponseEntity<byte[]> agents(HttpServletRequest request) {
        return cacheable(List.of(CardOf03.of(cards.card(publicUrl.of(request)))));
    }

    private ResponseEntity<byte[]> cacheable(Object body) {
        byte[] json = A2aJson.bytes(body);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag('"' + DigestUtils.md5DigestAsHex(json) + '"')
                .lastModified(modified)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json);
    }
}
