package dev.lucia.a2a.rest;

import dev.lucia.a2a.Call;
import dev.lucia.a2a.ServiceParameters;
import dev.lucia.a2a.Tenants;
import dev.lucia.a2a.card.Cards;
import dev.lucia.a2a.protocol.A2aRequest.GetExtendedCard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The agent card for a caller. */
@RestController
class RestCard implements RestBinding {

    private final Cards cards;
    private final ServiceParameters parameters;

    RestCard(Cards cards, ServiceParameters parameters) {
        this.cards = cards;
        this.parameters = parameters;
    }

    @GetMapping(PATH + "/extendedAgentCard")
    ResponseEntity<byte[]> card(HttpServletRequest request, HttpServletResponse response) {
        Call call = parameters.read(request, response, false);
        Tenants.checked(new GetExtendedCard(new Query(request).text("tenant")));
        return RestAnswers.ok(request, cards.extendedCard(call));
    }
}
