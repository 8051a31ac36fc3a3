#!/usr/bin/env bash
# Drives the emulator with the Atlas CLI, and prints one line for each command. Its environment is that of
# `node tools/clients.ts`, which starts the emulator.
set -uo pipefail

failures=0

# try WORD COMMAND…: the command succeeds, and its output contains the word.
try() {
  local word=$1 output
  shift
  if output=$(atlas "$@" 2>&1) && [[ $output == *"$word"* ]]; then
    echo "  ✓ atlas $*"
  else
    echo "  ✗ atlas $*: $output"
    failures=$((failures + 1))
  fi
}

atlas --version | head -n 1
project=$MONGODB_ATLAS_PROJECT_ID

try "$project" projects list
try "$project" projects describe "$project"

try cli clusters create cli --tier FLEX --provider AWS --region US_EAST_1
try 'Cluster available' clusters watch cli
try cli clusters describe cli
try cli clusters list --tier FLEX
try cli clusters update cli --tag owner=cli

try cli-user dbusers create readWriteAnyDatabase --username cli-user --password correct-horse-battery
try cli-user dbusers list
try cli-user dbusers describe cli-user
try cli-user dbusers update cli-user --role readAnyDatabase
try '' dbusers delete cli-user --force

try 'Created a new IP access list' accessLists create 203.0.113.7 --comment cli
try 203.0.113.7 accessLists list
try 203.0.113.7 accessLists describe 203.0.113.7
try '' accessLists delete 203.0.113.7 --force

# "clusters search indexes list" and "describe" use paths (…/fts/indexes) that the emulator does not have.
index=$(mktemp -d)/index.json
echo '{"name":"default","database":"shop","collectionName":"orders","definition":{"mappings":{"dynamic":true}}}' >"$index"
try default clusters search indexes create --clusterName cli --file "$index"
rm -r "$(dirname "$index")"

try COMPLETED backups snapshots list "$SNAPSHOT_INSTANCE"
snapshot=$(atlas backups snapshots list "$SNAPSHOT_INSTANCE" --output json |
  sed -n 's/.*"id": *"\([0-9a-f]*\)".*/\1/p')
try '' backups restores start automated --clusterName "$SNAPSHOT_INSTANCE" --snapshotId "$snapshot" \
  --targetClusterName cli --targetProjectId "$project"
try "$snapshot" backups restores list "$SNAPSHOT_INSTANCE"

try '' clusters delete cli --force

[ "$failures" -eq 0 ]
