import { describe, expect, it } from 'vitest';
import { agentService } from '../service.js';
import { wire } from '../wire.js';
import { encodeAgentMessage, readAgentMessage, type AgentMessage } from './agent-message.js';
import { encodeControllerMessage, readControllerMessage, type ControllerStatement } from './controller-message.js';
import { MalformedMessage } from './malformed-message.js';

const digest = Buffer.alloc(32, 7);
const name = 'NetCTL-ACME-BLACKHOLE';
const version = { listId: 'list-1', regionId: 'region-1', name, incarnation: 2, generation: 2 ** 40 };
const about = { sessionEpoch: 3, router: 'fra1-r1', listId: 'list-1', incarnation: 2, generation: 2 ** 40 };
const micros = { applyMicros: 1200, verifyMicros: 900 };

const fromAgent: AgentMessage[] = [
  { type: 'heartbeat' },
  {
    type: 'hello',
    version: '0.1.0',
    capabilities: [],
    routers: [
      {
        router: 'fra1-r1',
        driver: 'frr',
        driverVersion: '10.2',
        lists: [
          { listId: 'list-1', incarnation: 2, generation: 5, digest, name },
          // As agents before 0.2 say it.
          { listId: 'list-2', incarnation: 2, generation: 5, digest },
        ],
      },
    ],
  },
  { type: 'applyResult', ...about, ...micros, phase: 'verified', digest, retrying: false },
  { type: 'applyResult', ...about, ...micros, phase: 'verified', retrying: false },
  {
    type: 'applyResult',
    ...about,
    ...micros,
    phase: 'failed',
    errorCode: 'router_rejected',
    errorMessage: 'no',
    retrying: true,
  },
  { type: 'drift', sessionEpoch: 3, router: 'fra1-r1', listId: 'list-1', generation: 9, message: 'one is missing' },
];

const fromController: ControllerStatement[] = [
  { type: 'heartbeat' },
  { type: 'drain' },
  { type: 'remove', version },
  {
    type: 'welcome',
    sessionEpoch: 4,
    heartbeatSeconds: 10,
    routers: [{ router: 'fra1-r1', regionId: 'region-1', entryMatch: 'exact' }],
  },
];

describe('session messages', () => {
  it.each(fromAgent)('carries $type from agent to controller', (message) => {
    expect(readAgentMessage(agentService.session.requestDeserialize(encodeAgentMessage(message)))).toEqual(message);
  });

  it.each(fromController)('carries $type from controller to agent', (message) => {
    const received = agentService.session.responseDeserialize(encodeControllerMessage(message));
    expect(readControllerMessage(received)).toEqual(message);
  });

  it('clips what a router said', () => {
    const message: AgentMessage = { ...fromAgent[5]!, message: 'x'.repeat(5000) } as AgentMessage;
    const received = readAgentMessage(agentService.session.requestDeserialize(encodeAgentMessage(message)));
    expect(received).toMatchObject({ message: `${'x'.repeat(999)}…` });
  });

  const listVersion = { ...version };
  const malformed: [string, wire.SessionResponse.$Properties][] = [
    ['nothing', {}],
    ['a list without version', { prefixList: { digest, empty: {} } }],
    ['a list without content', { prefixList: { version: listVersion, digest } }],
    ['a list without digest', { prefixList: { version: listVersion, empty: {} } }],
    ['a name that is none of ours', { remove: { version: { ...listVersion, name: 'x\nno router bgp' } } }],
    ['an id that is a path', { remove: { version: { ...listVersion, listId: '../fence' } } }],
    ['a generation above 2^53', { remove: { version: { ...listVersion, generation: 2 ** 60 } } }],
    ['an unknown entry match', { welcome: { heartbeatSeconds: 1, routers: [{ router: 'a', regionId: 'b' }] } }],
    ['a router name that is a path', { welcome: { heartbeatSeconds: 1, routers: [{ router: '..', regionId: 'b' }] } }],
    ['no heartbeat interval', { welcome: {} }],
  ];
  it.each(malformed)('refuses %s', (_, message) => {
    const bytes = wire.SessionResponse.encode(message).finish() as Buffer;
    const received = agentService.session.responseDeserialize(bytes);
    expect(() => readControllerMessage(received)).toThrow(MalformedMessage);
  });

  it('refuses a result without a known phase', () => {
    const bytes = wire.SessionRequest.encode({ applyResult: { ...about, phase: 0 } }).finish() as Buffer;
    expect(() => readAgentMessage(agentService.session.requestDeserialize(bytes))).toThrow(MalformedMessage);
  });
});
