#!/bin/sh
# The rows as CSV by jq itself: for rows that jq has filtered. For all rows, dotnet-sockets --csv is the shorter way.
# What has parts, such as the processes of -p, becomes JSON in its cell.
# Usage: dotnet-sockets -tan -j | jq 'map(select(.state == "LISTEN"))' | to-csv.sh
exec jq -r '(.[0] // {} | keys_unsorted) as $columns | $columns, (.[] | [.[$columns[]]])
  | map(if type == "array" or type == "object" then tojson else . end) | @csv'
