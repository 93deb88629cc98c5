{{/* What somebody should know about this installation before relying on it. */}}
{{- define "lucia.notes" -}}
{{- if not .Values.homeAssistant.url }}

NOTE: this is a demonstration. It switches the lights of a simulated home. For yours, set homeAssistant.url and homeAssistant.token.
{{- else if regexMatch "\\.local(:|/|$)" .Values.homeAssistant.url }}

NOTE: {{ .Values.homeAssistant.url }} is an mDNS name, which pods cannot resolve. Use the IP address or a name in your DNS.
{{- end }}
{{- if and .Values.redis.enabled (not .Values.redis.persistence.enabled) }}

NOTE: Redis has no volume. All tasks are gone when its pod is.
{{- end }}
{{- if .Values.lucia.ingress.enabled }}
{{- if and .Values.lucia.ingress.certManager.enabled (not .Values.lucia.ingress.tls) }}

NOTE: the Ingress asks cert-manager's ClusterIssuer "{{ .Values.lucia.ingress.certManager.clusterIssuer }}" for a certificate. Without cert-manager, set lucia.ingress.tls.
{{- else if not .Values.lucia.ingress.tls }}

NOTE: the Ingress speaks plain HTTP, so API keys can be read on the way. Set lucia.ingress.tls or lucia.ingress.certManager.enabled.
{{- end }}
{{- end }}
{{- if and .Values.lucia.autoscaling.enabled (gt (int .Values.lucia.autoscaling.minReplicas) (int .Values.lucia.replicaCount)) }}

NOTE: lucia.replicaCount={{ .Values.lucia.replicaCount }} has no effect while the autoscaler keeps at least {{ .Values.lucia.autoscaling.minReplicas }} pods. For a fixed number, set lucia.autoscaling.enabled=false.
{{- end }}
{{- end }}
