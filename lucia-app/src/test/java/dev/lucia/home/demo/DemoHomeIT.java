package dev.lucia.home.demo;

import dev.lucia.home.EntityId;
import dev.lucia.home.HomeGateway;
import dev.lucia.home.HomeGatewayContract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoHomeIT extends HomeGatewayContract {

    private DemoReplicas replicas;

    @BeforeAll
    void start() {
        replicas = DemoReplicas.start();
    }

    @AfterAll
    void stop() {
        replicas.close();
    }

    @Override
    protected HomeGateway home() {
        return replicas.first();
    }

    @Override
    protected HomeGateway elsewhere() {
        return replicas.second();
    }

    @Override
    protected EntityId failingSwitch() {
        return EntityId.of("switch.air_compressor");
    }
}
