#!/usr/bin/env bash
# Times what could grow with the square of its input, with a size and four times as much. Prints Markdown: a ratio near 4 is linear, and
# what the start of the program takes makes it smaller.
# Usage, as root: tests/benchmarks/growth.sh [TOOL]
#   TOOL     the program to time; compiled natively from this checkout where none or "" is given
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
tool=${1:-}

if [ -z "${IN_OWN_NETWORK:-}" ]; then
  for program in perl awk unshare ip nft; do
    command -v "$program" > /dev/null || { echo "growth: $program is not here: install perl, mawk, util-linux, iproute2 and nftables" >&2; exit 1; }
  done
  if [ -z "$tool" ]; then
    tool=$root/artifacts/benchmarks/dotnet-sockets
    rid=linux-x64
    [ "$(uname -m)" = aarch64 ] && rid=linux-arm64
    dotnet publish "$root/src/dotnet-sockets" -c Release -r "$rid" -o "$(dirname "$tool")" -v quiet -nologo >&2
  fi
  IN_OWN_NETWORK=1 exec unshare -n "${BASH_SOURCE[0]}" "$(realpath "$tool")"
fi

ip link set lo up
ulimit -n "$(ulimit -Hn)"
work=$(mktemp -d)
holder=
finish() {
  [ -z "$holder" ] || kill "$holder" 2> /dev/null || true
  rm -rf "$work"
}
trap finish EXIT

# Listeners that share port 8000, COUNT at each ADDRESS, and as many connections to the first that nobody accepts, until it is killed.
share() {
  local count=$1 connections=$2
  shift 2
  mkfifo "$work/ready"
  perl -MSocket -e '
    my ($count, $connections, @addresses) = @ARGV;
    my @held;
    for my $address (@addresses) {
      for (1 .. $count) {
        socket(my $s, PF_INET, SOCK_STREAM, 0) or die $!;
        setsockopt($s, SOL_SOCKET, SO_REUSEPORT, 1) or die $!;
        bind($s, sockaddr_in(8000, inet_aton($address))) or die $!;
        listen($s, 100) or die $!;
        push @held, $s;
      }
    }
    for (1 .. $connections) {
      socket(my $s, PF_INET, SOCK_STREAM, 0) or die $!;
      connect($s, sockaddr_in(8000, inet_aton("127.0.0.1"))) or die $!;
      push @held, $s;
    }
    $| = 1; print "ready\n"; sleep 3600;' "$count" "$connections" "$@" > "$work/ready" &
  holder=$!
  read -r _ < "$work/ready"
  rm "$work/ready"
}

# Connections to COUNT peers, on each of which a segment was lost, until it is killed.
lose() {
  mkfifo "$work/ready"
  perl -MSocket -e '
    my ($count) = @ARGV;
    socket(my $listener, PF_INET, SOCK_STREAM, 0) or die $!;
    setsockopt($listener, SOL_SOCKET, SO_REUSEADDR, 1) or die $!;
    bind($listener, sockaddr_in(8000, INADDR_ANY)) or die $!;
    listen($listener, 100) or die $!;
    my (@clients, @servers);
    for my $i (1 .. $count) {
      socket(my $client, PF_INET, SOCK_STREAM, 0) or die $!;
      connect($client, sockaddr_in(8000, inet_aton(sprintf "127.%d.%d.1", 1 + $i / 250, $i % 250))) or die $!;
      accept(my $server, $listener) or die $!;
      push @clients, $client;
      push @servers, $server;
    }
    system("nft", "table inet lossy { chain in { type filter hook input priority 0; tcp dport 8000 drop; } ; }") == 0 or die;
    send($_, "x", 0) for @clients;
    sleep 1;
    system("nft", "delete table inet lossy") == 0 or die;
    $| = 1; print "ready\n"; sleep 3600;' "$1" > "$work/ready" &
  holder=$!
  read -r _ < "$work/ready"
  rm "$work/ready"
}

let_go() {
  kill "$holder"
  wait "$holder" 2> /dev/null || true
  holder=
}

rows() {
  awk -v count="$1" 'BEGIN {
    srand(3)
    for (i = 0; i < count; i++)
      printf "{\"proto\":\"tcp\",\"recv_q\":%d,\"local_address\":\"10.0.0.1\",\"local_port\":80,\"foreign_address\":\"10.%d.%d.1\",\"state\":\"ESTABLISHED\"}\n",
        rand() * 1000000, rand() * 256, rand() * 256
  }' > "$work/rows"
}

# The processor's time of a command in milliseconds.
spent() {
  local times
  times=$({ TIMEFORMAT='%U %S'; time "$tool" "$@" > /dev/null 2> "$work/errors"; } 2>&1) || { cat "$work/errors" >&2; exit 1; }
  awk '{ printf "%d", 1000 * ($1 + $2) }' <<< "$times"
}

line() { awk -v name="$1" -v size="$2" -v one="$3" -v four="$4" 'BEGIN { printf "| %s | %d | %d ms | %d ms | %.1f |\n", name, size, one, four, four / one }'; }

echo "| what | size | takes | four times as much takes | ratio |"
echo "|---|---|---|---|---|"

rows 80000; one=$(spent --from "$work/rows" -tan --sort recv_q,foreign_address -f ndjson)
rows 320000; four=$(spent --from "$work/rows" -tan --sort recv_q,foreign_address -f ndjson)
line "\`--sort\` of a recording's rows" 80000 "$one" "$four"

for case in "shared-port:0:0.0.0.0" "exposed-listener:0:0.0.0.0 127.0.0.1"; do
  IFS=: read -r check connections addresses <<< "$case"
  read -ra addresses <<< "$addresses"
  share 1000 "$connections" "${addresses[@]}"; one=$(spent doctor "$check" --interval 0.1); let_go
  share 4000 "$connections" "${addresses[@]}"; four=$(spent doctor "$check" --interval 0.1); let_go
  line "\`doctor $check\` with listeners that share a port" 1000 "$one" "$four"
done

share 500 500 127.0.0.1; one=$(spent -tanp --columns local_endpoint,pid); let_go
share 2000 2000 127.0.0.1; four=$(spent -tanp --columns local_endpoint,pid); let_go
line "\`-tanp\` with connections that wait at listeners that share a port" 500 "$one" "$four"

lose 1500; one=$(spent doctor retransmissions --interval 0.1); let_go
lose 6000; four=$(spent doctor retransmissions --interval 0.1); let_go
line "\`doctor retransmissions\` with peers on the way to which something got lost" 1500 "$one" "$four"
