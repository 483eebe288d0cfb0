import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { NetctlError } from '#domain';
import { ConfigError, createLogger, Shutdown } from '#runtime';
import { startAgent } from './agent.js';
import { readAgentConfig } from './config.js';
import { enrol } from './link/enrolment.js';
import { certificatesIn, IdentityFiles, NotEnrolled } from './link/identity.js';
import { FileStateStore } from './state/file-state-store.js';
import { sameMark, type ListRecord, type Mark } from './state/list-record.js';

const USAGE = `netctl-agent run --config FILE
    Drives the routers of the configuration.
netctl-agent enrol --config FILE --token TOKEN [--controller HOST:PORT]
    Gets this agent its certificate. --controller goes before the configuration's controller.enrolAddress.
netctl-agent status --config FILE
    Shows what is on the disk: the certificate, and for each router the lists and how far they have come.
`;
const USAGE_ERROR = 2;
/** Longer than a runner's grace, shorter than systemd's patience. */
const SHUTDOWN_MS = 15_000;

interface Options {
  readonly config: string;
  readonly token?: string | undefined;
  readonly controller?: string | undefined;
}

/** Runs a command of netctl-agent and answers the exit code, or undefined while the agent runs. Prints to the terminal. */
export async function runAgentCommand(args: readonly string[]): Promise<number | undefined> {
  const { command, options } = parse(args);
  if (!options || (command === 'enrol' && !options.token)) {
    process.stderr.write(USAGE);
    return USAGE_ERROR;
  }
  try {
    if (command === 'run') return await run(options);
    if (command === 'enrol') return await enrolAgent(options, options.token!);
    if (command === 'status') return await showStatus(options);
  } catch (error) {
    // What a person at a terminal can do something about comes without a stack.
    const known = error instanceof NetctlError || error instanceof ConfigError;
    process.stderr.write(`${known ? error.message : (error as Error).stack}\n`);
    return 1;
  }
  process.stderr.write(USAGE);
  return USAGE_ERROR;
}

function parse(args: readonly string[]): { command: string | undefined; options: Options | undefined } {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { config: text, token: text, controller: text },
    });
    const { config, ...rest } = values;
    const [command] = positionals;
    return { command, options: config !== undefined && positionals.length === 1 ? { config, ...rest } : undefined };
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return { command: undefined, options: undefined };
  }
}

async function run({ config }: Options): Promise<undefined> {
  const agent = await startAgent(readAgentConfig(config));
  const shutdown = new Shutdown({ logger: createLogger('agent'), deadlineMs: SHUTDOWN_MS });
  shutdown.register('agent', () => agent.stop());
  shutdown.listen();
}

async function enrolAgent(options: Options, token: string): Promise<number> {
  const { stateDir, controller } = readAgentConfig(options.config);
  const peer = { address: options.controller ?? controller.enrolAddress, serverName: controller.serverName };
  const agentId = await enrol(peer, token, new IdentityFiles(stateDir));
  process.stdout.write(`Enrolled as ${agentId}.\n`);
  return 0;
}

async function showStatus(options: Options): Promise<number> {
  const { stateDir, routers } = readAgentConfig(options.config);
  process.stdout.write(`${await describeCertificate(new IdentityFiles(stateDir))}\n`);
  const store = new FileStateStore(join(stateDir, 'lists'));
  for (const { name, driver } of routers) {
    process.stdout.write(`${name} (${driver})\n`);
    for (const record of await store.load(name)) process.stdout.write(`  ${describeList(record)}\n`);
  }
  return 0;
}

async function describeCertificate(identity: IdentityFiles): Promise<string> {
  try {
    const { certificate } = await identity.read();
    const [own] = certificatesIn(certificate.toString());
    return own ? `certificate ${own.subjectAltName ?? own.subject}, valid to ${own.validTo}` : 'agent.crt is damaged';
  } catch (error) {
    if (error instanceof NotEnrolled) return 'not enrolled';
    throw error;
  }
}

function describeList(record: ListRecord): string {
  const { name, list, accepted, attempted, applied, verified } = record;
  const state = (word: string, mark: Mark | undefined) =>
    `${word} ${mark ? `${mark.incarnation}.${mark.generation}` : '-'}`;
  const marks = [
    state('accepted', accepted),
    state('attempted', attempted),
    state('applied', applied),
    state('verified', verified),
  ];
  const size = list ? `${list.v4.length + list.v6.length} entries` : 'removed';
  const verdict = sameMark(verified, accepted) ? 'in order' : 'NOT VERIFIED';
  return `${name}: ${size}, ${verdict} (${marks.join(', ')})`;
}
