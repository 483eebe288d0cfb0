import { createCommandLine } from './command-line.js';
import { failureOf } from './platform/command-line/failure.js';

// `netctl`: administration on the terminal, directly on the database.

// Who has seen enough closes the pipe: `netctl commit list | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const args = process.argv.slice(2);
const commandLine = await createCommandLine((word) => args.includes(word));
try {
  await commandLine.run(args);
} catch (error) {
  const { exitCode, line } = failureOf(error);
  if (line !== undefined) process.stderr.write(`netctl: ${line}\n`);
  process.exitCode = exitCode;
} finally {
  await commandLine.close();
}
