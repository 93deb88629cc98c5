{{- define "lucia.redisName" -}}{{ include "lucia.fullname" . }}-redis{{- end }}

{{- define "lucia.redisUri" -}}
{{- if .Values.redis.enabled -}}
{{ ternary "rediss" "redis" .Values.redis.tls.enabled }}://{{ include "lucia.redisName" . }}:6379
{{- else -}}
{{- .Values.redis.external.uri -}}
{{- end -}}
{{- end }}

{{- define "lucia.redisUsername" -}}
{{- if .Values.redis.enabled -}}lucia{{- else -}}{{ .Values.redis.external.username }}{{- end -}}
{{- end }}

{{/* What Redis may use for data: 52 percent of the memory limit, because a rewrite of the log forks the process. */}}
{{- define "lucia.redisMaxmemory" -}}
{{- $limit := dig "limits" "memory" "" .Values.redis.resources | toString -}}
{{- if .Values.redis.maxmemory -}}
{{- .Values.redis.maxmemory -}}
{{- else -}}
{{- $mebibytes := include "lucia.mebibytes" (list $limit 52) -}}
{{- if not $mebibytes -}}
{{- fail (printf "redis.resources.limits.memory is %q, which gives no size for redis.maxmemory. Use a whole number with Mi or Gi, or set redis.maxmemory. Example: 256Mi" $limit) -}}
{{- end -}}
{{- $mebibytes -}}mb
{{- end -}}
{{- end }}

{{/*
The user that Lucia connects as: its own keys, the commands it uses, names as in Redis 6.2. Nobody can log in as the
default user, but Redis 7 reloads its log with that user's rights: without them it would start empty.
*/}}
{{- define "lucia.redisAcl" -}}
- --user
- default
- "off"
- "~*"
- "&*"
- "+@all"
- --user
- lucia
- "on"
- ">$(REDIS_PASSWORD)"
- {{ printf "~%s*" .Values.redis.keyPrefix | quote }}
{{- range list "@connection" "@string" "@hash" "@list" "@set" "@sortedset" "@stream" "@transaction" }}
- "+{{ . }}"
{{- end }}
{{- range list "eval" "evalsha" "script|load" "script|exists" "time" "type" "scan" }}
- "+{{ . }}"
{{- end }}
{{- range list "del" "unlink" "exists" "expire" "expireat" "pexpire" "pexpireat" "persist" "ttl" "pttl" }}
- "+{{ . }}"
{{- end }}
- "-@dangerous"
- "+client|setname"
- "+info"
{{- /* Reads a copy of everything, and can change nothing. */}}
- --user
- backup
- "on"
- ">$(REDIS_PASSWORD)"
{{- range list "ping" "psync" "sync" "replconf" }}
- "+{{ . }}"
{{- end }}
{{- end }}

{{- define "lucia.redisProbe" -}}
exec:
  command: [redis-cli, {{ if .Values.redis.tls.enabled }}--tls, --cacert, /tls/ca.crt, {{ end }}--user, lucia, -e, ping]
{{- end }}

{{/* Arguments that make it listen: with TLS, or without. */}}
{{- define "lucia.redisPort" -}}
{{- if .Values.redis.tls.enabled -}}
- --port
- "0"
- --tls-port
- "6379"
- --tls-cert-file
- /tls/tls.crt
- --tls-key-file
- /tls/tls.key
- --tls-ca-cert-file
- /tls/ca.crt
- --tls-auth-clients
- "no"
{{- else -}}
- --port
- "6379"
{{- end -}}
{{- end }}

{{/* Secret with the authority that vouches for Redis; empty if none but the public ones is needed. */}}
{{- define "lucia.redisCaSecret" -}}
{{- if not .Values.redis.enabled -}}
{{- .Values.redis.external.caSecret -}}
{{- else if .Values.redis.tls.enabled -}}
{{- .Values.redis.tls.existingSecret -}}
{{- end -}}
{{- end }}
