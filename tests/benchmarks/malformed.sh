#!/usr/bin/env bash
# Times how soon the tool says what is wrong with each of the malformed filters of the tests. Prints the least, the median and the most.
# Each is asked three times and the best counts: one of so many always meets a busy moment of the machine.
# Usage: tests/benchmarks/malformed.sh [TOOL]
#   TOOL     the program to time; compiled natively from this checkout where none or "" is given
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
tool=${1:-}
if [ -z "$tool" ]; then
  tool=$root/artifacts/benchmarks/dotnet-sockets
  rid=linux-x64
  [ "$(uname -m)" = aarch64 ] && rid=linux-arm64
  dotnet publish "$root/src/dotnet-sockets" -c Release -r "$rid" -o "$(dirname "$tool")" -v quiet -nologo >&2
fi

while IFS= read -r filter; do
  read -ra words <<< "$filter"
  best=
  for _ in 1 2 3; do
    start=${EPOCHREALTIME/./}
    code=0
    "$tool" -tan "${words[@]}" > /dev/null 2>&1 || code=$?
    took=$((${EPOCHREALTIME/./} - start))
    [ "$code" -eq 2 ] || { echo "malformed: exit code $code for: $filter" >&2; exit 1; }
    [ "${best:-$took}" -lt "$took" ] || best=$took
  done
  echo "$best"
done < "$root/tests/dotnet-sockets.Tests/Filters/Malformed.approved.txt" | sort -n | awk '
  { times[NR] = $1 }
  END {
    printf "%d malformed filters: least %.1f ms, median %.1f ms, most %.1f ms\n",
      NR, times[1] / 1000, times[int((NR + 1) / 2)] / 1000, times[NR] / 1000
  }'
