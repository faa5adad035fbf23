#!/usr/bin/env bash
# Before the first release only: makes the initial migration of each provider anew. Afterwards: `dotnet ef migrations add NAME` for each.
set -euo pipefail
cd "$(dirname "$0")/.."
rm -rf Storage/Migrations
dotnet build -v q
for provider in Sqlite PostgreSql SqlServer; do
  dotnet ef migrations add Initial --no-build --context "${provider}IroDbContext" --output-dir "Storage/Migrations/$provider"
done
