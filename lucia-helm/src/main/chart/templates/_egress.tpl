{{/* TCP ports of everything that is configured by an address, each once, as a list. */}}
{{- define "lucia.egressPorts" -}}
{{- $ports := list -}}
{{- range compact (list .Values.homeAssistant.url .Values.llm.chatModel.endpoint .Values.llm.embeddingModel.endpoint) -}}
{{- $ports = append $ports (include "lucia.portOf" .) -}}
{{- end -}}
{{- if not .Values.redis.enabled -}}
{{- $ports = concat $ports (include "lucia.redisPorts" .Values.redis.external.uri | fromYamlArray) -}}
{{- end -}}
{{- range .Values.networkPolicy.egress.extraPorts }}{{ $ports = append $ports (toString .) }}{{ end -}}
{{- range $ports | uniq | sortAlpha }}
- {{ . }}
{{- end }}
{{- end }}

{{/* Port of an address: the one it names, else that of its scheme. */}}
{{- define "lucia.portOf" -}}
{{- $url := urlParse . -}}
{{- $named := regexFind ":[0-9]+$" $url.host | trimPrefix ":" -}}
{{- default (ternary "443" "80" (has $url.scheme (list "https" "wss"))) $named -}}
{{- end }}

{{/* Ports of a Redis address. A Sentinel address names several hosts, and leads to servers on 6379. */}}
{{- define "lucia.redisPorts" -}}
{{- $sentinel := contains "-sentinel:" . }}
{{- $hosts := regexReplaceAll "^[a-z-]+://|[/?#].*$" . "" }}
{{- range splitList "," $hosts }}
- {{ default (ternary "26379" "6379" $sentinel) (regexFind ":[0-9]+$" . | trimPrefix ":") | quote }}
{{- end }}
{{- if $sentinel }}
- "6379"
{{- end }}
{{- end }}

{{/* Where these ports may be: the given networks, else anywhere but the cloud's metadata service. */}}
{{- define "lucia.egressPeers" -}}
{{- if .Values.networkPolicy.egress.cidrs -}}
{{- range .Values.networkPolicy.egress.cidrs }}
- ipBlock:
    cidr: {{ . }}
{{- end }}
{{- else -}}
- namespaceSelector: {}
- ipBlock:
    cidr: 0.0.0.0/0
    except: [169.254.169.254/32]
- ipBlock:
    cidr: ::/0
    except: ["fd00:ec2::254/128"]
{{- end -}}
{{- end }}
