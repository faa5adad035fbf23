#!/usr/bin/env bash
# Sets up IRO Service on one Debian 12 machine: PostgreSQL, RabbitMQ, the three programs and iro. Run it as root.
# Run again, it changes nothing that is already so, keeps the secrets, and brings in the version of --from.
set -euo pipefail
shopt -s inherit_errexit
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=deploy/debian/common.sh
. "$here/debian/common.sh"

usage() {
  cat >&2 <<'TEXT'
usage: deploy/debian.sh [--from DIR] [--user NAME] [--without-systemd] [--prefix DIR]
       deploy/debian.sh --start|--stop [--without-systemd] [--prefix DIR] [--user NAME]
  --from DIR         a folder made by deploy/publish.sh; without it, the one that this script lies in
  --user NAME        the system user, the database and the user on the bus; without it, iro
  --without-systemd  start the programs by this script, for a trial or a test; so it is where systemd does not run
  --prefix DIR       put /opt, /etc and /var of the service under DIR; only without systemd
  --start, --stop    only start or stop what is set up
TEXT
  exit 2
}

from= user=iro prefix= does=setup
[ -d /run/systemd/system ] && systemd=yes || systemd=no
while [ $# -gt 0 ]; do
  case $1 in
    --from) [ $# -gt 1 ] || usage; from=$2; shift ;;
    --user) [ $# -gt 1 ] || usage; user=$2; shift ;;
    --prefix) [ $# -gt 1 ] || usage; prefix=$(realpath -m "$2"); shift ;;
    --without-systemd) systemd=no ;;
    --start) does=start ;;
    --stop) does=stop ;;
    *) usage ;;
  esac
  shift
done
[[ $user =~ ^[a-z][a-z0-9_]{0,30}$ ]] || stop_with "--user $user: expected small letters, digits and _, such as iro."
[ "$prefix" != / ] || prefix=
[ -z "$prefix" ] || [ $systemd = no ] || stop_with "--prefix works only with --without-systemd: the units name the usual places."
[ "$(id -u)" = 0 ] || stop_with "Run this as root: it installs packages and makes a user, a database and services."
name_places

. "$here/debian/servers.sh"
. "$here/debian/programs.sh"

case $does in
  stop) stop_programs; stop_servers; exit ;;
  start) [ -e "$settings" ] || stop_with "Nothing is set up here: $settings is missing. Run deploy/debian.sh --from DIR first."
    note_name_server; start_servers; start_programs; check_health; exit ;;
esac

[ -n "$from" ] || from=$(dirname "$here")
[ -e "$from/VERSION" ] || stop_with "$from was not made by deploy/publish.sh: VERSION is missing. Name the folder with --from DIR."
from=$(cd "$from" && pwd)

install_packages
note_name_server
make_user
configure_rabbitmq
start_servers
make_database
write_settings
make_bus
bring_programs
migrate
install_units
start_programs
check_health
say "history: $(iro verify-history)"
say "The pages answer on this machine only, at $pages: from a desk, ssh -L 5080:127.0.0.1:5080 this-machine and open $pages there."
[ $systemd = yes ] || say "Without systemd nothing starts again by itself and no backup is made: this way is for a trial or a test."
