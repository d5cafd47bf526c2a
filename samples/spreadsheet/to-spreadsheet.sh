#!/bin/sh
# The sockets of this host as a spreadsheet, by LibreOffice: .xlsx unless another format is named.
# Usage: to-spreadsheet.sh FILE.csv [FORMAT] [dotnet-sockets options]   FORMAT: xlsx ods fods
#
# The import filter's numbers (LibreOffice help, "Filter options for CSV"): comma 44, quote 34, UTF-8 76, from line 1, no column
# formats, English (1033) so that 1.5 is a number everywhere, quoted cells not forced to text, no dates and the like guessed.
set -eu

csv=${1:?Usage: to-spreadsheet.sh FILE.csv [FORMAT] [dotnet-sockets options]}
format=${2:-xlsx}
shift "$(($# < 2 ? $# : 2))"

dotnet-sockets "${@:--tuan}" --csv --output "$csv"
soffice --headless --infilter='Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false' \
  --convert-to "$format" --outdir "$(dirname "$csv")" "$csv"
