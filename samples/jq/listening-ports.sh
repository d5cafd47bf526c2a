#!/bin/sh
# The TCP ports that somebody listens on.
# Usage: dotnet-sockets -tln -j | listening-ports.sh
exec jq -r '[.[] | select(.state == "LISTEN") | .local_port] | unique[]'
