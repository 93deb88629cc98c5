package dev.lucia.helm;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;

/** A pod of some component that has the password and tries to reach Redis. */
record RedisVisitor(Installation lucia, String component) {

    private static final String POD =
            """
            apiVersion: v1
            kind: Pod
            metadata:
              name: visitor-COMPONENT
              labels:
                app.kubernetes.io/name: lucia
                app.kubernetes.io/instance: lucia
                app.kubernetes.io/component: COMPONENT
            spec:
              restartPolicy: Never
              automountServiceAccountToken: false
              enableServiceLinks: false
              securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
              containers:
                - name: visitor
                  image: IMAGE
                  args: [wait-for-redis, --timeout, 10s]
                  envFrom: [{configMapRef: {name: lucia-config}}]
                  env:
                    - name: LUCIA_REDIS_PASSWORD
                      valueFrom: {secretKeyRef: {name: lucia-redis, key: redis-password}}
                  securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
            """;

    /** How the pod ended: {@code Succeeded} or {@code Failed}. */
    String visit() {
        var image = lucia.field("deployment/lucia", "{.spec.template.spec.containers[0].image}");
        create(POD.replace("COMPONENT", component).replace("IMAGE", image));
        try {
            return await().atMost(Duration.ofMinutes(2))
                    .until(
                            () -> lucia.field("pod/visitor-" + component, "{.status.phase}"),
                            phase -> phase.equals("Succeeded") || phase.equals("Failed"));
        } finally {
            lucia.kubectl("delete", "pod", "visitor-" + component);
        }
    }

    private void create(String pod) {
        try {
            var file = Files.createTempFile("visitor", ".yaml");
            Files.writeString(file, pod);
            lucia.kubectl("apply", "--filename=" + file);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
