package dev.lucia.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class BackupTest {

    private static final Path COMPONENT =
            Path.of("..", "lucia-k8s", "target", "k8s", "components", "backup");
    private static final Chart WITH_BACKUP = Chart.withDefaults().set("backup.enabled", true);

    @Test
    void nothingIsRenderedForItUnlessItIsAskedFor() {
        assertThat(Chart.withDefaults().render().ofKind("CronJob")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "backup.yaml, CronJob, lucia-backup",
        "restore.yaml, CronJob, lucia-restore",
        "claim.yaml, PersistentVolumeClaim, lucia-backup",
        "networkpolicy.yaml, NetworkPolicy, lucia-backup"
    })
    void theManifestsHaveTheSame(String file, String kind, String name) throws IOException {
        // Given
        var manifest = Manifests.parse(Files.readString(COMPONENT.resolve(file))).only(kind);

        // When
        var rendered = WITH_BACKUP.render().named(kind, name);

        // Then
        assertThat(ComparedManifest.of(rendered))
                .containsExactlyInAnyOrderEntriesOf(ComparedManifest.of(manifest));
    }

    @Test
    void itsVolumeIsBoundTogetherWithRedis() {
        // When
        var redis = WITH_BACKUP.render().only("StatefulSet");

        // Then
        assertThat(redis.podSpec().at("/volumes/0/persistentVolumeClaim/claimName").asString())
                .isEqualTo("lucia-backup");
        assertThat(redis.container("redis").path("volumeMounts")).hasSize(1);
    }

    @Test
    void aClaimOfTheUsersIsLeftToTheJobs() {
        // When
        var manifests = WITH_BACKUP.set("backup.persistence.existingClaim", "mine").render();

        // Then
        assertThat(manifests.ofKind("PersistentVolumeClaim")).isEmpty();
        assertThat(manifests.only("StatefulSet").podSpec().has("volumes")).isFalse();
        for (var job : manifests.ofKind("CronJob")) {
            assertThat(job.podSpec().has("affinity")).isFalse();
            assertThat(job.podSpec().at("/volumes/0/persistentVolumeClaim/claimName").asString())
                    .isEqualTo("mine");
        }
    }

    @Test
    void theVolumeOutlivesTheRelease() {
        assertThat(
                        WITH_BACKUP
                                .render()
                                .only("PersistentVolumeClaim")
                                .texts("/metadata/annotations"))
                .containsEntry("helm.sh/resource-policy", "keep");
    }

    @Test
    void aChosenBackupIsRestored() {
        // When
        var restore =
                WITH_BACKUP
                        .set("backup.restoreFrom", "lucia-1.rdb")
                        .render()
                        .named("CronJob", "lucia-restore");

        // Then
        assertThat(arguments(restore.container("restore")))
                .containsExactly("restore-backup", "/backup/lucia-1.rdb", "/data");
        assertThat(restore.at("/spec/suspend").asBoolean()).isTrue();
    }

    @Test
    void aDumpIsFetchedByTlsIfRedisSpeaksIt() {
        // When
        var dump =
                Chart.withFile("ci/operations-values.yaml")
                        .render()
                        .named("CronJob", "lucia-backup")
                        .container("dump");

        // Then
        assertThat(arguments(dump)).containsSequence("--tls", "--cacert", "/tls/ca.crt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup.enabled=true", "backup.enabled=false"})
    void onlyLuciaAndTheBackupReachRedis(String setting) {
        // Given
        var enabled = Boolean.parseBoolean(setting.replace("backup.enabled=", ""));

        // When
        var policy =
                Chart.withDefaults()
                        .set("backup.enabled", enabled)
                        .render()
                        .named("NetworkPolicy", "lucia-redis");

        // Then
        assertThat(
                        policy.at("/spec/ingress/0/from")
                                .valueStream()
                                .map(
                                        peer ->
                                                peer.path("podSelector")
                                                        .path("matchLabels")
                                                        .path("app.kubernetes.io/component")
                                                        .asString()))
                .containsExactly("server", "backup");
    }

    private static List<String> arguments(JsonNode container) {
        return container.path("args").valueStream().map(JsonNode::asString).toList();
    }
}
