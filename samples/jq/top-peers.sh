#!/bin/sh
# The ten peers with the most connections; another number may be given. An IPv4 peer of an IPv6 socket (::ffff:a.b.c.d) is the IPv4 peer.
# Usage: dotnet-sockets -tn -j | top-peers.sh [NUMBER]
exec jq -r --argjson top "${1:-10}" '[.[] | select(.state == "ESTABLISHED" and (.proto | test("^(tcp|mptcp|udp|udplite|sctp|dccp|raw|icmp)6?$")))
    | .foreign_address | strings | sub("^::ffff:(?=[0-9]+[.])"; "")]
  | group_by(.) | map({peer: .[0], count: length}) | sort_by(-.count, .peer)[:$top][] | [.count, .peer] | @tsv'
