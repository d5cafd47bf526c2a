#!/bin/sh
# The ten peers with the most connections; another number may be given.
# Usage: dotnet-sockets -tn -j | top-peers.sh [NUMBER]
exec jq -r --argjson top "${1:-10}" '[.[] | select(.state == "ESTABLISHED") | .foreign_address]
  | group_by(.) | map({peer: .[0], count: length}) | sort_by(-.count, .peer)[:$top][] | [.count, .peer] | @tsv'
