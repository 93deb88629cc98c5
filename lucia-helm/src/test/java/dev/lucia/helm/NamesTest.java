package dev.lucia.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void aReleaseOfAnotherNameHasItsOwnObjects() {
        // When
        var manifests = Chart.withDefaults().render("home");

        // Then
        assertThat(manifests.all()).allMatch(manifest -> manifest.name().startsWith("home-lucia"));
        assertThat(manifests.only("ConfigMap").texts("/data"))
                .containsEntry("LUCIA_REDIS_URI", "redis://home-lucia-redis:6379");
    }

    @Test
    void aLongReleaseNameStillFits() {
        // When
        var manifests =
                Chart.withDefaults().render("a-release-with-the-longest-name-that-helm-allows-now");

        // Then
        assertThat(manifests.all())
                .allSatisfy(
                        manifest -> assertThat(manifest.name().length()).isLessThanOrEqualTo(63));
        assertThat(manifests.all()).extracting(Manifest::toString).doesNotHaveDuplicates();
    }

    @Test
    void everyObjectIsInTheNamespaceOfTheRelease() {
        assertThat(Chart.withDefaults().render().all())
                .allMatch(manifest -> manifest.text("/metadata/namespace").equals(Chart.NAMESPACE));
    }

    @Test
    void commonLabelsAreOnEveryObjectButOnNoSelector() {
        // When
        var manifests = Chart.withDefaults().set("commonLabels.team", "home").render();

        // Then
        assertThat(manifests.all())
                .allMatch(manifest -> manifest.text("/metadata/labels/team").equals("home"));
        assertThat(manifests.only("Deployment").at("/spec/selector").toString())
                .doesNotContain("team");
    }
}
