package dev.lucia.helm;

import static dev.lucia.testing.Fixture.CLUSTER;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.helm.SharedInstallation.Installed;
import dev.lucia.testing.Requires;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A backup made by the job, and given back to Redis as the README tells to. */
@Requires(CLUSTER)
@ExtendWith(SharedInstallation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupKT {

    private static final String SENTENCE = "turn on the kitchen lights";

    private final Installation lucia;

    BackupKT(Installed installed) {
        lucia = installed.lucia();
    }

    @Test
    void aRestoreBringsBackWhatTheBackupHeld() {
        // Given
        var before = Talk.taskOf(lucia.talk().say(SENTENCE));
        var watch = new Stopwatch();
        run("backup");
        var backup = watch.seconds();
        var after = Talk.taskOf(lucia.talk().say(SENTENCE));

        // When
        watch = new Stopwatch();
        lucia.kubectl("scale", "deployment/lucia", "statefulset/lucia-redis", "--replicas=0");
        lucia.kubectl("wait", "pod/lucia-redis-0", "--for=delete", "--timeout=2m");
        run("restore");
        lucia.kubectl("scale", "statefulset/lucia-redis", "--replicas=1");
        lucia.kubectl("scale", "deployment/lucia", "--replicas=2");
        lucia.kubectl("rollout", "status", "deployment/lucia", "--timeout=3m");

        // Then
        Stopwatch.print(
                "backup %.1f s; restore with restart %.1f s".formatted(backup, watch.seconds()));
        assertThat(lucia.talk().get(before).body()).contains("\"state\":\"completed\"");
        assertThat(lucia.talk().get(after).statusCode()).isEqualTo(404);
        assertThat(lucia.talk().say(SENTENCE).statusCode()).isEqualTo(200);
    }

    private void run(String job) {
        lucia.kubectl("create", "job", job + "-now", "--from=cronjob/lucia-" + job);
        lucia.kubectl("wait", "job/" + job + "-now", "--for=condition=complete", "--timeout=2m");
    }
}
