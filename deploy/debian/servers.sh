# Read by debian.sh: PostgreSQL and RabbitMQ, from Debian's packages.
packages=(postgresql rabbitmq-server ca-certificates curl libicu72 libssl3 tzdata util-linux)

install_packages() {
  local missing=() package
  for package in "${packages[@]}"; do
    [ "$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null)" = 'install ok installed' ] || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  say "packages: ${missing[*]}"
  DEBIAN_FRONTEND=noninteractive apt-get -q -q update
  DEBIAN_FRONTEND=noninteractive apt-get -q -q install -y --no-install-recommends "${missing[@]}" > /dev/null
}

postgres_cluster() { pg_lsclusters --no-header | awk 'NR == 1 { print $1, $2 }'; }

postgres_runs() { as_postgres psql -qAtc 'SELECT 1' > /dev/null 2>&1; }

as_postgres() { (cd / && runuser -u postgres -- "$@"); }

rabbitmq_runs() { (cd / && rabbitmqctl -q await_startup --timeout 3 > /dev/null 2>&1); }

# A file of our own beside the council's, so that theirs stays as it is.
configure_rabbitmq() {
  mkdir -p /etc/rabbitmq/conf.d
  # What is not to be seen by other users of the machine is not in it.
  if write_when_new /etc/rabbitmq/conf.d/20-iro-service.conf < "$here/rabbitmq/rabbitmq.conf"; then
    chmod 644 /etc/rabbitmq/conf.d/20-iro-service.conf
    say "RabbitMQ: settings written"
    if rabbitmq_runs; then stop_rabbitmq; fi
  fi
}

# Every call of RabbitMQ's tools starts Erlang's name server; where it ran before the first, it is not ours to end.
note_name_server() {
  [ $systemd = no ] || return 0
  mkdir -p "$run"
  epmd -names > /dev/null 2>&1 || touch "$run/we-started-epmd"
}

stop_rabbitmq() {
  if [ $systemd = yes ]; then systemctl stop rabbitmq-server; else (cd / && rabbitmqctl -q shutdown > /dev/null); fi
}

start_servers() {
  if postgres_runs && rabbitmq_runs; then return; fi
  if [ $systemd = yes ]; then
    systemctl -q enable --now postgresql rabbitmq-server
  else
    mkdir -p "$run"
    if ! postgres_runs; then
      # shellcheck disable=SC2046
      pg_ctlcluster $(postgres_cluster) start
      touch "$run/we-started-postgresql"
    fi
    if ! rabbitmq_runs; then
      touch "$run/we-started-rabbitmq"
      (cd /var/lib/rabbitmq && HOME=/var/lib/rabbitmq setsid --fork runuser -u rabbitmq -- /usr/lib/rabbitmq/bin/rabbitmq-server -detached) > /dev/null 2>&1 < /dev/null
    fi
  fi
  local tries
  for ((tries = 0; tries < 40; tries++)); do
    if postgres_runs && rabbitmq_runs; then return; fi
    sleep 1
  done
  postgres_runs || stop_with "PostgreSQL does not answer after start: see /var/log/postgresql."
  stop_with "RabbitMQ does not answer after start: see /var/log/rabbitmq."
}

stop_servers() {
  [ $systemd = no ] || return 0
  if [ -e "$run/we-started-rabbitmq" ]; then stop_rabbitmq || true; rm "$run/we-started-rabbitmq"; say "RabbitMQ stopped"; fi
  if [ -e "$run/we-started-epmd" ]; then
    # It refuses while it still knows the node.
    local tries
    for ((tries = 0; tries < 10; tries++)); do
      epmd -kill > /dev/null 2>&1 || true
      epmd -names > /dev/null 2>&1 || break
      sleep 1
    done
    rm "$run/we-started-epmd"
  fi
  # shellcheck disable=SC2046
  if [ -e "$run/we-started-postgresql" ]; then pg_ctlcluster $(postgres_cluster) stop -m fast; rm "$run/we-started-postgresql"; say "PostgreSQL stopped"; fi
}

# The system user is let in over the socket by its name (Debian's "local all all peer"): there is no password to keep.
make_database() {
  as_postgres psql -qAtX -v ON_ERROR_STOP=1 -v name="$user" <<'SQL'
SELECT format('CREATE ROLE %I LOGIN', :'name') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'name') \gexec
SELECT format('CREATE DATABASE %I OWNER %I ENCODING ''UTF8'' LOCALE ''C.UTF-8'' TEMPLATE template0', :'name', :'name') WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'name') \gexec
SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', :'name') \gexec
SQL
}

# The password is read from standard input. The bus's exchanges and queues begin with these words; the user may touch no others.
make_bus() {
  local ours='^(iro\.|IroService\.|MassTransit[.:])' users
  (
    cd /
    rabbitmqctl -q import_definitions "$here/rabbitmq/definitions.json" > /dev/null
    users=$(rabbitmqctl -q list_users | cut -f 1)
    if grep -qx "$user" <<< "$users"; then
      bus_password | rabbitmqctl -q change_password "$user" > /dev/null
    else
      bus_password | rabbitmqctl -q add_user "$user" > /dev/null
      say "RabbitMQ: user $user made"
    fi
    rabbitmqctl -q set_permissions -p "$(setting Bus__VirtualHost)" "$user" "$ours" "$ours" "$ours"
    # Its password is known to everybody.
    if grep -qx guest <<< "$users"; then
      rabbitmqctl -q delete_user guest
      say "RabbitMQ: user guest deleted"
    fi
  )
}
