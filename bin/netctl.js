#!/usr/bin/env node
// What `npx netctl` runs. The build makes files that are not executable, and this one always is.
import '../dist/apps/controller/src/cli.js';
