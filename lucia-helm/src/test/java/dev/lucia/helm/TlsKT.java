package dev.lucia.helm;

import static dev.lucia.testing.Fixture.CLUSTER;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.testing.Requires;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** TLS between Lucia, the backup and Redis, with a certificate that only this release trusts. */
@Requires(CLUSTER)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsKT {

    private final Installation lucia = new Installation();

    @BeforeAll
    void install(@TempDir Path folder) {
        var key = folder.resolve("tls.key").toString();
        var certificate = folder.resolve("tls.crt").toString();
        CommandLine.run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days=1",
                "-subj=/CN=lucia-redis",
                "-addext=subjectAltName=DNS:lucia-redis",
                "-keyout=" + key,
                "-out=" + certificate);
        lucia.kubectl(
                "create",
                "secret",
                "generic",
                "redis-tls",
                "--from-file=tls.key=" + key,
                "--from-file=tls.crt=" + certificate,
                "--from-file=ca.crt=" + certificate);
        lucia.install(
                Installation.ARCHIVE,
                "lucia.autoscaling.enabled=false",
                "lucia.replicaCount=1",
                "backup.enabled=true",
                "redis.tls.enabled=true",
                "redis.tls.existingSecret=redis-tls");
    }

    @AfterAll
    void remove() {
        lucia.close();
    }

    @Test
    void sentencesAreDoneAndPlainTextIsNotUnderstood() {
        // When
        var answer = lucia.talk().say("turn on the kitchen lights");
        var plain =
                lucia.attemptKubectl(
                        "exec",
                        "lucia-redis-0",
                        "--",
                        "redis-cli",
                        "--user",
                        "lucia",
                        "-e",
                        "ping");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(plain.succeeded()).isFalse();
        Stopwatch.print(
                "Redis with TLS: sentence %d, plain text refused".formatted(answer.statusCode()));
    }

    @Test
    void theBackupSpeaksItToo() {
        // When
        lucia.kubectl("create", "job", "backup-now", "--from=cronjob/lucia-backup");
        lucia.kubectl("wait", "job/backup-now", "--for=condition=complete", "--timeout=2m");

        // Then
        assertThat(lucia.kubectl("logs", "job/backup-now", "--container=keep"))
                .startsWith("Kept /backup/lucia-");
    }
}
