import { describe, expect, it } from 'vitest';
import { createCommandLine } from './command-line.js';
import { failureOf } from './platform/command-line/failure.js';

/** Runs a command that is refused before it touches anything; answers the exit code and what was said. */
async function refusal(command: string): Promise<{ exitCode: number; said: string }> {
  const args = command.split(' ').filter((word) => word !== '');
  const said: string[] = [];
  const commandLine = await createCommandLine(
    (word) => args.includes(word),
    (text) => void said.push(text),
  );
  try {
    await commandLine.run(args);
  } catch (error) {
    const { exitCode, line } = failureOf(error);
    return { exitCode, said: said.join('') + (line ?? '') };
  } finally {
    await commandLine.close();
  }
  throw new Error(`${command} was not refused`);
}

describe('netctl', () => {
  it.each([
    ['metro create Rome', "netctl: required option '--region <name>' not specified\n"],
    ['metro list --jsn', "netctl: unknown option '--jsn' (Did you mean --json?)\n"],
    ['metro list Europe', "netctl: too many arguments for 'list'. Expected 0 arguments but got 1.\n"],
    ['tokn list', "netctl: unknown command 'tokn' (Did you mean token?)\n"],
    ['token lst', "netctl: 'token' has no command 'lst', but: issue, list, revoke\n"],
    ['token issue acme --name', "netctl: option '--name <name>' argument missing\n"],
    ['customer set acme', 'The option --allow-synchronous or --rate-limit has to be given.'],
    ['subnet create 10.0.0.0/8 --host-range some', 'The option --host-range must be one of hosts, all.'],
    ['token issue acme --name x --expires soon', /^The option --expires must be a date/],
    ['router enrol lon-r1 --settings [1]', 'The option --settings must be a JSON object.'],
    ['router enrol lon-r1 --driver $(reboot)', /^The option --driver must be the name of a driver/],
    ['commit list --limit 0', 'The option --limit must be a whole number from 1 to 1000.'],
    ['commit list --status done', /^The option --status must be one of pushing, success/],
    ['router maintenance lon-r1', /^The router lon-r1 .* Say --yes to do it without being asked\.$/],
    ['token revoke x', /^The token x .* Say --yes/],
  ])('does not understand: %s', async (command, said) => {
    expect(await refusal(command)).toEqual({
      exitCode: 2,
      said: typeof said === 'string' ? said : expect.stringMatching(said),
    });
  });

  it.each(['', 'region'])('shows what there is to "netctl %s"', async (command) => {
    const { exitCode, said } = await refusal(command);
    expect(exitCode).toBe(2);
    expect(said).toContain(command === '' ? 'doctor' : 'create <name>');
  });
});
