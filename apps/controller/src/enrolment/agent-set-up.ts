/** What an agent needs to begin. */
export interface AgentSetUp {
  readonly router: string;
  readonly token: string;
  /** Under which the agent reaches the controller: a name that stands in the controller's certificate. */
  readonly host: string;
  readonly agentPort: number;
  readonly enrolmentPort: number;
  readonly driver: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

const AGENT = 'node dist/apps/agent/src/main.js';

/** The agent's configuration file for one router. */
export function agentConfiguration({ router, host, agentPort, enrolmentPort, driver, settings }: AgentSetUp) {
  const shownHost = host.includes(':') ? `[${host}]` : host;
  return {
    stateDir: `agent-${router}`,
    controller: { address: `${shownHost}:${agentPort}`, enrolAddress: `${shownHost}:${enrolmentPort}` },
    routers: [{ name: router, driver, settings }],
  };
}

/** Shell commands for the router's host that write the configuration, enrol the agent and start it, in this order. */
export function agentCommands(setUp: AgentSetUp): string[] {
  const file = `agent-${setUp.router}.json`;
  const content = JSON.stringify(agentConfiguration(setUp), null, 2);
  return [
    `cat > ${file} <<'END'\n${content}\nEND`,
    `${AGENT} enrol --config ${file} --token ${setUp.token}`,
    `${AGENT} run --config ${file}`,
  ];
}
