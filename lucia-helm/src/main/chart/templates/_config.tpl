{{- define "lucia.config" -}}
LUCIA_REDIS_URI: {{ include "lucia.redisUri" . | quote }}
{{- with include "lucia.redisUsername" . }}
LUCIA_REDIS_USERNAME: {{ . | quote }}
{{- end }}
{{- if include "lucia.redisCaSecret" . }}
LUCIA_REDIS_CACERTIFICATE: /etc/lucia/redis/ca.crt
{{- end }}
LUCIA_REDIS_KEYPREFIX: {{ .Values.redis.keyPrefix | quote }}
LUCIA_REDIS_COMMANDTIMEOUT: {{ .Values.redis.commandTimeout | quote }}
LUCIA_TASK_RETENTION: {{ .Values.lucia.tasks.retention | quote }}
LUCIA_TASK_DEADLINE: {{ .Values.lucia.tasks.deadline | quote }}
{{- if .Values.homeAssistant.url }}
LUCIA_HOME_TYPE: home-assistant
LUCIA_HOME_URL: {{ .Values.homeAssistant.url | quote }}
LUCIA_HOME_EXPOSEDONLY: {{ .Values.homeAssistant.exposedOnly | quote }}
{{- else }}
LUCIA_HOME_TYPE: demo
{{- end }}
LUCIA_SECURITY_KEYS_0_NAME: {{ .Values.lucia.apiKey.name | quote }}
{{- range $i, $key := .Values.lucia.additionalApiKeys }}
LUCIA_SECURITY_KEYS_{{ add1 $i }}_NAME: {{ $key.name | quote }}
LUCIA_SECURITY_KEYS_{{ add1 $i }}_SHA256: {{ $key.sha256 | quote }}
{{- with $key.scopes }}
LUCIA_SECURITY_KEYS_{{ add1 $i }}_SCOPES: {{ join "," . | quote }}
{{- end }}
{{- with $key.expires }}
LUCIA_SECURITY_KEYS_{{ add1 $i }}_EXPIRES: {{ . | quote }}
{{- end }}
{{- end }}
{{- if ne .Values.llm.provider "none" }}
LUCIA_MODEL_PROVIDER: {{ .Values.llm.provider | quote }}
{{- include "lucia.config.model" (dict "prefix" "LUCIA_MODEL_CHAT" "model" .Values.llm.chatModel) }}
{{- include "lucia.config.model" (dict "prefix" "LUCIA_MODEL_EMBEDDING" "model" .Values.llm.embeddingModel) }}
{{- end }}
{{- if .Values.lucia.features.multiAgent }}
LUCIA_FEATURES_MULTIAGENT: "true"
{{- end }}
{{- if .Values.lucia.features.semanticSearch }}
LUCIA_FEATURES_SEMANTICSEARCH: "true"
{{- end }}
LOGGING_LEVEL_DEV_LUCIA: {{ .Values.logging.level | quote }}
{{- if ne .Values.logging.format "text" }}
LOGGING_STRUCTURED_FORMAT_CONSOLE: {{ .Values.logging.format | quote }}
{{- end }}
{{- if eq .Values.logging.format "ecs" }}
LOGGING_STRUCTURED_ECS_SERVICE_ENVIRONMENT: {{ .Values.global.environment | quote }}
{{- end }}
{{- end }}

{{/* The settings of one model that are not empty. Takes (dict "prefix" ENV "model" VALUES). */}}
{{- define "lucia.config.model" -}}
{{- range $key := list "endpoint" "name" "deployment" "apiVersion" }}
{{- with get $.model $key }}
{{ $.prefix }}_{{ upper $key }}: {{ . | quote }}
{{- end }}
{{- end }}
{{- end }}
