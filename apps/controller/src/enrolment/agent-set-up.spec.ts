import { describe, expect, it } from 'vitest';
import { agentCommands, agentConfiguration, type AgentSetUp } from './agent-set-up.js';

const setUp: AgentSetUp = {
  router: 'lon-r1',
  token: 'nctl-enrol-x',
  host: 'netctl.example.net',
  agentPort: 8443,
  enrolmentPort: 8444,
  driver: 'frr',
  settings: {},
};

describe('agentConfiguration', () => {
  it('has one router and both addresses of the controller', () => {
    expect(agentConfiguration(setUp)).toEqual({
      stateDir: 'agent-lon-r1',
      controller: { address: 'netctl.example.net:8443', enrolAddress: 'netctl.example.net:8444' },
      routers: [{ name: 'lon-r1', driver: 'frr', settings: {} }],
    });
  });

  it('puts an IPv6 address into brackets', () => {
    expect(agentConfiguration({ ...setUp, host: '2001:db8::1' }).controller.address).toBe('[2001:db8::1]:8443');
  });
});

describe('agentCommands', () => {
  it('writes the file that the other two use', () => {
    const [write, ...others] = agentCommands(setUp);
    const [, file, content] = /^cat > (\S+) <<'END'\n(.*)\nEND$/s.exec(write!)!;
    expect(JSON.parse(content!)).toEqual(agentConfiguration(setUp));
    expect(others).toEqual([
      `node dist/apps/agent/src/main.js enrol --config ${file} --token nctl-enrol-x`,
      `node dist/apps/agent/src/main.js run --config ${file}`,
    ]);
  });
});
