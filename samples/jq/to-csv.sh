#!/bin/sh
# The rows as CSV by jq itself: for rows that jq has filtered. For all rows, dotnet-sockets --csv is the shorter way.
# Usage: dotnet-sockets -tan -j | jq 'map(select(.state == "LISTEN"))' | to-csv.sh
exec jq -r '(.[0] // {} | keys_unsorted) as $columns | $columns, (.[] | [.[$columns[]]]) | @csv'
