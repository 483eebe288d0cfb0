import type { Driver } from '#drivers';
import { startAgent, type AgentConfig } from '../../../apps/agent/src/index.js';
import { ProcessClock } from '../core/process-clock.js';
import { Process } from '../core/process.js';
import type { Surroundings } from '../surroundings.js';
import { SimulatedDriver } from '../routers/driver.js';
import type { Router } from '../routers/router.js';
import { Disk, DiskStore } from './disk.js';

/** One machine with an agent, which may drive several routers. */
export class AgentNode {
  process: Process | undefined;
  /** Milliseconds by which its clock is wrong. */
  skew = 0;
  readonly disk = new Disk();
  private starts = 0;

  constructor(
    readonly id: string,
    readonly name: string,
    readonly routers: readonly Router[],
    private readonly around: Surroundings,
  ) {}

  start(): void {
    if (this.process?.isAlive === true) return;
    const { timeline, weather, trace, network, random } = this.around;
    const process = new Process(`${this.name}/${++this.starts}`, timeline);
    this.process = process;
    const own = random.fork();
    const clock = new ProcessClock(timeline, process, () => this.skew);
    const routers = new Map(this.routers.map((router) => [router.name, router]));
    const createDriver = (_system: string, settings: unknown): Driver =>
      new SimulatedDriver(process, routers.get((settings as { name: string }).name)!, timeline, weather);
    trace.note(process.name, 'starts');
    const started = startAgent(this.config(), {
      clock,
      random: () => own.next(),
      logger: trace.logger(() => (process.isAlive ? process.name : undefined)),
      createDriver,
      store: new DiskStore(this.disk, process, timeline, weather),
      connector: network.connector(this.id, this.name, process),
      renewal: undefined,
    });
    started.catch((error: unknown) => this.around.fail(`${process.name} does not start: ${String(error)}`));
  }

  /** Dies and comes back after `ms`. */
  crash(ms: number): void {
    const { process } = this;
    if (process?.isAlive !== true) return;
    this.around.trace.note(process.name, 'crashes');
    process.crash();
    this.around.network.crashed(process);
    this.around.timeline.after(ms, 'agent starts', () => this.start());
  }

  freeze(ms: number): void {
    if (this.process?.isAlive !== true) return;
    this.around.trace.note(this.process.name, 'is frozen', { ms });
    this.process.freeze(ms);
    this.around.network.frozen(this.process, ms);
  }

  private config(): AgentConfig {
    return {
      stateDir: '/nowhere',
      controller: { address: 'simulated:1', enrolAddress: 'simulated:2' },
      routers: this.routers.map(({ name }) => ({ name, driver: 'simulated', settings: { name } })),
      timeouts: { applySeconds: 60, verifySeconds: 30 },
    };
  }
}
