{{/* Name of the chart, for labels. */}}
{{- define "lucia.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" -}}
{{- end }}

{{/* Prefix of object names: at most 47 characters, so that every suffix fits into 63. */}}
{{- define "lucia.fullname" -}}
{{- $name := include "lucia.name" . -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 47 | trimSuffix "-" -}}
{{- else if contains $name .Release.Name -}}
{{- .Release.Name | trunc 47 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 47 | trimSuffix "-" -}}
{{- end -}}
{{- end }}

{{/* Labels that select pods. Never more than these: a selector cannot be changed by an upgrade. Takes (dict "root" $ "component" NAME). */}}
{{- define "lucia.selectorLabels" -}}
app.kubernetes.io/name: {{ include "lucia.name" .root }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{/* Labels of an object. Takes (dict "root" $ "component" NAME). */}}
{{- define "lucia.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{ include "lucia.selectorLabels" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/part-of: lucia
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
{{- with .root.Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* Labels of a pod: without the chart's version, or every upgrade would restart Redis. Takes (dict "root" $ "component" NAME). */}}
{{- define "lucia.podLabels" -}}
{{ include "lucia.selectorLabels" . }}
app.kubernetes.io/part-of: lucia
{{- with .root.Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* Metadata of an object. Takes (dict "root" $ "component" NAME "name" NAME "annotations" MAP), the last one optional. */}}
{{- define "lucia.metadata" -}}
name: {{ .name }}
namespace: {{ .root.Release.Namespace }}
labels:
  {{- include "lucia.labels" . | nindent 2 }}
{{- with merge (dict) (.annotations | default dict) .root.Values.commonAnnotations }}
annotations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{/* Reference of an image. Takes (dict "root" $ "image" VALUES "tag" DEFAULT). */}}
{{- define "lucia.image" -}}
{{- $registry := default .root.Values.global.imageRegistry .image.registry -}}
{{- if $registry }}{{ trimSuffix "/" $registry }}/{{ end -}}
{{- .image.repository -}}
{{- if .image.digest }}@{{ .image.digest }}{{ else }}:{{ default .tag .image.tag }}{{ end -}}
{{- end }}

{{- define "lucia.serviceAccountName" -}}
{{- if .Values.serviceAccount.create -}}
{{- default (include "lucia.fullname" .) .Values.serviceAccount.name -}}
{{- else -}}
{{- default "default" .Values.serviceAccount.name -}}
{{- end -}}
{{- end }}

{{/* Spread rules with the labels of this release filled in where a rule has none. */}}
{{- define "lucia.topologySpreadConstraints" -}}
{{- $selector := dict "matchLabels" (include "lucia.selectorLabels" (dict "root" . "component" "server") | fromYaml) -}}
{{- $rules := list -}}
{{- range .Values.lucia.topologySpreadConstraints -}}
{{- $rules = append $rules (hasKey . "labelSelector" | ternary . (set (deepCopy .) "labelSelector" $selector)) -}}
{{- end -}}
{{- toYaml $rules -}}
{{- end }}

{{/* Some percent of a memory quantity in whole MiB; nothing if it is none. Takes (list QUANTITY PERCENT). */}}
{{- define "lucia.mebibytes" -}}
{{- $quantity := first . | toString -}}
{{- $units := dict "" 1 "k" 1000 "M" 1000000 "G" 1000000000 "Ki" 1024 "Mi" 1048576 "Gi" 1073741824 -}}
{{- $unit := regexReplaceAll "^[0-9]+" $quantity "" -}}
{{- if and (regexMatch "^[0-9]+[A-Za-z]*$" $quantity) (hasKey $units $unit) -}}
{{- $bytes := mul (regexFind "^[0-9]+" $quantity | int64) (get $units $unit) -}}
{{- div (mul $bytes (last .)) 104857600 -}}
{{- end -}}
{{- end }}

{{/* Pods the autoscaler keeps at least: a higher replicaCount is a wish for that many. */}}
{{- define "lucia.minReplicas" -}}
{{- max (int .Values.lucia.replicaCount) (int .Values.lucia.autoscaling.minReplicas) -}}
{{- end }}
