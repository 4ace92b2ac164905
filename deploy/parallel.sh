#!/bin/sh
# Reads a folder of UTF-8 texts with several processes: deploy/parallel.sh REPORTS OUT [JOBS]
# OUT becomes a folder of JSON lines, one for each report. GNU parallel shares the files out, on this machine or, with
# its --sshloginfile, on many; where it is not installed, xargs does so on this one.
set -eu
reports=$1 jobs=${3:-$(getconf _NPROCESSORS_ONLN)}
mkdir "$2"
OUT=$(cd "$2" && pwd) PROJECT=$(cd "$(dirname "$0")/.." && pwd)
export OUT PROJECT

# Fifty reports a process: starting one takes as long as reading twenty.
batch='node "$PROJECT/deploy/requests.mjs" "$@" |
  node --import "$PROJECT/node_modules/tsx/dist/loader.mjs" "$PROJECT/loaders/cli.ts" extract --stream > "$OUT/$$.part" &&
  mv "$OUT/$$.part" "$OUT/$$.ndjson"'

find "$reports" -type f \( -name '*.txt' -o -name '*.md' \) ! -iname 'readme*' -print0 | sort -z |
  if command -v parallel > /dev/null; then
    parallel --null --jobs "$jobs" --max-args 50 --quote sh -c "$batch" sh
  else
    xargs -0 -P "$jobs" -n 50 sh -c "$batch" sh
  fi
