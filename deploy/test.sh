#!/usr/bin/env bash
# Sets the service up on this machine without systemd, from a publish of this tree, and looks whether it works; then takes it all away again.
# Root only. One line for each check; it ends with 1 at the first that fails, and with 3 and a sentence where it would be in somebody's way.
#   deploy/test.sh         publishes first
#   deploy/test.sh DIR     takes a folder that deploy/publish.sh made
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
user=irotest

not_here() { echo "not tested: $1" >&2; exit 3; }
[ "$(id -u)" = 0 ] || not_here "setting up needs root."
! getent passwd $user > /dev/null || not_here "the user $user exists: an earlier test was broken off; remove it with its database and its user on the bus."
! pgrep -u rabbitmq beam.smp > /dev/null || not_here "RabbitMQ runs here already, and what is in it is to stay."
! (exec 3<> /dev/tcp/127.0.0.1/5080) 2> /dev/null || not_here "something answers at port 5080."
! (exec 3<> /dev/tcp/127.0.0.1/5672) 2> /dev/null || not_here "something answers at port 5672."

work=$(mktemp -d)
chmod 755 "$work"
said=$work/said
log() { cat "$work"/root/var/log/iro-service/*.log 2>/dev/null | tail -n 20; }
set_up() { "$work/service/deploy/debian.sh" --without-systemd --prefix "$work/root" --user $user "$@"; }
sql() { (cd / && runuser -u postgres -- psql -qAtX -d $user -c "$1"); }

take_away() {
  local status=$?
  trap - EXIT
  set +e
  if [ -e "$work/service/deploy/debian.sh" ]; then
    if [ -d "$work/root/run" ]; then
      (
        . "$here/debian/common.sh"; prefix=$work/root systemd=no; name_places; . "$here/debian/servers.sh"; . "$here/debian/programs.sh"
        stop_programs
        # The database is dropped by a PostgreSQL that runs, also after the test has stopped it.
        # shellcheck disable=SC2046
        postgres_runs || { pg_ctlcluster $(postgres_cluster) start && touch "$run/we-started-postgresql"; }
      ) > /dev/null
      (cd / && runuser -u postgres -- psql -qAtX -c "DROP DATABASE IF EXISTS $user WITH (FORCE)" -c "DROP ROLE IF EXISTS $user") > /dev/null 2>&1
    fi
    set_up --stop > /dev/null
  fi
  userdel $user 2> /dev/null
  if [ -d "$work/broker" ]; then
    rm -rf /var/lib/rabbitmq/mnesia /etc/rabbitmq
    cp -a "$work/broker/mnesia" /var/lib/rabbitmq/
    cp -a "$work/broker/rabbitmq" /etc/
  fi
  rm -rf "$work"
  exit "$status"
}
trap take_away EXIT

fail() { printf 'failed: %s\n' "$1"; [ ! -e "$said" ] || tail -n 20 "$said"; log; exit 1; }
check() { local name=$1; shift; if "$@"; then printf 'passed: %s (after %s s)\n' "$name" "$SECONDS"; else fail "$name"; fi; }
eventually() { local tries; for ((tries = 0; tries < $1; tries++)); do if "${@:2}"; then return 0; fi; sleep 1; done; return 1; }

publish() { "$here/publish.sh" "$work/service" > "$said" 2>&1; }
setup_again() { set_up --from "$work/service" > "$said" 2>&1; }
made_of() { grep -q '"bomFormat": "CycloneDX"' "$work/service/sbom.json" && grep -qE '^MassTransit +8' "$work/service/licences.txt" && grep -qE '^govuk-frontend +6' "$work/service/licences.txt"; }
first_setup() { setup_again && cp "$said" "$work/first" && grep -q '^history: 0 entries' "$said"; }
pids() { cat "$work"/root/run/iro-service/*.pid; }
state() { (cd "$work/root" && find etc opt/iro-service -maxdepth 1 -printf '%p %l %m %u %g\n' | sort; cat etc/iro-service/env; pids; sha256sum /etc/rabbitmq/conf.d/20-iro-service.conf); }
second_setup() { local before; before=$(state); setup_again && [ "$before" = "$(state)" ] && ! grep -E '^(packages|user|settings|programs|started|RabbitMQ)' "$said"; }
no_secret_shown() { local secret; secret=$(cat "$work/root/etc/iro-service/secrets/bus"); [ ${#secret} -ge 32 ] && ! grep -qF "$secret" "$work/root/etc/iro-service/env" && ! grep -qF "$secret" "$work/first" "$said" && ! ps -eo args | grep -vF "grep" | grep -qF "$secret"; }
secret_for_the_service_only() { [ "$(stat -c '%a %U %G' "$work/root/etc/iro-service/secrets" "$work/root/etc/iro-service/secrets/bus")" = "$(printf '750 root %s\n640 root %s' $user $user)" ] && ! setpriv --reuid nobody --regid nogroup --clear-groups cat "$work/root/etc/iro-service/secrets/bus" > "$said" 2>&1; }
keys_in_the_database() { [ "$(sql 'SELECT count(*) FROM "DataProtectionKeys"')" -gt 0 ]; }
listens_here_only() { ! ss -Hltn '( sport = :5672 or sport = :5432 or sport = :5080 )' | awk '{ print $4 }' | grep -vE '^(127\.0\.0\.1|\[::1\]):'; }
health() { curl -sf --max-time 10 http://127.0.0.1:5080/health > "$said"; }
page() { curl -sfL --max-time 20 http://127.0.0.1:5080/ > "$said" && grep -q 'Your council' "$said"; }

day() { date -u -d "$1 days ago" +%d/%m/%Y; }
iro() { (prefix=$work/root; . "$here/debian/common.sh"; name_places; iro "$@") > "$said" 2>&1; }
year=$(date -u +%Y); [ "$(date -u +%-m)" -ge 4 ] || year=$((year - 1))
folder=$work/$year-$(printf %02d $(((year + 1) % 100)))
# Made up: child number 1 became looked after 10 days ago, each further one some days before.
returns() {
  mkdir -p "$folder"
  echo 'CHILD,DOB,MOTHER,SEX' > "$folder/header.csv"
  echo 'CHILD,DECOM,RNE,LS,PLACE,DEC,REC' > "$folder/episodes.csv"
  echo 'CHILD,REVIEW,REVIEW_CODE,DOB' > "$folder/reviews.csv"
  local child
  for ((child = 1; child <= $1; child++)); do
    echo "T$child,05/06/2015,,1" >> "$folder/header.csv"
    echo "T$child,$(day $((child * 10 + child / 3))),S,C2,U1,," >> "$folder/episodes.csv"
  done
}
import_returns() { returns "$1"; iro import ssda903 "$folder"; }
import_people() {
  mkdir -p "$work/lists"
  printf 'PERSON,NAME,EMAIL,ROLE\nP1,Made Up,made.up@example.org,principal-iro\n' > "$work/lists/people.csv"
  iro import service "$work/lists"
}
notices() { sql 'SELECT count(*) FROM "Notices"'; }
more_notices_than() { [ "$(notices)" -gt "$1" ]; }
# Done they are two minutes later only, when the relay looks again.
all_received() { [ "$(sql 'SELECT count(*) FROM "Outbox" o WHERE "SentAt" IS NULL OR ("DoneAt" IS NULL AND NOT EXISTS (SELECT FROM "ReceivedMessages" r WHERE r."MessageId" = o."Id"))')" = 0 ] && [ "$(sql 'SELECT count(*) FROM "ReceivedMessages"')" -gt 0 ]; }
queue_there() { (cd / && rabbitmqctl -q list_queues -p iro name) | grep -q '^iro\.'; }
kill_notifier() { local number; number=$(cat "$work/root/run/iro-service/Notifier.pid"); kill -9 "$number"; eventually 10 test ! -d "/proc/$number"; }
start_again() { set_up --start > "$said" 2>&1 && grep -q 'started: IroService.Notifier' "$said"; }
stop() { set_up --stop > "$said" 2>&1; }
nothing_runs() { ! pgrep -u $user > /dev/null && ! pgrep -u rabbitmq > /dev/null; }

if [ $# -gt 0 ]; then cp -a "$1" "$work/service"; else check "The tree is published with its runtime" publish; fi
check "What it is made of is listed, with licences" made_of
if ! command -v rabbitmqctl > /dev/null; then rabbit_was=absent; else
  rabbit_was=present
  mkdir "$work/broker"
  cp -a /var/lib/rabbitmq/mnesia "$work/broker/mnesia"
  cp -a /etc/rabbitmq "$work/broker/rabbitmq"
fi
check "A machine is set up (RabbitMQ's package was $rabbit_was)" first_setup
check "Set up a second time, nothing changes" second_setup
check "The password stands in no output and on no command line" no_secret_shown
check "The file with it is for the service's user only" secret_for_the_service_only
check "Database, broker and pages listen on this machine only" listens_here_only
check "/health answers" health
check "A page answers" page
check "The keys stand in the database" keys_in_the_database
check "A first return is taken in" import_returns 1
check "People are taken in" import_people
check "A later return is taken in" import_returns 2
check "The consumers' queues are on the broker" queue_there
check "Its overdue or coming review ends in a notice" eventually 90 more_notices_than 0
check "Every message was received over the broker" eventually 30 all_received
before=$(notices)
check "The notifier is killed" kill_notifier
check "A return is taken in without it" import_returns 3
check "It is started again" start_again
check "What came meanwhile ends in a notice" eventually 90 more_notices_than "$before"
check "The history is whole" iro verify-history
check "Everything is stopped" stop
check "Nothing is left running" eventually 10 nothing_runs
