{{/* How the pods' metrics are read. Takes the values of a monitor. */}}
{{- define "lucia.scrape" -}}
port: management
path: /actuator/prometheus
interval: {{ .interval }}
relabelings:
  # Dashboard and alerts find it by this, whatever the release is called.
  - targetLabel: job
    replacement: lucia
{{- end }}

{{/* Metadata of an object that an operator chooses by labels. Takes (dict "root" $ "name" NAME "values" VALUES). */}}
{{- define "lucia.chosenMetadata" -}}
name: {{ .name }}
namespace: {{ .root.Release.Namespace }}
labels:
  {{- include "lucia.labels" (dict "root" .root "component" "server") | nindent 2 }}
  {{- with .values.labels }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- with merge (dict) (.values.annotations | default dict) .root.Values.commonAnnotations }}
annotations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}
