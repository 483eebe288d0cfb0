import { join } from 'node:path';
import { createDriver, type Driver } from '#drivers';
import { ConfigError, createLogger, packageVersion, systemClock, type Clock, type Logger } from '#runtime';
import type { Reporter } from './apply/report.js';
import { RouterRunner } from './apply/router-runner.js';
import { Routers } from './apply/routers.js';
import type { AgentConfig } from './config.js';
import type { Connector } from './link/connector.js';
import { GrpcConnector } from './link/grpc-connector.js';
import { IdentityFiles } from './link/identity.js';
import { Link } from './link/link.js';
import { Outbox } from './link/outbox.js';
import { askOverGrpc, Renewal } from './link/renewal.js';
import { DriftWatch } from './observe/drift-watch.js';
import { FileStateStore } from './state/file-state-store.js';
import type { StateStore } from './state/state-store.js';

/** What an agent stands on. A simulation brings its own. */
export interface AgentDependencies {
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  readonly logger: Logger;
  readonly createDriver: (system: string, settings: unknown) => Driver;
  readonly store: StateStore;
  readonly connector: Connector;
  /** undefined: the certificate, if there is one, is not the agent's business. */
  readonly renewal: Renewal | undefined;
}

export interface RunningAgent {
  /** Ends the session and lets what is being done to a router come to its end. Routers stay as they are. */
  stop(): Promise<void>;
}

/** The dependencies of an agent on a real machine. */
export function agentDependencies({ stateDir, controller }: AgentConfig): AgentDependencies {
  const identity = new IdentityFiles(stateDir);
  const logger = createLogger('agent');
  return {
    clock: systemClock,
    random: Math.random,
    logger,
    createDriver,
    store: new FileStateStore(join(stateDir, 'lists')),
    connector: new GrpcConnector(controller, identity),
    renewal: new Renewal(identity, askOverGrpc(controller, identity), systemClock, logger),
  };
}

/**
 * Starts an agent: every router is proved from what is on the disk, whether a controller answers or not. Throws, with nothing started,
 * DamagedState, and ConfigError where a driver refuses its settings.
 */
export async function startAgent(
  config: AgentConfig,
  dependencies: AgentDependencies = agentDependencies(config),
): Promise<RunningAgent> {
  const { clock, random, logger, connector, renewal } = dependencies;
  const outbox = new Outbox();
  const { runners, watches } = await prepareRouters(config, dependencies, outbox);
  const routers = new Routers(runners, packageVersion(), outbox, logger);
  const link = new Link({ connector, routers, outbox, clock, random, logger });

  for (const runner of runners.values()) runner.start();
  for (const watch of watches) watch.start();
  link.start();
  renewal?.start();
  logger.info('agent started', { routers: [...runners.keys()] });
  return {
    async stop() {
      await Promise.all([renewal?.stop(), link.stop()]);
      for (const watch of watches) watch.stop();
      await Promise.all([...runners.values()].map(async (runner) => runner.stop()));
    },
  };
}

async function prepareRouters(config: AgentConfig, dependencies: AgentDependencies, reporter: Reporter) {
  const { clock, random, logger, store } = dependencies;
  const timeouts = { applyMs: config.timeouts.applySeconds * 1000, verifyMs: config.timeouts.verifySeconds * 1000 };
  const runners = new Map<string, RouterRunner>();
  const watches: DriftWatch[] = [];
  const drivers: Driver[] = [];
  try {
    for (const { name: router, driver: system, settings } of config.routers) {
      const records = await store.load(router);
      const driver = configured(router, () => dependencies.createDriver(system, settings));
      drivers.push(driver);
      const runner = new RouterRunner({ router, driver, store, clock, random, logger, reporter, timeouts }, records);
      const watch = new DriftWatch(runner, clock);
      driver.onRestart(() => watch.restarted());
      runners.set(router, runner);
      watches.push(watch);
    }
  } catch (error) {
    await Promise.all(drivers.map(async (driver) => driver.close()));
    throw error;
  }
  return { runners, watches };
}

/** What a driver says against its settings is trouble with the configuration. */
function configured(router: string, create: () => Driver): Driver {
  try {
    return create();
  } catch (error) {
    throw new ConfigError([`router ${router}: ${(error as Error).message}`]);
  }
}
