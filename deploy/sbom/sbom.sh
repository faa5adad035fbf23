#!/usr/bin/env bash
# What the programs are made of, from the lock files and without asking anybody: sbom.json (CycloneDX) and licences.txt into a folder.
#   deploy/sbom/sbom.sh DIR
# The tree must be restored; a licence that licences.json does not allow ends it with the package's name.
set -euo pipefail
tree=$(cd "$(dirname "$0")/../.." && pwd)
[ $# = 1 ] && [ -d "$1" ] || { echo "usage: deploy/sbom/sbom.sh DIR" >&2; exit 2; }
to=$(cd "$1" && pwd)
bills=$(mktemp -d)
trap 'rm -rf "$bills"' EXIT

# Web holds scheduler and notifier. No look-up: what a package does not say itself, licences.json does.
cd "$tree"
for program in Web Cli; do
  dotnet tool run dotnet-CycloneDX "src/IroService.$program/IroService.$program.csproj" --disable-package-restore --disable-hash-computation --no-serial-number \
    --spec-version 1.6 --output-format Json --output "$bills" --filename "$program.json" > "$bills/said" || { cat "$bills/said" >&2; exit 1; }
done
(cd src/IroService.Web && npm sbom --sbom-format cyclonedx --package-lock-only) > "$bills/npm.json"
node deploy/sbom/list.mjs "$to" deploy/sbom/licences.json "$bills"/{Web,Cli,npm}.json -- src/IroService.{Web,Scheduler,Notifier,Cli}/packages.lock.json src/IroService.Web/package-lock.json
