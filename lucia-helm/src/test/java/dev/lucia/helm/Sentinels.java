package dev.lucia.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * A Redis of somebody else's in the namespace of an installation: a primary, a replica, and a
 * Sentinel that needs no second opinion.
 */
record Sentinels(Installation lucia) {

    static final String PASSWORD = "somebody-elses";

    /** It must be able to write its configuration, which a shell puts into a writable volume. */
    private static final String SHELL = "lucia.test/busybox:1";

    private static final String POD =
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: NAME, labels: {app: somebody-elses}}
            spec:
              automountServiceAccountToken: false
              securityContext: {runAsNonRoot: true, runAsUser: 999, seccompProfile: {type: RuntimeDefault}}
              volumes: [{name: data, emptyDir: {}}]
              initContainers:
                - name: configuration
                  image: SHELL
                  command: [sh, -c, 'printf "$CONFIGURATION" > /data/redis.conf']
                  env: [{name: CONFIGURATION, value: "TEXT"}]
                  securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
                  volumeMounts: [{name: data, mountPath: /data}]
              containers:
                - name: redis
                  image: IMAGE
                  command: [redis-server, /data/redis.conf MODE]
                  workingDir: /data
                  securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
                  volumeMounts: [{name: data, mountPath: /data}]
            """;

    private static final String SERVER =
            "dir /data\\nrequirepass PASSWORD\\nmasterauth PASSWORD\\nprotected-mode no\\n"
                    + "appendonly yes\\nappendfsync always\\nmaxmemory-policy noeviction\\n";

    private static final String SENTINEL =
            "dir /data\\nprotected-mode no\\nsentinel monitor primary ADDRESS 6379 1\\n"
                    + "sentinel auth-pass primary PASSWORD\\n"
                    + "sentinel down-after-milliseconds primary 1000\\n"
                    + "sentinel failover-timeout primary 5000\\n";

    /** Starts them, and gives the address as {@code redis.external.uri} takes it. */
    String start() {
        var primary = start("redis-a", SERVER, "");
        start("redis-b", SERVER + "replicaof " + primary + " 6379\\n", "");
        var sentinel = start("sentinel", SENTINEL.replace("ADDRESS", primary), ", --sentinel");
        return "redis-sentinel://" + sentinel + ":26379/0#primary";
    }

    void killThePrimary() {
        lucia.kubectl("delete", "pod", "redis-a", "--grace-period=0", "--force");
    }

    /** Gives the pod's address. */
    private String start(String name, String configuration, String mode) {
        var pod =
                POD.replace("NAME", name)
                        .replace("SHELL", SHELL)
                        .replace("IMAGE", System.getProperty("redis.image"))
                        .replace("TEXT", configuration)
                        .replace("PASSWORD", PASSWORD)
                        .replace(" MODE", mode);
        try {
            var file = Files.createTempFile("redis", ".yaml");
            Files.writeString(file, pod);
            lucia.kubectl("apply", "--filename=" + file);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lucia.kubectl("wait", "pod/" + name, "--for=condition=Ready", "--timeout=2m");
        return lucia.field("pod/" + name, "{.status.podIP}");
    }
}
