import { z } from 'zod';
import { isRouterName } from '#protocol';
import { loadConfig } from '#runtime';

const seconds = z.number().int().min(1).max(600);
const address = z.string().regex(/^(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9.-]+):\d{1,5}$/, 'must be host:port');

/** The agent's configuration: a file in JSON; the environment (NETCTL_AGENT_…) goes before it. */
export const agentConfigSchema = z.strictObject({
  stateDir: z
    .string()
    .min(1)
    .describe('Directory with what must survive: the key, the certificate, the state of the lists.'),
  controller: z.strictObject({
    address: address.describe('host:port of the controller, for agents that are enrolled.'),
    enrolAddress: address.describe('host:port of the controller, for enrolment.'),
    serverName: z
      .string()
      .optional()
      .describe('Name in the certificate of the controller, where it is not the host of its address.'),
  }),
  routers: z
    .array(
      z.strictObject({
        name: z.string().refine(isRouterName, 'must be 1-63 of letters, digits, ".", "_", "-"'),
        driver: z.string().describe('The router system: frr, file, …'),
        settings: z.record(z.string(), z.unknown()).default({}).describe("The driver's own settings."),
      }),
    )
    .min(1)
    .refine((routers) => new Set(routers.map(({ name }) => name)).size === routers.length, 'name a router twice'),
  timeouts: z
    .strictObject({
      applySeconds: seconds.default(60).describe('After so long a change of a router has failed.'),
      verifySeconds: seconds.default(30).describe('After so long reading a router has failed.'),
    })
    .prefault({}),
});

export type AgentConfig = z.infer<typeof agentConfigSchema>;

/** Throws ConfigError with everything that is wrong with it. */
export function readAgentConfig(file: string): AgentConfig {
  return loadConfig(agentConfigSchema, { file, environment: process.env, prefix: 'NETCTL_AGENT_' });
}
