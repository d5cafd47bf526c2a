#!/bin/sh
# Listeners whose accept queue is full, so that new connections are dropped. The kernel lets one more in than the limit says.
# Usage: dotnet-sockets -tln -j | full-backlogs.sh
exec jq -r '.[]
  | select(.state == "LISTEN" and .send_q != null and .recv_q > .send_q)
  | [.proto, .local_address, .local_port, .recv_q, .send_q] | @tsv'
