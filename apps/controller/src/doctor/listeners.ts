import { createConnection } from 'node:net';
import type { ControllerSettings } from '../platform/config/config.js';
import { ok, problem, warning, type Finding } from './finding.js';

const CONNECT_MS = 3_000;
const ANY_ADDRESS: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

interface Listener {
  readonly check: string;
  readonly setting: string;
  readonly host: string;
  readonly port: number;
}

/** Whether the controller of this configuration answers, and else whether its ports are free for it. */
export async function checkListeners(settings: ControllerSettings): Promise<Finding[]> {
  const { operatorApi, customerApi, agentGrpc, enrolmentGrpc } = settings;
  const others: Listener[] = [
    { check: 'customer API', setting: 'NETCTL_CUSTOMER_API__PORT', ...customerApi },
    { check: 'agents', setting: 'NETCTL_AGENT_GRPC__PORT', ...agentGrpc },
    { check: 'enrolment', setting: 'NETCTL_ENROLMENT_GRPC__PORT', ...enrolmentGrpc },
  ];
  const operators = { check: 'operator side', setting: 'NETCTL_OPERATOR_API__PORT', ...operatorApi };
  const state = await controllerState(operators);
  if (state === 'ready')
    return [ok('controller', `ready on ${shown(operators)}`), ...(await Promise.all(others.map(served)))];
  if (state === 'not ready') {
    const remedy = 'see its log; it answers 503 while the database is away';
    return [problem('controller', `not ready on ${shown(operators)}`, remedy)];
  }
  const remedy = 'npm start; where it runs on another machine, nothing is to be done';
  return [
    warning('controller', 'does not run on this machine', remedy),
    ...(await Promise.all([operators, ...others].map(free))),
  ];
}

async function served(listener: Listener): Promise<Finding> {
  if (await accepts(listener)) return ok(listener.check, shown(listener));
  const remedy = 'see the log of the controller; was it started with this configuration?';
  return problem(listener.check, `nobody listens on ${shown(listener)}`, remedy);
}

async function free(listener: Listener): Promise<Finding> {
  if (!(await accepts(listener))) return ok(listener.check, `${shown(listener)} is free`);
  const remedy = `stop it, or choose another port by ${listener.setting}`;
  return problem(listener.check, `another program listens on ${shown(listener)}`, remedy);
}

async function controllerState(operators: Listener): Promise<'ready' | 'not ready' | 'absent'> {
  try {
    const { host, port } = reachable(operators);
    const shownHost = host.includes(':') ? `[${host}]` : host;
    const answer = await fetch(`http://${shownHost}:${port}/operator/v1/ready`, {
      signal: AbortSignal.timeout(CONNECT_MS),
      redirect: 'manual',
    });
    if (answer.ok) return 'ready';
    return answer.status === 503 ? 'not ready' : 'absent';
  } catch {
    // Nobody listens, or somebody who does not speak HTTP: the ports are looked at next.
    return 'absent';
  }
}

async function accepts(listener: Listener): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ ...reachable(listener), timeout: CONNECT_MS });
    const settle = (accepted: boolean) => (): void => {
      socket.destroy();
      resolve(accepted);
    };
    socket.once('connect', settle(true)).once('error', settle(false)).once('timeout', settle(false));
  });
}

function reachable({ host, port }: Listener): { host: string; port: number } {
  return { host: ANY_ADDRESS[host] ?? host, port };
}

function shown({ host, port }: Listener): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}
