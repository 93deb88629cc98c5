{{/* Combinations that the schema cannot judge. All faults are told at once, each with what would be right. */}}
{{- define "lucia.validate" -}}
{{- $faults := list -}}
{{- $faults = concat $faults (include "lucia.validate.redis" . | fromYamlArray) -}}
{{- $faults = concat $faults (include "lucia.validate.scaling" . | fromYamlArray) -}}
{{- $faults = concat $faults (include "lucia.validate.routes" . | fromYamlArray) -}}
{{- $faults = concat $faults (include "lucia.validate.secrets" . | fromYamlArray) -}}
{{- $faults = concat $faults (include "lucia.validate.models" . | fromYamlArray) -}}
{{- $faults = concat $faults (include "lucia.validate.operations" . | fromYamlArray) -}}
{{- if $faults -}}
{{- fail (printf "\n\nThe values do not fit together:\n- %s\n" (join "\n- " $faults)) -}}
{{- end -}}
{{- end }}

{{- define "lucia.validate.redis" -}}
{{- $external := .Values.redis.external.uri -}}
{{- if and .Values.redis.enabled $external }}
- "redis.external.uri is set, but redis.enabled is true as well. Set redis.enabled=false to use the external Redis."
{{- end }}
{{- if not (or .Values.redis.enabled $external) }}
- "redis.enabled is false and redis.external.uri is empty. Example: --set redis.external.uri=redis://my-redis:6379"
{{- end }}
{{- if and .Values.redis.tls.enabled (not .Values.redis.enabled) }}
- "redis.tls.enabled is for the chart's own Redis. Write redis.external.uri with rediss:// instead."
{{- else if and .Values.redis.tls.enabled (not .Values.redis.tls.existingSecret) }}
- "redis.tls.enabled needs redis.tls.existingSecret: a Secret with tls.crt, tls.key and ca.crt for the host {{ include "lucia.redisName" . }}."
{{- end }}
{{- if contains "@" $external }}
- "redis.external.uri must not contain a user or password. Set redis.external.username and redis.external.password instead."
{{- end }}
{{- if not (regexMatch "^([A-Za-z0-9._~+/=-]{12,})?$" .Values.redis.auth.password) }}
- "redis.auth.password must be at least 12 letters, digits and ._~+/=-, because it becomes an argument of redis-server."
{{- end }}
{{- if and .Values.redis.enabled (not .Values.redis.persistence.enabled) (eq .Values.global.environment "production") }}
- "redis.persistence.enabled=false loses all tasks with the pod, which global.environment=production does not allow. Example: --set global.environment=development"
{{- end }}
{{- end }}

{{- define "lucia.validate.scaling" -}}
{{- $least := include "lucia.minReplicas" . | int -}}
{{- if and .Values.lucia.autoscaling.enabled (gt $least (int .Values.lucia.autoscaling.maxReplicas)) }}
- "lucia.autoscaling.maxReplicas is {{ .Values.lucia.autoscaling.maxReplicas }}, but at least {{ $least }} pods are asked for. Raise maxReplicas, or lower lucia.replicaCount and lucia.autoscaling.minReplicas."
{{- end }}
{{- if and .Values.lucia.autoscaling.enabled .Values.lucia.autoscaling.targetCPUUtilizationPercentage (not (dig "requests" "cpu" "" .Values.lucia.resources)) }}
- "autoscaling by cpu needs lucia.resources.requests.cpu, because its target is a percentage of it."
{{- end }}
{{- if and .Values.lucia.autoscaling.enabled .Values.lucia.autoscaling.targetMemoryUtilizationPercentage (not (include "lucia.mebibytes" (list (dig "limits" "memory" "" .Values.lucia.resources) 100))) }}
- "autoscaling by memory needs lucia.resources.limits.memory in whole Mi or Gi, because its target is a percentage of it. Example: 512Mi"
{{- end }}
{{- if and .Values.lucia.autoscaling.enabled (not .Values.lucia.autoscaling.targetCPUUtilizationPercentage) (not .Values.lucia.autoscaling.targetMemoryUtilizationPercentage) }}
- "lucia.autoscaling is enabled without any target. Set targetCPUUtilizationPercentage or targetMemoryUtilizationPercentage."
{{- end }}
{{- end }}

{{- define "lucia.validate.routes" -}}
{{- if and .Values.lucia.ingress.enabled (not .Values.lucia.ingress.hosts) }}
- "lucia.ingress.enabled needs a host. Example: --set lucia.ingress.hosts[0].host=lucia.example.com"
{{- end }}
{{- if and .Values.lucia.httpRoute.enabled (not .Values.lucia.httpRoute.parentRefs) }}
- "lucia.httpRoute.enabled needs a Gateway. Example: --set lucia.httpRoute.parentRefs[0].name=my-gateway"
{{- end }}
{{- end }}

{{- define "lucia.validate.secrets" -}}
{{- range tuple
  (list "lucia.apiKey" "value" .Values.lucia.apiKey) (list "lucia.apiKey" "sha256" .Values.lucia.apiKey)
  (list "homeAssistant" "token" .Values.homeAssistant)
  (list "llm.chatModel" "apiKey" .Values.llm.chatModel) (list "llm.embeddingModel" "apiKey" .Values.llm.embeddingModel)
  (list "redis.auth" "password" .Values.redis.auth) (list "redis.external" "password" .Values.redis.external) }}
{{- $values := last . }}
{{- if and $values.existingSecret (get $values (index . 1)) }}
- "{{ first . }}.{{ index . 1 }} and {{ first . }}.existingSecret are both set. Keep one of them."
{{- end }}
{{- end }}
{{- if not (regexMatch "^(lk_[A-Za-z0-9_-]{43})?$" .Values.lucia.apiKey.value) }}
- "lucia.apiKey.value is no API key: lk_ and 43 letters, digits, - and _. Make one with: lucia create-key NAME"
{{- end }}
{{- if and .Values.lucia.apiKey.value .Values.lucia.apiKey.sha256 }}
- "lucia.apiKey.value and lucia.apiKey.sha256 are both set. Keep the value; its hash is computed."
{{- end }}
{{- range $name, $url := dict "homeAssistant.url" .Values.homeAssistant.url "llm.chatModel.endpoint" .Values.llm.chatModel.endpoint "llm.embeddingModel.endpoint" .Values.llm.embeddingModel.endpoint }}
{{- if regexMatch "^[a-z]+://[^/]*@" $url }}
- "{{ $name }} must not contain a user or password: it ends up in a ConfigMap."
{{- end }}
{{- end }}
{{- $token := or .Values.homeAssistant.token .Values.homeAssistant.existingSecret }}
{{- if and .Values.homeAssistant.url (not $token) }}
- "homeAssistant.url needs homeAssistant.token or homeAssistant.existingSecret: a long-lived access token of a Home Assistant user."
{{- end }}
{{- if and $token (not .Values.homeAssistant.url) }}
- "homeAssistant has a token but no url. Example: --set homeAssistant.url=http://192.168.1.10:8123"
{{- end }}
{{- end }}

{{- define "lucia.validate.models" -}}
{{- $provider := .Values.llm.provider -}}
{{- range tuple (list "llm.chatModel" .Values.llm.chatModel) (list "llm.embeddingModel" .Values.llm.embeddingModel) }}
{{- $given := compact (values (last .)) }}
{{- if and (eq $provider "none") $given }}
- "{{ first . }} is set, but llm.provider is none. Example: --set llm.provider=openai"
{{- end }}
{{- end }}
{{- if and (ne $provider "none") (not .Values.llm.chatModel.endpoint) }}
- "llm.provider={{ $provider }} needs llm.chatModel.endpoint. Example: {{ get (dict "openai" "https://api.openai.com/v1" "azure-openai" "https://my-resource.openai.azure.com" "ollama" "http://ollama:11434" "azure-ai-inference" "https://my-resource.services.ai.azure.com/models") $provider }}"
{{- end }}
{{- if and (has $provider (list "ollama" "azure-ai-inference")) (not .Values.llm.chatModel.name) }}
- "llm.provider={{ $provider }} needs llm.chatModel.name: the model, as the provider calls it. Example: --set llm.chatModel.name={{ ternary "qwen3:8b" "gpt-4o-mini" (eq $provider "ollama") }}"
{{- end }}
{{- if and (hasPrefix "azure-" $provider) (not (or .Values.llm.chatModel.apiKey .Values.llm.chatModel.existingSecret)) }}
- "llm.provider={{ $provider }} needs llm.chatModel.apiKey or llm.chatModel.existingSecret: the key of the resource."
{{- end }}
{{- if and .Values.lucia.features.multiAgent (eq $provider "none") }}
- "lucia.features.multiAgent needs a model. Example: --set llm.provider=openai --set llm.chatModel.endpoint=https://api.openai.com/v1"
{{- end }}
{{- if and .Values.lucia.features.semanticSearch (not (or .Values.llm.embeddingModel.name .Values.llm.embeddingModel.deployment)) }}
- "lucia.features.semanticSearch needs llm.embeddingModel.name (or deployment, for azure-openai): the model that compares names."
{{- end }}
{{- if and (eq $provider "azure-openai") (not .Values.llm.chatModel.deployment) }}
- "llm.provider=azure-openai needs llm.chatModel.deployment: the name under which the model was deployed."
{{- end }}
{{- end }}

{{- define "lucia.validate.operations" -}}
{{- if and .Values.backup.enabled (not .Values.redis.enabled) }}
- "backup.enabled is for the chart's own Redis. Back up the external one by its own means, or set backup.enabled=false."
{{- else if and .Values.backup.enabled (not .Values.redis.persistence.enabled) }}
- "backup.enabled needs redis.persistence.enabled=true: without a volume nothing could be restored."
{{- end }}
{{- if and .Values.monitoring.podMonitor.enabled .Values.monitoring.serviceMonitor.enabled }}
- "monitoring.podMonitor and monitoring.serviceMonitor are both enabled, which would count everything twice. Keep one of them."
{{- end }}
{{- end }}
