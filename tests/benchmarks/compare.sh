#!/usr/bin/env bash
# Times the tool against ss and netstat, side by side in one run, each part in a network of its own. Prints Markdown.
# Usage, as root: tests/benchmarks/compare.sh [SOCKETS] [ROUNDS] [TOOL] [PART]
#   SOCKETS  established TCP sockets on the busy host (99000)
#   ROUNDS   how often each command is timed; the median counts (9)
#   TOOL     the program to time; compiled natively from this checkout where none or "" is given
#   PART     only one of "start", "lists", "filters", "owners" and "owners_in_turn" (all)
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
sockets=${1:-99000}
rounds=${2:-9}
tool=${3:-}
part=${4:-start lists filters owners owners_in_turn}

# So many runs make one measurement where a single one is over before the clock has moved.
quick_runs=20

if [ -z "${IN_OWN_NETWORK:-}" ]; then
  for program in ss netstat unshare cc; do
    command -v "$program" > /dev/null || { echo "compare: $program is not here: install iproute2, net-tools, util-linux and gcc" >&2; exit 1; }
  done
  [ -x /usr/bin/time ] || { echo "compare: /usr/bin/time is not here: install time" >&2; exit 1; }
  if [ -z "$tool" ]; then
    tool=$root/artifacts/benchmarks/dotnet-sockets
    rid=linux-x64
    [ "$(uname -m)" = aarch64 ] && rid=linux-arm64
    dotnet publish "$root/src/dotnet-sockets" -c Release -r "$rid" -o "$(dirname "$tool")" -v quiet -nologo >&2
  fi
  dotnet build "$root/tests/benchmarks/HoldSockets" -c Release -o "$root/artifacts/benchmarks/hold" -v quiet -nologo >&2
  cc -O2 "$root/tests/benchmarks/drain-and-links.c" -o "$root/artifacts/benchmarks/drain-and-links"
  for name in $part; do
    IN_OWN_NETWORK=1 unshare -n "${BASH_SOURCE[0]}" "$sockets" "$rounds" "$(realpath "$tool")" "$name"
    echo
  done
  exit
fi

ip link set lo up
ulimit -n "$(ulimit -Hn)"
work=$(mktemp -d)
holders=()
finish() {
  [ ${#holders[@]} -eq 0 ] || kill "${holders[@]}" 2> /dev/null || true
  rm -rf "$work"
}
trap finish EXIT

# As many holders as the limits ask for: of descriptors, and of ports an address pair has. At least so many as wanted; with a third
# argument all make their sockets at the same time.
hold() {
  local left=$1 least=${2:-1} together=${3:-} share most=$(($(ulimit -n) - 150)) index=0 i
  [ "$most" -lt 40000 ] || most=40000
  share=$((2 * ((left / least + 1) / 2)))
  [ "$most" -lt "$share" ] || most=$share
  mkfifo "$work/hold" "$work/ready"
  exec 7<> "$work/hold" 8<> "$work/ready"
  while [ "$left" -gt 0 ]; do
    share=$((left < most ? left : most))
    left=$((left - share))
    index=$((index + 1))
    dotnet "$root/artifacts/benchmarks/hold/HoldSockets.dll" "$share" "$index" < "$work/hold" 7>&- >&8 8>&- &
    holders+=($!)
    [ -n "$together" ] || read -r _ <&8
  done
  if [ -n "$together" ]; then
    for ((i = 0; i < index; i++)); do
      read -r _ <&8
    done
  fi
}

release() {
  exec 7>&- 8>&-
  wait "${holders[@]}"
  holders=()
  rm "$work/hold" "$work/ready"
}

# Microseconds that RUNS runs of a command take, a run.
measure() {
  local runs=$1 start end i
  shift
  start=${EPOCHREALTIME/./}
  for ((i = 0; i < runs; i++)); do
    "$@" > "$work/out"
  done
  end=${EPOCHREALTIME/./}
  echo $(((end - start) / runs))
}

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# Times the commands of the array "commands" in turns, so that a busy moment of the machine meets them all. The first is the yardstick.
compare() {
  local runs=$1 round i yardstick="" micros memory
  for ((i = 0; i < ${#commands[@]}; i++)); do
    : > "$work/times-$i"
  done
  for ((round = 0; round < rounds; round++)); do
    for ((i = 0; i < ${#commands[@]}; i++)); do
      # A command is a line of words without blanks in them.
      # shellcheck disable=SC2086
      measure "$runs" ${commands[i]} >> "$work/times-$i"
    done
  done
  echo "| command | median | of ss | peak memory | lines |"
  echo "|---|---:|---:|---:|---:|"
  for ((i = 0; i < ${#commands[@]}; i++)); do
    micros=$(median < "$work/times-$i")
    yardstick=${yardstick:-$micros}
    # shellcheck disable=SC2086
    memory=$(/usr/bin/time -f %M -o "$work/memory" ${commands[i]} > "$work/out" && cat "$work/memory")
    awk -v command="$(basename "${commands[i]}")" -v micros="$micros" -v yardstick="$yardstick" -v memory="$memory" \
      -v lines="$(wc -l < "$work/out")" \
      'BEGIN { printf "| `%s` | %.1f ms | %.3f | %.1f MB | %d |\n", command, micros / 1000, micros / yardstick, memory / 1024, lines }'
  done
}

# The same list by letters, which DailyLetters reads, and by long options, which CommandLineParser reads.
start() {
  echo "### The start, with 10 TCP sockets ($rounds rounds of $quick_runs runs)"
  echo
  hold 10
  commands=("ss -tan" "$tool -tan" "$tool --tcp --all --numeric")
  compare "$quick_runs"
  release
}

lists() {
  echo "### A host with 10 TCP sockets ($rounds rounds of $quick_runs runs)"
  echo
  hold 10
  commands=("ss -tan" "netstat -tan" "$tool -tan")
  compare "$quick_runs"
  release

  echo
  echo "### A host with $sockets TCP sockets ($rounds rounds)"
  echo
  hold "$sockets"
  commands=("ss -tan" "netstat -tan" "$tool -tan" "$tool -tan -f ndjson" "$tool -tan -j" "$tool -tan --csv" "ss -tln" "$tool -tln")
  compare 1
  release
}

filters() {
  echo "### A host with $sockets TCP sockets and a filter that keeps 10 ($rounds rounds)"
  echo
  hold "$sockets"

  # Ten of the first holder's clients: by a range of ports, and with the state; and those of all that have one port.
  local ports range first
  ports=$(ss -tanH state established dst 127.0.1.1 | awk '{ sub(/.*:/, "", $3); print $3 }' | sort -n | awk 'NR <= 10')
  first=$(head -n 1 <<< "$ports")
  range="dst 127.0.1.1 and sport >= $first and sport <= $(tail -n 1 <<< "$ports")"
  for filter in "$range" "state established $range" "dport = $first"; do
    commands=("ss -tan $filter" "$tool -tan $filter" "$tool -tan -j $filter")
    compare 1
    echo
  done
  release
}

# Where connections come in all the time, the inodes of a process's sockets are mixed with those of others'.
owners() {
  owners_of yes "at the same time"
}

# Then they are numbers in turn, and ss takes half as long.
owners_in_turn() {
  owners_of "" "one after the other"
}

owners_of() {
  echo "### The owners of $sockets TCP sockets in five processes that made them $2 ($rounds rounds)"
  echo
  hold "$sockets" 5 "$1"
  commands=("ss -tanp" "netstat -tanp" "$tool -tanp" "$tool -tanp -j" "$tool -tanp --csv" "$root/artifacts/benchmarks/drain-and-links")
  compare 1
  release
}

"$part"
