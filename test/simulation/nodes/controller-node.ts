import { CommitsStore } from '../../../apps/controller/src/commits/commits.store.js';
import { CommitsService } from '../../../apps/controller/src/commits/commits.service.js';
import { IncarnationService } from '../../../apps/controller/src/commits/incarnation.service.js';
import { IncarnationStore } from '../../../apps/controller/src/commits/incarnation.store.js';
import { ResultsService } from '../../../apps/controller/src/commits/results.service.js';
import { ResultsStore } from '../../../apps/controller/src/commits/results.store.js';
import { Scheduler } from '../../../apps/controller/src/commits/scheduler.js';
import { ChangeQueue } from '../../../apps/controller/src/control/change-queue.js';
import { ControlService } from '../../../apps/controller/src/control/control.service.js';
import { ControlStore } from '../../../apps/controller/src/control/control.store.js';
import { ContentCache } from '../../../apps/controller/src/dispatch/content-cache.js';
import { DispatchStore } from '../../../apps/controller/src/dispatch/dispatch.store.js';
import { serveStream, type AgentStream } from '../../../apps/controller/src/dispatch/session-stream.js';
import { Sessions } from '../../../apps/controller/src/dispatch/sessions.js';
import { controllerConfigSchema, type ControllerConfig } from '../../../apps/controller/src/platform/config/config.js';
import { ProcessClock, ProcessRounds } from '../core/process-clock.js';
import { Process } from '../core/process.js';
import { Doorbells } from '../database/doorbells.js';
import { DatabaseLink } from '../database/link.js';
import type { Listener } from '../network/network.js';
import type { Stream } from '../network/stream.js';
import type { Surroundings } from '../surroundings.js';

export const CONFIG: ControllerConfig = {
  ...controllerConfigSchema.parse({}),
  databaseUrl: 'simulated',
  tokenKey: 'of nobody',
};

/** The product's classes, put together as its modules do it. */
export interface Slices {
  readonly sessions: Sessions;
  readonly dispatch: DispatchStore;
  readonly control: ControlService;
  readonly clock: ProcessClock;
}

/** One controller replica. */
export class ControllerNode implements Listener {
  process: Process | undefined;
  slices: Slices | undefined;
  /** Milliseconds by which its clock is wrong. */
  skew = 0;
  private starts = 0;

  constructor(
    readonly name: string,
    private readonly around: Surroundings,
  ) {}

  start(): void {
    if (this.process?.isAlive === true) return;
    const process = new Process(`${this.name}/${++this.starts}`, this.around.timeline);
    this.process = process;
    this.around.trace.note(process.name, 'starts');
    this.slices = this.compose(process);
  }

  accept(agentId: string, stream: Stream): void {
    const { process, slices } = this;
    if (slices === undefined || process !== stream.controller || !process.isAlive) return;
    const half = stream.server as unknown as AgentStream;
    serveStream(half, agentId, slices.sessions, slices.dispatch, slices.clock).then(
      () => stream.server.end(),
      (error: unknown) => stream.server.fail(`13 ${String(error)}`),
    );
  }

  /** Dies and comes back after `ms`. */
  crash(ms: number): void {
    const { process } = this;
    if (process?.isAlive !== true) return;
    this.around.trace.note(process.name, 'crashes');
    process.crash();
    this.around.network.crashed(process);
    this.around.timeline.after(ms, 'controller starts', () => this.start());
  }

  freeze(ms: number): void {
    if (this.process?.isAlive !== true) return;
    this.around.trace.note(this.process.name, 'is frozen', { ms });
    this.process.freeze(ms);
    this.around.network.frozen(this.process, ms);
  }

  /** Is stopped as operators do it, for a new version. */
  restart(ms: number): void {
    const { process, slices } = this;
    if (process?.isAlive !== true || process.isFrozen || slices === undefined) return;
    this.around.trace.note(process.name, 'is restarted');
    void slices.sessions.drain().then(() => slices.sessions.onApplicationShutdown());
    this.around.timeline.after(this.around.weather.int(100, 5_000), 'controller stops', () => {
      if (this.process === process) this.crash(ms);
    });
  }

  private compose(process: Process): Slices {
    const { server, exchange, timeline, trace, random } = this.around;
    const logger = trace.logger(() => (process.isAlive ? process.name : undefined));
    const clock = new ProcessClock(timeline, process, () => this.skew);
    const database = new DatabaseLink(process, server);
    const notifications = new Doorbells(process, exchange);
    const rounds = new ProcessRounds(process, random.fork());

    const commitsStore = new CommitsStore(database);
    const commits = new CommitsService(commitsStore, notifications, CONFIG, clock, logger);
    const incarnation = new IncarnationService(new IncarnationStore(database), commits, logger);
    const results = new ResultsService(new ResultsStore(database), commits, incarnation, logger);
    const dispatch = new DispatchStore(database);
    const contents = new ContentCache(dispatch);
    const sessions = new Sessions(dispatch, contents, results, incarnation, notifications, rounds, clock, logger);
    const controlStore = new ControlStore(database);
    const control = new ControlService(controlStore, new ChangeQueue(controlStore, clock, logger), commits);
    new Scheduler(commitsStore, commits, rounds, CONFIG, logger).onApplicationBootstrap();
    sessions.onApplicationBootstrap();
    return { sessions, dispatch, control, clock };
  }
}
