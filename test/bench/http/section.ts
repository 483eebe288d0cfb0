import { figure, type Figure } from '../figure.js';
import { fire, type Shot } from './load.js';
import { LARGE_BLOCKS, startContestants, type BenchCustomer, type Contestants } from './servers.js';

const CUSTOMERS = 20;
const ROUNDS = 5;

/** HTTP against the simplest program that somebody would write instead. Medians of alternating rounds. */
export async function httpSection(quick: boolean): Promise<Figure[]> {
  const contestants = await startContestants(CUSTOMERS);
  try {
    const perRound = quick ? 400 : 2_000;
    return [
      await singleConnection(contestants, perRound),
      await manyConnections(contestants, perRound * 3),
      await reading(contestants, perRound * 2),
      ...(await largeBlocks(contestants)),
    ];
  } finally {
    await contestants.stop();
  }
}

async function singleConnection(on: Contestants, requests: number): Promise<Figure> {
  const { ours, theirs } = await compare(on, (round) => flips(on.customers.slice(0, 1), requests, round), 1);
  const measured = { name: 'one change, one connection', unit: 'ms per request', peer: 'bare node:http + pg' };
  const value = (ours / requests) * 1_000;
  return figure({ ...measured, value, peerValue: (theirs / requests) * 1_000 }, 'at most', 1.5);
}

async function manyConnections(on: Contestants, requests: number): Promise<Figure> {
  const { ours, theirs } = await compare(on, (round) => flips(on.customers, requests, round), 32);
  const measured = { name: 'changes, 32 connections, 20 customers', unit: 'requests/s', peer: 'bare node:http + pg' };
  return figure({ ...measured, value: requests / ours, peerValue: requests / theirs }, 'at least', 1);
}

async function reading(on: Contestants, requests: number): Promise<Figure> {
  const shots = (): Shot[] =>
    Array.from({ length: requests }, (_, i) => ({
      method: 'GET',
      path: '/api/v1/subnets',
      token: on.customers[i % on.customers.length]!.token,
    }));
  const { ours, theirs } = await compare(on, shots, 32);
  const measured = {
    name: 'list of subnets, 32 connections',
    unit: 'requests/s',
    peer: 'bare node:http + pg, same rows',
  };
  return figure({ ...measured, value: requests / ours, peerValue: requests / theirs }, 'at least', 0.75);
}

/** What a whole block costs, against one address on the same server. */
async function largeBlocks(on: Contestants): Promise<Figure[]> {
  const customer = on.customers[0]!;
  const seconds = async (bodies: object[]): Promise<number> => {
    const shots = bodies.map((body) => ({ ...post('/api/v1/ips/bulk', customer), body: JSON.stringify(body) }));
    return (await fire(on.controllerPort, shots, 1)) / shots.length;
  };
  const toggles = (cidr: string): object[] =>
    Array.from({ length: 20 }, (_, i) => ({ action: i % 2 === 0 ? 'disable' : 'enable', cidr }));
  const one = await seconds(toggles('10.77.0.9/32'));
  const figures: Figure[] = [];
  for (const cidr of LARGE_BLOCKS) {
    const value = (await seconds(toggles(cidr))) * 1_000;
    const measured = {
      name: `disabling or enabling ${cidr}`,
      value,
      unit: 'ms',
      peer: 'one address',
      peerValue: one * 1_000,
    };
    figures.push(figure(measured, 'at most', 10));
  }
  return figures;
}

async function compare(
  on: Contestants,
  shots: (round: number) => Shot[],
  connections: number,
): Promise<{ ours: number; theirs: number }> {
  const ours: number[] = [];
  const theirs: number[] = [];
  // The first round warms up and does not count.
  for (let round = 0; round <= ROUNDS; round++) {
    const batch = shots(round);
    const mine = await fire(on.controllerPort, batch, connections);
    const bare = await fire(on.barePort, batch, connections);
    if (round > 0) {
      ours.push(mine);
      theirs.push(bare);
    }
  }
  return { ours: median(ours), theirs: median(theirs) };
}

/** Each request flips another address; odd rounds enable what even rounds have disabled. */
function flips(customers: readonly BenchCustomer[], requests: number, round: number): Shot[] {
  return Array.from({ length: requests }, (_, i) => {
    const customer = customers[i % customers.length]!;
    const turn = Math.floor(i / customers.length);
    const disable = (round + Math.floor(turn / 254)) % 2 === 0;
    const ip = `10.77.${customer.block}.${(turn % 254) + 1}`;
    return { ...post(`/api/v1/ips/${disable ? 'disable' : 'enable'}`, customer), body: JSON.stringify({ ip }) };
  });
}

function post(path: string, customer: BenchCustomer): Pick<Shot, 'method' | 'path' | 'token'> {
  return { method: 'POST', path, token: customer.token };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
