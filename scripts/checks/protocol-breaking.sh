#!/usr/bin/env bash
# Agents of the previous commit still understand the protocol (buf.yaml: WIRE_JSON).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

# A fresh or shallow clone has no previous commit, an exported tree no history at all.
if ! git cat-file -e 'HEAD~1:buf.yaml' 2>/dev/null; then
  echo 'no previous commit to compare the protocol with'
  exit 0
fi
before=$(mktemp -d)
trap 'rm -rf "$before"' EXIT
git archive HEAD~1 buf.yaml proto | tar -x -C "$before"
node_modules/.bin/buf breaking --against "$before"
