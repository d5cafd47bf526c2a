#!/bin/sh
# Connections that the peer has closed and this side has not, by local port: a growing count is a leak.
# Usage: dotnet-sockets -tn -j | close-wait.sh
exec jq -r '[.[] | select(.state == "CLOSE_WAIT")] | group_by(.local_port)
  | map({port: .[0].local_port, count: length}) | sort_by(-.count, .port)[] | [.count, .port] | @tsv'
