import { Module } from '@nestjs/common';
import { Option, SubCommand } from 'nest-commander';
import { InvalidOption } from '../platform/command-line/errors.js';
import { NetctlCommand } from '../platform/command-line/netctl-command.js';
import type { ControllerSettings } from '../platform/config/config.js';
import { agentCommands } from './agent-set-up.js';
import { existingAuthorityProvider } from './authority.provider.js';
import { EnrolmentService } from './enrolment.service.js';
import { EnrolmentStore } from './enrolment.store.js';

/** Enrolment with the authority that the controller has made. */
@Module({ providers: [existingAuthorityProvider, EnrolmentService, EnrolmentStore], exports: [EnrolmentService] })
class EnrolmentOnExistingAuthority {}

interface EnrolOptions {
  readonly controller?: string;
  readonly driver?: string;
  readonly settings?: Record<string, unknown>;
}

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

@SubCommand({
  name: 'enrol',
  arguments: '<name>',
  argsDescription: { name: 'the router' },
  description: "Makes a one-time token for the router's agent and prints the commands to run on the router's host.",
})
export class RouterEnrol extends NetctlCommand {
  protected readonly example = 'netctl router enrol lon-r1 --driver frr';

  @Option({
    flags: '--controller <host>',
    description: 'how the agent reaches the controller; one of agentNames in the configuration, the first unless told',
  })
  controller(host: string): string {
    return host;
  }

  @Option({ flags: '--driver <system>', description: 'the router system: frr unless told' })
  driver(system: string): string {
    if (/^[a-z0-9-]{1,32}$/.test(system)) return system;
    throw new InvalidOption({ option: '--driver', rule: 'must be the name of a driver, such as frr' });
  }

  @Option({ flags: '--settings <json>', description: "the driver's settings as a JSON object" })
  settings(text: string): Record<string, unknown> {
    return settingsIn(text);
  }

  async run([router]: [string], { controller, driver = 'frr', settings = {} }: EnrolOptions): Promise<void> {
    const { agentNames, agentGrpc, enrolmentGrpc } = this.installation.settings();
    const host = hostFor(controller, agentNames);
    const services = await this.installation.open(EnrolmentOnExistingAuthority);
    const token = await services.get(EnrolmentService).createToken(router);
    const setUp = {
      router,
      token,
      host,
      driver,
      settings,
      agentPort: agentGrpc.port,
      enrolmentPort: enrolmentGrpc.port,
    };
    const commands = agentCommands(setUp);
    const text = [`# On the host of ${router}, in the folder of NetCTL:`, ...onlyHere(agentGrpc), ...commands].join(
      '\n',
    );
    this.terminal.secret(text, '\nThe token works once and for 24 hours. It is not shown again.', {
      router,
      token,
      commands,
    });
  }
}

function hostFor(wanted: string | undefined, names: readonly string[]): string {
  const host = wanted ?? names[0]!;
  if (names.includes(host)) return host;
  // The agent would refuse the controller's certificate.
  throw new InvalidOption({
    option: '--controller',
    rule: `must be one of the names in the controller's certificate (agentNames in the configuration): ${names.join(', ')}`,
  });
}

function onlyHere({ host }: ControllerSettings['agentGrpc']): string[] {
  return LOOPBACK.includes(host)
    ? [`# (This controller listens for agents on ${host}, so only this machine is such a host.)`]
    : [];
}

function settingsIn(text: string): Record<string, unknown> {
  const invalid = new InvalidOption({ option: '--settings', rule: 'must be a JSON object' });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid;
  return value as Record<string, unknown>;
}
