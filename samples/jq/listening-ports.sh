#!/bin/sh
# The TCP ports that somebody listens on.
# Usage: dotnet-sockets -tln -j | listening-ports.sh
exec jq -r '[.[] | select(.state == "LISTEN" and (.proto | test("^(tcp6?|mptcp)$"))) | .local_port] | unique[]'
