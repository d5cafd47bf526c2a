#!/bin/sh
# How many TCP sockets are in each state, the most first.
# Usage: dotnet-sockets -tan -j | connections-per-state.sh
exec jq -r 'map(select(.proto | startswith("tcp"))) | group_by(.state) | map({state: .[0].state, count: length})
  | sort_by(-.count, .state)[] | [.count, .state] | @tsv'
