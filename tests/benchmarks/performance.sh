#!/usr/bin/env bash
# Measures, and writes docs/performance.md anew, with the date and the machine. Run it as root on a machine that does nothing else.
# Usage: tests/benchmarks/performance.sh [SOCKETS] [ROUNDS] [TOOL] [PAGE]
#   SOCKETS, ROUNDS, TOOL  as those of compare.sh (99000, 5, a native one of this checkout)
#   PAGE                   the page to write (docs/performance.md)
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
sockets=${1:-99000}
rounds=${2:-5}
tool=${3:-}
page=${4:-$root/docs/performance.md}

measured=$("$root/tests/benchmarks/compare.sh" "$sockets" "$rounds" "$tool" "start owners owners_in_turn")
netstat=$(netstat --version 2>&1 | sed -n 's/.*net-tools \([0-9.]*\).*/\1/p')
{
  cat << END
# The time it takes

<!-- tests/benchmarks/performance.sh writes this page. -->

Measured on $(date -u +%F) on $(nproc) processors ($(uname -m), Linux $(uname -r | sed 's/^\([0-9]*\.[0-9]*\).*/\1/')), beside
$(ss -V | sed 's/^ss utility, //') and net-tools ${netstat:-of this system}. Each number is the median of all rounds; the commands take turns.
\`drain-and-links\` is a C program that only has the kernel list the sockets and read every link in \`/proc/PID/fd\`, in one thread, and
prints two counts. Servers make their sockets at the same time; where one process makes all of its own after the other has, each
has inodes in turn, and ss is faster.

END
  # A heading of compare.sh is one of the page, a level higher.
  echo "${measured//'### '/'## '}"
} > "$page.new"
mv "$page.new" "$page"
