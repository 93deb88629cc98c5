{{/* What the main and the init container have in common: one image, one configuration, one set of writable folders. */}}
{{- define "lucia.container" -}}
image: {{ include "lucia.image" (dict "root" . "image" .Values.lucia.image "tag" .Chart.AppVersion) }}
imagePullPolicy: {{ .Values.lucia.image.pullPolicy }}
securityContext:
  {{- toYaml .Values.lucia.containerSecurityContext | nindent 2 }}
resources:
  {{- toYaml .Values.lucia.resources | nindent 2 }}
envFrom:
  - configMapRef:
      name: {{ include "lucia.fullname" . }}-config
  {{- with .Values.lucia.extraEnvFrom }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
volumeMounts:
  - name: tmp
    mountPath: /tmp
  - name: cache
    mountPath: /app/.cache
  {{- if include "lucia.redisCaSecret" . }}
  - name: redis-ca
    mountPath: /etc/lucia/redis
    readOnly: true
  {{- end }}
  {{- with .Values.lucia.extraVolumeMounts }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end }}
