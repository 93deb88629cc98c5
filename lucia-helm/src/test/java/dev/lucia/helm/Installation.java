package dev.lucia.helm;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A release named {@code lucia} in a namespace of its own, where Pod Security is restricted; gone
 * when closed.
 */
final class Installation implements AutoCloseable {

    static final Path ARCHIVE =
            Path.of("target", "lucia-" + System.getProperty("project.version") + ".tgz");

    /** Small enough for several at once on a small machine, and reached by a host of its own. */
    private static final List<String> VALUES =
            List.of(
                    "lucia.resources.requests.cpu=50m",
                    "redis.resources.requests.cpu=20m",
                    "lucia.ingress.enabled=true",
                    "lucia.ingress.certManager.enabled=false");

    private final String namespace =
            "lucia-helm-" + HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextInt());

    Installation() {
        CommandLine.run("kubectl", "create", "namespace", namespace);
        CommandLine.run(
                "kubectl",
                "label",
                "namespace",
                namespace,
                "pod-security.kubernetes.io/enforce=restricted",
                "pod-security.kubernetes.io/warn=restricted");
    }

    String namespace() {
        return namespace;
    }

    String host() {
        return namespace + ".lucia.test";
    }

    Talk talk() {
        return new Talk(host(), apiKey());
    }

    /** Installs and waits until all is ready; gives what Helm printed. */
    String install(Path chart, String... values) {
        return apply("install", chart, values);
    }

    /** Upgrades and waits until all is ready; gives what Helm printed. */
    String upgrade(Path chart, String... values) {
        return apply("upgrade", chart, values);
    }

    private String apply(String command, Path chart, String... values) {
        var settings =
                Stream.of(
                                VALUES.stream(),
                                Stream.of("lucia.ingress.hosts[0].host=" + host()),
                                Stream.of(values))
                        .flatMap(part -> part)
                        .flatMap(value -> Stream.of(option(value), value));
        var words =
                Stream.concat(
                        Stream.of(command, chart.toString(), "--wait", "--timeout=5m"), settings);
        return helm(words.toArray(String[]::new));
    }

    /** What a variable holds is text, a number, too. */
    private static String option(String value) {
        return value.contains(".extraEnv[") ? "--set-string" : "--set";
    }

    /** A command on the release, its name filled in after the command. */
    String helm(String command, String... more) {
        return helm(Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new));
    }

    private String helm(String[] words) {
        var all =
                Stream.of(
                        List.of("helm", words[0], "lucia"),
                        List.of(words).subList(1, words.length),
                        List.of("--namespace", namespace));
        return CommandLine.run(all.flatMap(List::stream).toArray(String[]::new));
    }

    String kubectl(String... words) {
        return CommandLine.run(inNamespace(words));
    }

    CommandLine.Result attemptKubectl(String... words) {
        return CommandLine.attempt(inNamespace(words));
    }

    private String[] inNamespace(String... words) {
        return Stream.concat(Stream.of("kubectl", "--namespace", namespace), Stream.of(words))
                .toArray(String[]::new);
    }

    /** One field, such as {@code field("service/lucia", "{.spec.clusterIP}")}. */
    String field(String object, String path) {
        return kubectl("get", object, "--output=jsonpath=" + path);
    }

    String apiKey() {
        return secret("lucia-secret", "api-key");
    }

    String redisPassword() {
        return secret("lucia-redis", "redis-password");
    }

    private String secret(String name, String key) {
        var encoded = field("secret/" + name, "{.data." + key + "}");
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.US_ASCII);
    }

    /** Names of what is left in the namespace, but for what every namespace has. */
    List<String> remains() {
        var kinds =
                "all,configmaps,secrets,serviceaccounts,roles,rolebindings,ingresses,networkpolicies,"
                    + "poddisruptionbudgets,horizontalpodautoscalers,persistentvolumeclaims";
        return kubectl("get", kinds, "--output=name")
                .lines()
                .filter(name -> name.contains("/"))
                .filter(name -> !name.equals("configmap/kube-root-ca.crt"))
                .filter(name -> !name.equals("serviceaccount/default"))
                .toList();
    }

    @Override
    public void close() {
        CommandLine.run("kubectl", "delete", "namespace", namespace, "--timeout=120s");
    }
}
