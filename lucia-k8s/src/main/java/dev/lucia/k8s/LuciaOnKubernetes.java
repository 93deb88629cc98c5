package dev.lucia.k8s;

import io.dekorate.kubernetes.annotation.Container;
import io.dekorate.kubernetes.annotation.EmptyDirVolume;
import io.dekorate.kubernetes.annotation.Env;
import io.dekorate.kubernetes.annotation.Ingress;
import io.dekorate.kubernetes.annotation.KubernetesApplication;
import io.dekorate.kubernetes.annotation.Label;
import io.dekorate.kubernetes.annotation.Mount;
import io.dekorate.kubernetes.annotation.Port;
import io.dekorate.kubernetes.annotation.Probe;
import io.dekorate.kubernetes.annotation.ResourceRequirements;
import io.dekorate.kubernetes.annotation.RollingUpdate;
import io.dekorate.kubernetes.config.DeploymentStrategy;

/**
 * The Deployment, Service and Ingress of Lucia.
 *
 * <p>Dekorate turns this into manifests when it is compiled. The version is the project's. Whatever
 * annotations cannot say is added by {@link dev.lucia.k8s.generator.LuciaGenerator}.
 */
@KubernetesApplication(
        name = "lucia",
        partOf = "lucia",
        labels = {
            @Label(key = "app.kubernetes.io/instance", value = "lucia"),
            @Label(key = "app.kubernetes.io/component", value = "server")
        },
        deploymentStrategy = DeploymentStrategy.RollingUpdate,
        rollingUpdate = @RollingUpdate(maxUnavailable = "0", maxSurge = "1"),
        serviceAccount = "lucia",
        ports = {
            @Port(name = "http", containerPort = 8080, hostPort = 80),
            @Port(name = "management", containerPort = 8081)
        },
        envVars = {
            @Env(name = "", configmap = "lucia-config"),
            @Env(name = "LUCIA_REDIS_PASSWORD", secret = "lucia-redis", value = "redis-password"),
            @Env(
                    name = "LUCIA_SECURITY_KEYS_0_SHA256",
                    secret = "lucia-secret",
                    value = "api-key-sha256"),
            @Env(
                    name = "LUCIA_SECURITY_ENCRYPTIONKEY",
                    secret = "lucia-secret",
                    value = "encryption-key"),
            @Env(name = "LUCIA_HOME_TOKEN", secret = "lucia-secret", value = "home-assistant-token")
        },
        initContainers =
                @Container(
                        name = "wait-for-redis",
                        image = "lucia",
                        arguments = "wait-for-redis",
                        envVars = {
                            @Env(name = "", configmap = "lucia-config"),
                            @Env(
                                    name = "LUCIA_REDIS_PASSWORD",
                                    secret = "lucia-redis",
                                    value = "redis-password")
                        },
                        mounts = {
                            @Mount(name = "tmp", path = "/tmp"),
                            @Mount(name = "cache", path = "/app/.cache")
                        },
                        requestResources = @ResourceRequirements(cpu = "250m", memory = "256Mi"),
                        limitResources = @ResourceRequirements(cpu = "1000m", memory = "512Mi")),
        startupProbe =
                @Probe(
                        httpActionPath = "/actuator/health/liveness",
                        periodSeconds = 1,
                        timeoutSeconds = 2,
                        failureThreshold = 120),
        readinessProbe =
                @Probe(
                        httpActionPath = "/actuator/health/readiness",
                        periodSeconds = 5,
                        timeoutSeconds = 3,
                        failureThreshold = 2),
        livenessProbe =
                @Probe(
                        httpActionPath = "/actuator/health/liveness",
                        periodSeconds = 10,
                        timeoutSeconds = 5,
                        failureThreshold = 6),
        requestResources = @ResourceRequirements(cpu = "250m", memory = "256Mi"),
        limitResources = @ResourceRequirements(cpu = "1000m", memory = "512Mi"),
        emptyDirVolumes = {
            @EmptyDirVolume(volumeName = "tmp"),
            @EmptyDirVolume(volumeName = "cache")
        },
        mounts = {
            @Mount(name = "tmp", path = "/tmp"),
            @Mount(name = "cache", path = "/app/.cache")
        },
        ingress =
                @Ingress(
                        expose = true,
                        host = "lucia.example.com",
                        tlsSecretName = "lucia-tls",
                        tlsHosts = "lucia.example.com"))
interface LuciaOnKubernetes {}
