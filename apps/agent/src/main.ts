#!/usr/bin/env node
import { runAgentCommand } from './cli.js';

process.exitCode = await runAgentCommand(process.argv.slice(2));
