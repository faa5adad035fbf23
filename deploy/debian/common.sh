# Read by debian.sh: how it speaks, and where things are.
pages=http://127.0.0.1:5080

say() { printf '%s\n' "$*"; }

stop_with() { printf 'Not set up: %s\n' "$*" >&2; exit 1; }

name_places() {
  programs=$prefix/opt/iro-service
  settings=$prefix/etc/iro-service/env
  secrets=$prefix/etc/iro-service/secrets
  data=$prefix/var/lib/iro-service
  logs=$prefix/var/log/iro-service
  run=$prefix/run/iro-service
}

# Writes standard input to a file, when it is not there already; true when it was changed.
write_when_new() {
  local new
  new=$(cat; printf x)
  if [ -e "$1" ] && [ "$(cat "$1"; printf x)" = "$new" ]; then return 1; fi
  printf %s "${new%x}" > "$1"
}

# The settings as exported variables, and nothing else of this shell's environment: secrets never stand on a command line.
export_settings() {
  local name
  while read -r name; do unset "$name"; done < <(compgen -e)
  export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=$data LANG=C.UTF-8
  read_settings
}

# Exports each setting of the file, as systemd reads it.
read_settings() {
  local line name
  while IFS= read -r line || [ -n "$line" ]; do
    [[ $line =~ ^([A-Za-z_][A-Za-z0-9_]*)=(.*)$ ]] || continue
    name=${BASH_REMATCH[1]} line=${BASH_REMATCH[2]}
    [[ $line =~ ^\"(.*)\"$ ]] && line=${BASH_REMATCH[1]}
    export "$name=$line"
  done < "$settings"
}

as_user() { setpriv --reuid "$user" --regid "$user" --init-groups "$@"; }

# One setting of the file; blank when it is not set.
setting() { sed -nE "s/^$1=\"?([^\"]*)\"?$/\1/p" "$settings" 2>/dev/null | tail -n 1; }

# The password of the bus, as one line, from the file that the settings name or from the settings themselves.
bus_password() {
  local file
  file=$(setting Bus__PasswordFile)
  if [ -n "$file" ]; then printf '%s\n' "$(head -n 1 "$file")"; else setting Bus__Password; fi
}

iro() { (export_settings; cd "$data"; as_user "$programs/current/Cli/iro" "$@"); }
