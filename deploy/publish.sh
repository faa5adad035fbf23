#!/usr/bin/env bash
# Makes the folder that deploy/debian.sh sets up: the four programs with the .NET runtime inside, what they are made of (sbom.json, licences.txt),
# and deploy/ itself. A package whose licence deploy/sbom/licences.json does not allow ends it.
#   deploy/publish.sh DIR
# Needs the .NET SDK of global.json and Node.js; the machine that the folder is carried to needs neither.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
[ $# = 1 ] || { echo "usage: deploy/publish.sh DIR" >&2; exit 2; }
mkdir -p "$1"
to=$(cd "$1" && pwd)
[ -z "$(ls -A "$to")" ] || { echo "$to is not empty: name a new folder." >&2; exit 1; }

# In a copy: a restore for one kind of machine writes other lock files than those that are kept.
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
(cd "$here" && git ls-files -z --cached --others --exclude-standard | xargs -0 ls -d 2>/dev/null | tar -cf - -T -) | tar -xf - -C "$copy"
[ ! -d "$here/src/IroService.Web/node_modules" ] || cp -a "$here/src/IroService.Web/node_modules" "$copy/src/IroService.Web/"

version=$(git -C "$here" show -s --format=%cd-%h --date=format:%Y%m%d)
[ -z "$(git -C "$here" status --porcelain)" ] || version=$version-changed-$(date -u +%Y%m%dT%H%M%S)

cd "$copy"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
unset CI
for program in Web Scheduler Notifier Cli; do
  dotnet publish "src/IroService.$program" -c Release -r linux-x64 --self-contained -p:DebugType=none -v quiet -o "$to/$program"
done
# Restored for this kind of machine by now; the lock files that are kept say what they are held against.
git -C "$here" ls-files -z '*packages.lock.json' | (cd "$here" && tar -cf - --null -T -) | tar -xf - -C "$copy"
dotnet tool restore > /dev/null
deploy/sbom/sbom.sh "$to"
cp -a "$here/deploy" "$to/deploy"
echo "$version" > "$to/VERSION"
echo "Version $version is in $to: carry it to the machine and run $(basename "$to")/deploy/debian.sh there as root."
