import type { AgentMessage } from '#protocol';
import type { AgentNode } from './nodes/agent-node.js';
import type { ControllerNode } from './nodes/controller-node.js';
import type { Router } from './routers/router.js';
import type { Surroundings } from './surroundings.js';

const LONGEST_PAUSE_MS = 180_000;

/** Everything that goes wrong at a time of its own; what goes wrong by chance with each step is the weather's. */
export class Nemesis {
  private readonly kinds: readonly (() => void)[];

  constructor(
    private readonly around: Surroundings,
    private readonly controllers: readonly ControllerNode[],
    private readonly agents: readonly AgentNode[],
    private readonly routers: readonly Router[],
  ) {
    this.kinds = [
      () => this.crashController(),
      () => this.crashController(),
      () => this.freezeController(),
      () => this.pick(this.controllers).restart(this.int(1_000, 20_000)),
      () => this.crashAgent(),
      () => this.crashAgent(),
      () => this.freezeAgent(),
      () => this.block(),
      () => this.block(),
      () => this.breakStream(),
      () => this.databaseTrouble(),
      () => this.routerTrouble(),
      () => this.routerTrouble(),
      () => this.pick(this.routers).save(),
      () => this.reboot(),
      () => this.setClock(),
      () => this.forge(),
      () => this.forge(),
    ];
  }

  /** Plans so many strokes within the next `ms`. */
  plan(count: number, ms: number): void {
    for (let i = 0; i < count; i++) {
      this.around.timeline.after(this.int(0, ms), 'nemesis', () => this.pick(this.kinds)());
    }
  }

  /** Everything is well from now on: what is down comes back, what is wrong is put right. */
  rest(): void {
    const { weather, network, server, trace } = this.around;
    trace.note('nemesis', 'rests');
    weather.faults = false;
    network.heal();
    server.recover();
    for (const router of this.routers) router.recover();
    for (const node of [...this.controllers, ...this.agents]) node.skew = 0;
  }

  private crashController(): void {
    const controller = this.pick(this.controllers);
    const ms = this.int(1_000, 90_000);
    if (this.around.random.chance(0.4)) controller.crash(ms);
    // In the middle of whatever it does next.
    else controller.process?.trap(this.int(1, 60), () => controller.crash(ms));
  }

  private freezeController(): void {
    const controller = this.pick(this.controllers);
    const ms = this.int(500, LONGEST_PAUSE_MS);
    if (this.around.random.chance(0.4)) controller.freeze(ms);
    else controller.process?.trap(this.int(1, 60), () => controller.freeze(ms));
  }

  private crashAgent(): void {
    const agent = this.pick(this.agents);
    const ms = this.int(500, 60_000);
    if (this.around.random.chance(0.4)) agent.crash(ms);
    else agent.process?.trap(this.int(1, 20), () => agent.crash(ms));
  }

  private freezeAgent(): void {
    const agent = this.pick(this.agents);
    const ms = this.int(500, LONGEST_PAUSE_MS);
    if (this.around.random.chance(0.4)) agent.freeze(ms);
    else agent.process?.trap(this.int(1, 20), () => agent.freeze(ms));
  }

  /** Between one agent and one controller, one agent and all, all agents and one controller. */
  private block(): void {
    const { random, network, trace } = this.around;
    const ms = this.int(1_000, 200_000);
    const agents = random.chance(0.6) ? [this.pick(this.agents)] : this.agents;
    const controllers = random.chance(0.5) ? [this.pick(this.controllers)] : this.controllers;
    trace.note('nemesis', 'blocks', { agents: agents.map(nameOf), controllers: controllers.map(nameOf), ms });
    for (const agent of agents) for (const controller of controllers) network.block(agent.name, controller.name, ms);
  }

  private breakStream(): void {
    const open = [...this.around.network.streams].filter((stream) => stream.isOpen);
    if (open.length > 0) this.pick(open).break('14 connection reset', 0);
  }

  private databaseTrouble(): void {
    const { random, server, trace } = this.around;
    const ms = this.int(1_000, 120_000);
    const slow = random.chance(0.4);
    trace.note('nemesis', slow ? 'slows the database down' : 'takes the database away', { ms });
    if (slow) server.goSlow(ms);
    else server.goDown(ms);
  }

  private routerTrouble(): void {
    const router = this.pick(this.routers);
    const kind = this.pick(['unreachable', 'slow', 'dropping', 'misreading', 'rejecting'] as const);
    const ms = this.int(1_000, 180_000);
    this.around.trace.note('nemesis', 'troubles a router', { router: router.name, kind, ms });
    router.trouble(kind, ms);
  }

  private reboot(): void {
    const router = this.pick(this.routers);
    this.around.trace.note('nemesis', 'reboots a router', { router: router.name });
    router.reboot();
  }

  private setClock(): void {
    const node = this.pick([...this.controllers, ...this.agents]);
    node.skew = this.int(-600_000, 600_000);
    this.around.trace.note('nemesis', 'sets a clock', { of: node.name, skew: node.skew });
  }

  /**
   * An agent says that a version is in force which it cannot know to be: of a router that is not its own, or as if the message
   * were left over from a session before this one.
   */
  private forge(): void {
    const { network, server, random } = this.around;
    const streams = [...network.streams].filter((stream) => stream.isOpen && stream.isWelcomed);
    const pushing = [...server.twin.tables.commits.committed.values()].filter(({ status }) => status === 'pushing');
    if (streams.length === 0 || pushing.length === 0) return;
    const stream = this.pick(streams);
    const commit = this.pick(pushing);
    const liar = this.agents.find(({ process }) => process === stream.agent);
    if (liar === undefined) return;
    const { sessionEpoch } = server.twin.tables.agents.committed.get(liar.id)!;
    const own = random.chance(0.5);
    const foreign = this.routers.filter((router) => !liar.routers.includes(router));
    const claimed = own ? liar.routers : foreign;
    if (claimed.length === 0) return;
    const router = this.pick(claimed).name;
    const message: AgentMessage = {
      type: 'applyResult',
      sessionEpoch: own ? sessionEpoch - 1 : sessionEpoch,
      router,
      listId: commit.listId,
      incarnation: server.twin.tables.state.committed.get('')!.incarnation,
      generation: commit.generation,
      phase: 'verified',
      digest: commit.digest,
      retrying: false,
      applyMicros: 1,
      verifyMicros: 1,
    };
    this.around.trace.note('nemesis', 'forges', { by: liar.name, router, generation: commit.generation, own });
    stream.fromAgent(message);
  }

  private pick<T>(from: readonly T[]): T {
    return this.around.random.pick(from);
  }

  private int(low: number, high: number): number {
    return this.around.random.int(low, high);
  }
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}
