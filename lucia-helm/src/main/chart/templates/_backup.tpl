{{- define "lucia.backupName" -}}{{ include "lucia.fullname" . }}-backup{{- end }}

{{- define "lucia.backupClaim" -}}
{{- default (include "lucia.backupName" .) .Values.backup.persistence.existingClaim -}}
{{- end }}

{{/* "true" if the volume of the backups is the chart's own. */}}
{{- define "lucia.ownsBackupClaim" -}}
{{- if and .Values.backup.enabled (not .Values.backup.persistence.existingClaim) -}}true{{- end -}}
{{- end }}

{{/* Pod template of a job that handles backups, but for its containers and volumes. */}}
{{- define "lucia.backupPodMetadata" -}}
labels:
  {{- include "lucia.podLabels" (dict "root" . "component" "backup") | nindent 2 }}
{{- end }}

{{- define "lucia.backupPod" -}}
restartPolicy: Never
{{- with .Values.global.imagePullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  {{- toYaml .Values.redis.podSecurityContext | nindent 2 }}
{{- with .Values.redis.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.redis.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{/* A container with Lucia's image that handles files: what it may do and use. */}}
{{- define "lucia.backupContainer" -}}
image: {{ include "lucia.image" (dict "root" . "image" .Values.lucia.image "tag" .Chart.AppVersion) }}
imagePullPolicy: {{ .Values.lucia.image.pullPolicy }}
securityContext:
  {{- toYaml .Values.redis.containerSecurityContext | nindent 2 }}
resources:
  {{- toYaml .Values.backup.resources | nindent 2 }}
{{- end }}

{{/* How redis-cli finds Redis. */}}
{{- define "lucia.backupConnection" -}}
- -h
- {{ include "lucia.redisName" . }}
{{- if .Values.redis.tls.enabled }}
- --tls
- --cacert
- /tls/ca.crt
{{- end }}
- --user
- backup
{{- end }}
