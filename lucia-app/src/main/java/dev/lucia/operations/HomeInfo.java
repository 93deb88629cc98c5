package dev.lucia.operations;

import dev.lucia.home.HomeConnection;
import dev.lucia.home.HomeGateway;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

import java.util.Map;

/** Says on the management port, which nobody outside reaches, why there is no home. */
@Component
class HomeInfo implements InfoContributor {

    private final HomeGateway home;

    HomeInfo(HomeGateway home) {
        this.home = home;
    }

    @Override
    public void contribute(Info.Builder info) {
        info.withDetail(
                "home",
                switch (home.connection()) {
                    case HomeConnection.Connected _ -> Map.of("connection", "connected");
                    case HomeConnection.Connecting connecting ->
                            Map.of("connection", "connecting", "reason", connecting.reason());
                    case HomeConnection.Refused refused ->
                            Map.of("connection", "refused", "reason", refused.reason());
                });
    }
}
