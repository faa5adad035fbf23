# Read by debian.sh: the user, the settings, the programs and how they run.
make_user() {
  if ! getent passwd "$user" > /dev/null; then
    useradd --system --user-group --home-dir "$data" --no-create-home --shell /usr/sbin/nologin "$user"
    say "user $user made"
  fi
  install -d -m 755 "$programs" "$run"
  install -d -m 750 -o root -g "$user" "$(dirname "$settings")" "$secrets"
  install -d -m 750 -o "$user" -g "$user" "$data" "$data/backups" "$logs"
}

# Only once: what stands there belongs to the council.
write_settings() {
  [ ! -e "$settings" ] || return 0
  (
    umask 077
    while IFS= read -r line; do
      case $line in
        Database__ConnectionString=*) line="Database__ConnectionString=\"Host=/var/run/postgresql;Database=$user;Username=$user\"" ;;
        Bus__User=*) line=Bus__User=$user ;;
        Bus__PasswordFile=*) line=Bus__PasswordFile=$secrets/bus ;;
        Mail__Folder=*) line=Mail__Folder=$data/mail ;;
      esac
      printf '%s\n' "$line"
    done < "$here/env.example" > "$settings"
    [ -e "$secrets/bus" ] || od -An -N 24 -tx1 /dev/urandom | tr -d ' \n' > "$secrets/bus"
  )
  chown "root:$user" "$settings" "$secrets/bus"
  chmod 640 "$settings" "$secrets/bus"
  say "settings: $settings written; put the council's name, go-live day and mail server there"
}

bring_programs() {
  local version
  version=$(cat "$from/VERSION")
  if [ ! -d "$programs/$version" ]; then
    rm -rf "$programs/.coming"
    mkdir "$programs/.coming"
    cp -r "$from"/. "$programs/.coming/"
    chown -R root:root "$programs/.coming"
    chmod -R u=rwX,go=rX "$programs/.coming"
    mv "$programs/.coming" "$programs/$version"
    say "programs: $programs/$version"
  fi
  if [ "$(readlink "$programs/current" || true)" != "$version" ]; then
    # No older program runs on a newer database.
    [ ! -e "$programs/current" ] || stop_programs
    ln -sfn "$version" "$programs/current"
  fi
  if [ -z "$prefix" ]; then
    write_when_new /usr/local/bin/iro < "$here/debian/iro" || true
    chmod 755 /usr/local/bin/iro
  fi
}

migrate() { say "database: $(iro migrate)"; }

install_units() {
  [ $systemd = yes ] || return 0
  local unit changed=no
  for unit in "$here"/systemd/*; do
    if sed "s/^User=iro$/User=$user/; s/^Group=iro$/Group=$user/" "$unit" | write_when_new "/etc/systemd/system/$(basename "$unit")"; then changed=yes; fi
  done
  [ $changed = no ] || systemctl daemon-reload
}

program_of() { printf '%s/current/%s/IroService.%s' "$programs" "$1" "$1"; }

# The number in the file may belong to another program since.
runs() {
  local number
  number=$(cat "$run/$1.pid" 2>/dev/null) || return 1
  [[ "$(readlink "/proc/$number/exe" 2>/dev/null)" == "$programs"/*/"$1/IroService.$1" ]]
}

start_programs() {
  if [ $systemd = yes ]; then
    systemctl -q enable --now iro-scheduler iro-notifier iro-web iro-backup.timer
    return
  fi
  local program
  for program in Notifier Scheduler Web; do
    if runs $program; then continue; fi
    (
      export_settings
      cd "$data"
      # shellcheck disable=SC2016
      setsid --fork bash -c 'echo $$ > "$1"; shift; exec "$@"' start "$run/$program.pid" \
        setpriv --reuid "$user" --regid "$user" --init-groups --no-new-privs "$(program_of $program)"
    ) >> "$logs/${program,,}.log" 2>&1 < /dev/null
    say "started: IroService.$program"
  done
}

stop_programs() {
  if [ $systemd = yes ]; then
    systemctl stop iro-web iro-scheduler iro-notifier iro-backup.timer 2>/dev/null || true
    return
  fi
  local program number tries
  for program in Web Scheduler Notifier; do
    runs $program || { rm -f "$run/$program.pid"; continue; }
    number=$(cat "$run/$program.pid")
    kill "$number"
    for ((tries = 0; tries < 300; tries++)); do runs $program || break; sleep 0.1; done
    # A program that does not end loses nothing by it: what it had not finished is done again.
    if runs $program; then kill -9 "$number"; fi
    rm -f "$run/$program.pid"
    say "stopped: IroService.$program"
  done
}

check_health() {
  local tries answer=
  for ((tries = 0; tries < 60; tries++)); do
    answer=$(curl -s --max-time 10 "$pages/health" || true)
    case $answer in '{"status":"Healthy"'* | '{"status":"Degraded"'*) say "health: $answer"; return ;; esac
    sleep 1
  done
  say "health: ${answer:-no answer at $pages/health}"
  stop_with "the service is not healthy after a minute. See $([ $systemd = yes ] && echo 'journalctl -u iro-web -u iro-scheduler -u iro-notifier' || echo "$logs")."
}
