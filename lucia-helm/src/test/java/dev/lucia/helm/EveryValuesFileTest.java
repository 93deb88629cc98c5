package dev.lucia.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

class EveryValuesFileTest {

    private static final Set<String> SELECTING =
            Set.of(
                    "app.kubernetes.io/name",
                    "app.kubernetes.io/instance",
                    "app.kubernetes.io/component");

    /** Kinds that come with somebody else's controller. */
    private static final Set<String> FOREIGN =
            Set.of("gateway.networking.k8s.io/v1", "monitoring.coreos.com/v1");

    static Stream<Chart> charts() {
        return Chart.valuesFiles().stream().map(Chart::withFile);
    }

    @Test
    void theLinterHasNoWarning() {
        // When
        var lint = new Helm(Chart.BUILT).lint().strict().call();

        // Then
        assertThat(lint.isFailed()).as("%s", lint.getMessages()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void kubernetesKnowsEveryField(Chart chart) {
        // When
        var manifests = chart.render();

        // Then
        assertThat(manifests.all())
                .allSatisfy(
                        manifest -> {
                            if (!FOREIGN.contains(manifest.apiVersion())) {
                                KubernetesSchema.validate(manifest);
                            }
                        });
    }

    @ParameterizedTest
    @MethodSource("charts")
    void noObjectIsRenderedTwice(Chart chart) {
        // When
        var manifests = chart.render();

        // Then
        assertThat(manifests.all()).extracting(Manifest::toString).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void selectorsHoldOnlyWhatNeverChangesAndMatchTheirPods(Chart chart) {
        // When
        var manifests = chart.render();

        // Then
        for (var workload : manifests.workloads()) {
            if (workload.at("/spec/selector").isMissingNode()) {
                continue;
            }
            var selector = workload.texts("/spec/selector/matchLabels");
            assertThat(selector.keySet()).as("%s", workload).isEqualTo(SELECTING);
            assertThat(workload.texts("/spec/template/metadata/labels"))
                    .containsAllEntriesOf(selector);
        }
        for (var claim : statefulSetClaims(manifests)) {
            assertThat(new Manifest(claim).texts("/metadata/labels").keySet()).isEqualTo(SELECTING);
        }
        for (var service : manifests.ofKind("Service")) {
            assertThat(manifests.workloads())
                    .as("%s", service)
                    .anySatisfy(
                            workload ->
                                    assertThat(workload.texts("/spec/template/metadata/labels"))
                                            .containsAllEntriesOf(service.texts("/spec/selector")));
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void noContainerNamesAVariableTwice(Chart chart) {
        // When
        var manifests = chart.render();

        // Then
        for (var workload : manifests.workloads()) {
            for (var container : workload.containers()) {
                assertThat(
                                container
                                        .path("env")
                                        .valueStream()
                                        .map(env -> env.path("name").asString()))
                        .as("%s", workload)
                        .doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everyImageIsPinned(Chart chart) {
        // When
        var manifests = chart.render();

        // Then
        assertThat(manifests.workloads().stream().flatMap(w -> w.containers().stream()))
                .allSatisfy(
                        container ->
                                assertThat(container.path("image").asString())
                                        .matches(".+(:[0-9][^:/]*|@sha256:[0-9a-f]{64})"));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everySecretThatIsReadIsRenderedOrTheUsers(Chart chart) {
        // Given
        var manifests = chart.render();
        var rendered = new TreeSet<String>();
        manifests
                .ofKind("Secret")
                .forEach(
                        s ->
                                s.texts("/data")
                                        .keySet()
                                        .forEach(key -> rendered.add(s.name() + " " + key)));

        // When
        var own =
                secretReferences(manifests)
                        .filter(reference -> reference.startsWith("lucia-"))
                        .toList();

        // Then
        assertThat(own)
                .allMatch(
                        reference ->
                                rendered.contains(reference)
                                        || reference.startsWith("lucia-keys "));
    }

    private static Stream<String> secretReferences(Manifests manifests) {
        return manifests.workloads().stream()
                .flatMap(workload -> workload.containers().stream())
                .flatMap(container -> container.path("env").valueStream())
                .map(env -> env.at("/valueFrom/secretKeyRef"))
                .filter(reference -> !reference.isMissingNode())
                .map(r -> r.path("name").asString() + " " + r.path("key").asString());
    }

    private static List<JsonNode> statefulSetClaims(Manifests manifests) {
        return manifests.ofKind("StatefulSet").stream()
                .flatMap(set -> set.at("/spec/volumeClaimTemplates").valueStream())
                .toList();
    }
}
