#!/bin/sh
# Listeners that take connections from other hosts: bound to a wildcard, or to an address that is not loopback.
# Usage: dotnet-sockets -tln -j | exposed-listeners.sh
exec jq -r '.[]
  | select(.state == "LISTEN" and (.proto | test("^(tcp6?|mptcp|sctp|dccp)$")))
  | select(.local_address | test("^(127\\.|::1$|::ffff:127\\.)") | not)
  | [.proto, .local_address, .local_port] | @tsv'
