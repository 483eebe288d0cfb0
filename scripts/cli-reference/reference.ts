import type { ParsedCommand } from '../../apps/controller/src/platform/command-line/parsed-command.js';

const PAGE = `# netctl

<!-- Made from the commands by scripts/cli-reference: change those, not this page. -->

\`netctl\` administers an installation from a terminal. It works directly on the database and on the keys in the state directory, so it
also works before the first controller starts and when none does; run it as the user that the controller runs as.

**Which installation?** It is configured like the controller: \`--config FILE\` and the environment (\`NETCTL_DATABASE_URL\` or
\`DATABASE_URL\`, \`NETCTL_STATE_DIR\`, …). Without a database URL it uses the embedded PostgreSQL in the state directory: the server that a
running controller has started, or else one that it starts for the time of the command. Where the demo runs in the current directory and
nothing else was said, it works on the demo.

**Output.** Results go to standard output: tables for people, with \`--json\` JSON for programs, in the names of the API and with times as in
the API. A secret stands alone on standard output: \`TOKEN=$(netctl token issue acme-corp --name ci)\`. What goes wrong is one line on standard
error that names the field and the rule.

**Exit codes.** 0: done · 1: failed · 2: the command was not understood, or a value breaks a rule; nothing was changed.

**Names.** Everything is called by its name; a customer also by the part of its list's name that is its own: \`acme-corp\` for
\`NetCTL-ACME-CORP-BLACKHOLE\`. Commands that take something away ask first; \`--yes\` answers, and is needed where nobody can be asked.
`;

/** The reference page, in Markdown, of a command line with all its commands. */
export function referencePage(program: ParsedCommand): string {
  const sections = program.commands.map((command) => section(command));
  return [PAGE, '## Options of every command\n', optionList(program), ...sections].join('\n');
}

function section(command: ParsedCommand): string {
  if (command.commands.length === 0) return `## netctl ${command.name()}\n\n${body(command, '')}`;
  const below = command.commands.map(
    (sub) => `### netctl ${command.name()} ${sub.name()}\n\n${body(sub, `${command.name()} `)}`,
  );
  return [`## netctl ${command.name()}\n\n${command.description()}\n`, ...below].join('\n');
}

function body(command: ParsedCommand, group: string): string {
  const usage = ['netctl', `${group}${command.name()}`, command.usage().replace('[options]', '').trim()]
    .join(' ')
    .trim();
  const example = exampleOf(command);
  const { visibleArguments, argumentTerm, argumentDescription } = tool(command);
  const args = visibleArguments.map(
    (argument) => `- \`<${argumentTerm(argument)}>\`: ${argumentDescription(argument)}`,
  );
  const options = optionList(command);
  return [
    `${command.description()}\n`,
    `\`\`\`sh\n${usage}${options === '' ? '' : ' [options]'}\n\`\`\`\n`,
    ...(args.length + options.length === 0
      ? []
      : [
          `${[...args, options]
            .filter((text) => text !== '')
            .join('\n')
            .trim()}\n`,
        ]),
    `For example: \`${example}\`\n`,
  ].join('\n');
}

function tool(command: ParsedCommand) {
  const help = command.createHelp();
  return {
    visibleArguments: help.visibleArguments(command),
    argumentTerm: help.argumentTerm.bind(help),
    argumentDescription: help.argumentDescription.bind(help),
  };
}

function optionList(command: ParsedCommand): string {
  const lines = command.options.map(
    ({ flags, description, mandatory }) => `- \`${flags}\`: ${description}${mandatory ? ' (required)' : ''}`,
  );
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** Help texts end in "Example:" and a line with it. */
function exampleOf(command: ParsedCommand): string {
  let text = '';
  command.configureOutput({ writeOut: (part) => (text += part) });
  command.outputHelp();
  const example = /Example:\n\s+(netctl .*)/.exec(text)?.[1];
  if (example === undefined) throw new Error(`the command ${command.name()} has no example`);
  return example;
}
