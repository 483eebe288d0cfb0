#!/usr/bin/env bash
# The protocol is well-formed, and agents of the previous commit still understand it (buf.yaml: WIRE_JSON).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

buf() { node_modules/.bin/buf "$@"; }

buf lint
buf format --diff --exit-code

# A fresh or shallow clone has no previous commit, an exported tree no history at all.
if ! git cat-file -e 'HEAD~1:buf.yaml' 2>/dev/null; then
  echo 'no previous commit to compare the protocol with'
  exit 0
fi
before=$(mktemp -d)
trap 'rm -rf "$before"' EXIT
git archive HEAD~1 buf.yaml proto | tar -x -C "$before"
buf breaking --against "$before"
