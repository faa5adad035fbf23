#!/usr/bin/env bash
# One backup of the database into a folder; the fourteen newest are kept. The settings are in the environment.
#   deploy/backup.sh DIR
set -euo pipefail
[ $# = 1 ] || { echo "usage: deploy/backup.sh DIR" >&2; exit 2; }
iro=$(cd "$(dirname "$0")/.." && pwd)/Cli/iro
mkdir -p "$1"
umask 077
rm -f "$1"/*.unfinished
file=$1/iro-$(date -u +%Y-%m-%dT%H%M%SZ).backup
"$iro" database backup "$file.unfinished"
mv "$file.unfinished" "$file"

# Only now: a backup that fails deletes none.
find "$1" -maxdepth 1 -type f -name 'iro-*.backup' | sort -r | tail -n +15 | xargs -r -d '\n' rm --
echo "Backup: $file"
