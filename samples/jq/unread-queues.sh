#!/bin/sh
# Connections whose program does not read what has arrived, the longest queue first. Listeners are left out: theirs is a queue of connections.
# A 1 in CLOSE_WAIT can be the peer's end alone, which counts as a byte.
# Usage: dotnet-sockets -tn -j | unread-queues.sh
exec jq -r '[.[] | select(.state != "LISTEN" and .recv_q != null and .recv_q > 0)] | sort_by(-.recv_q)[]
  | [.recv_q, .proto, .local_address, .local_port, .foreign_address, .foreign_port, .state] | @tsv'
