{{/*
Where each secret value lives: in a Secret of the user's, or in the chart's own two (Redis has its own, so that a new
Home Assistant token does not restart it).
*/}}
{{- define "lucia.secretName" -}}{{ include "lucia.fullname" . }}-secret{{- end }}

{{- define "lucia.apiKeySecret" -}}{{ default (include "lucia.secretName" .) .Values.lucia.apiKey.existingSecret }}{{- end }}

{{- define "lucia.encryptionKeySecret" -}}{{ default (include "lucia.secretName" .) .Values.lucia.encryptionKey.existingSecret }}{{- end }}

{{- define "lucia.homeAssistantSecret" -}}{{ default (include "lucia.secretName" .) .Values.homeAssistant.existingSecret }}{{- end }}

{{- define "lucia.chatSecret" -}}{{ default (include "lucia.secretName" .) .Values.llm.chatModel.existingSecret }}{{- end }}

{{- define "lucia.embeddingSecret" -}}{{ default (include "lucia.secretName" .) .Values.llm.embeddingModel.existingSecret }}{{- end }}

{{- define "lucia.redisSecret" -}}
{{- $own := include "lucia.redisName" . -}}
{{- if .Values.redis.enabled -}}
{{- default $own .Values.redis.auth.existingSecret -}}
{{- else -}}
{{- default $own .Values.redis.external.existingSecret -}}
{{- end -}}
{{- end }}

{{/* "true" if Redis is used with a password: always with the chart's own, else when one is given. */}}
{{- define "lucia.redisHasPassword" -}}
{{- if or .Values.redis.enabled .Values.redis.external.password .Values.redis.external.existingSecret -}}true{{- end -}}
{{- end }}

{{/* "true" if the plaintext API key can be had, which only the test pod reads. An existing Secret is looked into where the cluster lets us. */}}
{{- define "lucia.apiKeyReadable" -}}
{{- if .Values.lucia.apiKey.existingSecret -}}
{{- $found := include "lucia.found" (list . .Values.lucia.apiKey.existingSecret) | fromJson -}}
{{- if or (not $found) (hasKey $found "api-key") -}}true{{- end -}}
{{- else if not .Values.lucia.apiKey.sha256 -}}true
{{- end -}}
{{- end }}

{{/*
Checksum of the secret values that the user gave. Generated values are left out: outside a cluster each rendering makes
new ones, and a checksum over them would restart the pods for nothing.
*/}}
{{- define "lucia.secretChecksum" -}}
{{- list .Values.lucia.apiKey .Values.lucia.encryptionKey .Values.homeAssistant.token .Values.homeAssistant.existingSecret
  .Values.llm.chatModel.apiKey .Values.llm.chatModel.existingSecret
  .Values.llm.embeddingModel.apiKey .Values.llm.embeddingModel.existingSecret
  .Values.redis.auth .Values.redis.external | toJson | sha256sum -}}
{{- end }}
