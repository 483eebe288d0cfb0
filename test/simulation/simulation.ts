import { Random } from '../support/random.js';
import { fillTwin } from '../support/twin-database/inventory.js';
import { TWIN_STATEMENTS } from '../support/twin-database/statements/index.js';
import type { TwinStatement } from '../support/twin-database/twin-database.js';
import { Invariants } from './checks/invariants.js';
import { Timeline } from './core/timeline.js';
import { Trace } from './core/trace.js';
import { Customers } from './customers.js';
import { Exchange } from './database/doorbells.js';
import { Server } from './database/server.js';
import { Nemesis } from './nemesis.js';
import { Network } from './network/network.js';
import { Weather } from './network/weather.js';
import { AgentNode } from './nodes/agent-node.js';
import { ControllerNode } from './nodes/controller-node.js';
import { randomPlace, type Place } from './place.js';
import { render, Router, type Render } from './routers/router.js';
import type { Surroundings } from './surroundings.js';

const MINUTE = 60_000;
/** I4 */
const CONVERGED_MS = 25 * MINUTE;
/** So long everything must stay as it should be. */
const STEADY_MS = MINUTE;
const LOOK_MS = 5_000;

export interface Options {
  /** Keep the trace, for people. */
  readonly trace?: boolean;
  /** A bug that is to be found. */
  readonly plant?: Plant;
}

/** What a planted bug may replace. */
export interface Plant {
  readonly statements?: Readonly<Record<string, TwinStatement>>;
  readonly render?: Render;
  /** Called with each controller's and agent's making; see planted/. */
  readonly controllers?: typeof ControllerNode;
  readonly agents?: typeof AgentNode;
}

export interface Result {
  readonly seed: number;
  /** The first thing that must not be; undefined: nothing. */
  readonly violation: string | undefined;
  readonly digest: string;
  readonly events: number;
  readonly virtualMs: number;
  readonly commits: number;
  readonly trace: readonly string[];
}

/** One run: an installation at random, customers, trouble, and calm in the end. The same seed makes the same run. */
export async function simulate(seed: number, options: Options = {}): Promise<Result> {
  const run = new Run(seed, options);
  return run.result();
}

class Run {
  private readonly timeline = new Timeline();
  private readonly random: Random;
  private readonly trace: Trace;
  private readonly around: Surroundings;
  private readonly place: Place;
  private readonly invariants: Invariants;
  private readonly nemesis: Nemesis;
  private readonly customers: Customers;
  private readonly calmAt: number;
  /** So long customers go on when all is well again. */
  private readonly afterwards: number;
  private violation: string | undefined;
  private steadySince: number | undefined;
  private isOver = false;

  constructor(
    private readonly seed: number,
    options: Options,
  ) {
    this.random = new Random(seed);
    this.trace = new Trace(this.timeline, options.trace === true);
    this.place = randomPlace(this.random.fork());
    this.around = this.surroundings(options.plant);
    const { plant = {} } = options;
    const { routers, agents, controllers } = this.nodes(plant);
    this.customers = new Customers(this.around, this.place, controllers);
    this.nemesis = new Nemesis(this.around, controllers, agents, [...routers.values()]);
    this.invariants = new Invariants(this.around, this.place, routers, this.customers);
    this.calmAt = this.random.int(5, 12) * MINUTE;
    this.afterwards = this.random.chance(0.3) ? 7 * MINUTE : 0;
    this.plan(controllers, agents);
  }

  async result(): Promise<Result> {
    const { timeline, seed } = this;
    const onRejection = (reason: unknown): void => this.around.fail(`nobody handles ${String(reason)}`);
    process.on('unhandledRejection', onRejection);
    const { stackTraceLimit } = Error;
    // Much of what is thrown here is thrown on purpose; nobody looks at where.
    Error.stackTraceLimit = 0;
    try {
      await timeline.run(() => {
        this.invariants.look();
        return this.isOver || this.violation !== undefined;
      });
    } finally {
      process.off('unhandledRejection', onRejection);
      Error.stackTraceLimit = stackTraceLimit;
    }
    return {
      seed,
      violation: this.violation,
      digest: timeline.digest(),
      events: timeline.events,
      virtualMs: timeline.elapsed,
      commits: this.around.server.twin.tables.commits.committed.size,
      trace: this.trace.last(4_000),
    };
  }

  private surroundings(plant: Plant = {}): Surroundings {
    const { timeline, trace, random } = this;
    const weather = new Weather(random.fork());
    const statements = new Map([...TWIN_STATEMENTS, ...Object.entries(plant.statements ?? {})]);
    const server = new Server(timeline, weather, statements);
    fillTwin(server.twin.tables, this.place.inventory);
    const fail = (what: string): void => {
      this.violation ??= what;
      trace.note('VIOLATION', what);
    };
    return {
      timeline,
      trace,
      random: random.fork(),
      weather,
      server,
      network: new Network(timeline, weather),
      exchange: new Exchange(server, timeline, weather),
      fail,
    };
  }

  private nodes(plant: Plant) {
    const { around, place, random } = this;
    const { inventory } = place;
    const routers = new Map(
      inventory.routers.map(({ name }) => {
        const router = new Router(name, around.timeline, around.weather, plant.render ?? render);
        return [name, router] as const;
      }),
    );
    const Agent = plant.agents ?? AgentNode;
    const agents = inventory.agents.map(({ id, name }) => {
      const own = inventory.routers.filter(({ agentId }) => agentId === id).map((row) => routers.get(row.name)!);
      return new Agent(id, name, own, around);
    });
    const Controller = plant.controllers ?? ControllerNode;
    const controllers = Array.from({ length: random.int(2, 3) }, (_, index) => new Controller(`c${index + 1}`, around));
    for (const controller of controllers) around.network.listen(controller);
    return { routers, agents, controllers };
  }

  private plan(controllers: readonly ControllerNode[], agents: readonly AgentNode[]): void {
    const { timeline, random, calmAt } = this;
    for (const controller of controllers)
      timeline.after(random.int(0, 60_000), 'first start', () => controller.start());
    for (const agent of agents) {
      // Now and then one is installed only when the others have been at work for long.
      const late = random.chance(0.15) ? random.int(0, calmAt) : random.int(0, 20_000);
      timeline.after(late, 'first start', () => agent.start());
    }
    this.customers.plan(random.int(10, 30), calmAt);
    this.nemesis.plan(random.int(5, 30), calmAt);
    timeline.after(calmAt, 'calm', () => {
      this.nemesis.rest();
      if (this.afterwards > 0) this.customers.plan(random.int(1, 4), this.afterwards);
      timeline.after(LOOK_MS, 'look', () => this.lookForTheEnd());
    });
  }

  private lookForTheEnd(): void {
    const { timeline, calmAt } = this;
    const since = timeline.elapsed - calmAt;
    this.invariants.lookInCalm(calmAt);
    const missing = this.invariants.missing() ?? this.customers.waiting();
    if (missing !== undefined) {
      this.steadySince = undefined;
      if (since > CONVERGED_MS) return this.around.fail(`I4 25 minutes after the last fault ${missing}`);
    } else {
      this.steadySince ??= timeline.elapsed;
      // Requests of the calm time may still come.
      this.isOver = timeline.elapsed - this.steadySince >= STEADY_MS && since > this.afterwards;
    }
    timeline.after(LOOK_MS, 'look', () => this.lookForTheEnd());
  }
}
