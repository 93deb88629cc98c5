{{/*
Data of a Secret in the cluster, as JSON with base64 values. {} if there is none, and always where a tool renders
outside the cluster. Takes (list $ NAME).
*/}}
{{- define "lucia.found" -}}
{{- (lookup "v1" "Secret" (first .).Release.Namespace (last .)).data | default dict | toJson -}}
{{- end }}
