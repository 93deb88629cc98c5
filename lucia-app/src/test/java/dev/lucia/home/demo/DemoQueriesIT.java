package dev.lucia.home.demo;

import dev.lucia.home.HomeGateway;
import dev.lucia.home.HomeQueries;
import dev.lucia.home.HomeQueriesContract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoQueriesIT extends HomeQueriesContract {

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
    protected HomeQueries queries() {
        return replicas.first();
    }
}
