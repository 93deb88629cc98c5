package dev.lucia.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PromQueryTest {

    @Test
    void namesOfMetricsAreToldFromEverythingElse() {
        // Given
        var query =
                new PromQuery(
                        "sum by (state) (rate(a_total{job=\"b\", state=~\"C|D\"}[5m]))"
                                + " / (e > 0) or f");

        // Then
        assertThat(query.metrics()).containsExactly("a_total", "e", "f");
        assertThat(query.labels()).containsExactly("a_total job", "a_total state");
    }
}
