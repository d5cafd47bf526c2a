#!/usr/bin/env bash
# Times how soon the tool says what is wrong with each of the malformed filters of the tests. Prints the least, the median and the most.
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
  start=${EPOCHREALTIME/./}
  code=0
  "$tool" -tan "${words[@]}" > /dev/null 2>&1 || code=$?
  end=${EPOCHREALTIME/./}
  [ "$code" -eq 2 ] || { echo "malformed: exit code $code for: $filter" >&2; exit 1; }
  echo $((end - start))
done < "$root/tests/dotnet-sockets.Tests/Filters/Malformed.approved.txt" | sort -n | awk '
  { times[NR] = $1 }
  END {
    printf "%d malformed filters: least %.1f ms, median %.1f ms, most %.1f ms\n",
      NR, times[1] / 1000, times[int((NR + 1) / 2)] / 1000, times[NR] / 1000
  }'
