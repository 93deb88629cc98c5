package dev.lucia.home.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;

class ConnectorTest {

    @ParameterizedTest
    @CsvSource({
        "http://homeassistant.local:8123, ws://homeassistant.local:8123/api/websocket",
        "http://homeassistant.local:8123/, ws://homeassistant.local:8123/api/websocket",
        "https://home.example.org, wss://home.example.org/api/websocket",
        "https://example.org/home//, wss://example.org/home/api/websocket",
        "http://[fe80::1]:8123, ws://[fe80::1]:8123/api/websocket"
    })
    void theWebSocketIsBesideTheAddressOfTheBrowser(URI url, URI webSocket) {
        assertThat(Connector.webSocket(url)).isEqualTo(webSocket);
    }
}
