{{/* Secret settings of the main container. Only hashes of API keys get in, never a key. */}}
{{- define "lucia.secretEnv" -}}
{{- include "lucia.redisPasswordEnv" . }}
{{ include "lucia.envFromSecret" (list "LUCIA_SECURITY_KEYS_0_SHA256" (include "lucia.apiKeySecret" .) "api-key-sha256") }}
{{ include "lucia.envFromSecret" (list "LUCIA_SECURITY_ENCRYPTIONKEY" (include "lucia.encryptionKeySecret" .) "encryption-key") }}
{{- if .Values.homeAssistant.url }}
{{ include "lucia.envFromSecret" (list "LUCIA_HOME_TOKEN" (include "lucia.homeAssistantSecret" .) "home-assistant-token") }}
{{- end }}
{{- if or .Values.llm.chatModel.apiKey .Values.llm.chatModel.existingSecret }}
{{ include "lucia.envFromSecret" (list "LUCIA_MODEL_CHAT_APIKEY" (include "lucia.chatSecret" .) "chat-api-key") }}
{{- end }}
{{- if or .Values.llm.embeddingModel.apiKey .Values.llm.embeddingModel.existingSecret }}
{{ include "lucia.envFromSecret" (list "LUCIA_MODEL_EMBEDDING_APIKEY" (include "lucia.embeddingSecret" .) "embedding-api-key") }}
{{- end }}
{{- end }}

{{- define "lucia.redisPasswordEnv" -}}
{{- if include "lucia.redisHasPassword" . }}
{{ include "lucia.envFromSecret" (list "LUCIA_REDIS_PASSWORD" (include "lucia.redisSecret" .) "redis-password") }}
{{- end }}
{{- end }}

{{/* One variable. Takes (list VARIABLE SECRET KEY). */}}
{{- define "lucia.envFromSecret" -}}
- name: {{ index . 0 }}
  valueFrom:
    secretKeyRef:
      name: {{ index . 1 }}
      key: {{ index . 2 }}
{{- end }}
