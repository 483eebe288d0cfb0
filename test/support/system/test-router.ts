import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enrol, IdentityFiles } from '../../../apps/agent/src/index.js';
import { EnrolmentService } from '../../../apps/controller/src/enrolment/index.js';
import { formatCidr } from '../../../libs/domain/index.js';
import { createDriver, type Driver } from '../../../libs/drivers/index.js';
import type { TestController } from '../controller/test-controller.js';
import { FrrRouter } from '../routers/frr.js';
import { Child } from './child.js';

const AGENT = 'dist/apps/agent/src/main.js';

/** What a router really has under a name, in one line per family: entries and whether it ends in deny-all. */
export type OnRouter = { v4: string[]; v6: string[]; denyAll: boolean } | 'absent';

export interface TestRouterOptions {
  readonly name: string;
  readonly metro: string;
  readonly system: 'frr' | 'file';
  /** host:port of the gRPC listeners, when not the controller's own (a proxy in between). */
  readonly address?: string;
}

/** A router with its agent, a process of its own, enrolled at a controller. */
export class TestRouter {
  private constructor(
    readonly name: string,
    readonly frr: FrrRouter | undefined,
    readonly agent: Child,
    private readonly driver: Driver,
    private readonly directory: string,
  ) {}

  static async start(controller: TestController, options: TestRouterOptions): Promise<TestRouter> {
    const { name, metro, system } = options;
    await controller.inventory.createRouter({ name, metro });
    const directory = await mkdtemp(join(tmpdir(), `netctl-${name}-`));
    const frr = system === 'frr' ? await FrrRouter.start() : undefined;
    const files = join(directory, 'lists');
    await mkdir(files);
    const settings = frr === undefined ? { directory: files } : { vtyDir: frr.vtyDir };
    const { agentPort, enrolmentPort } = controller.controller;
    const stateDir = join(directory, 'state');
    const config = join(directory, 'agent.json');
    await writeFile(
      config,
      JSON.stringify({
        stateDir,
        controller: {
          address: options.address ?? `127.0.0.1:${agentPort}`,
          enrolAddress: `127.0.0.1:${enrolmentPort}`,
        },
        routers: [{ name, driver: system, settings }],
      }),
    );
    const token = await controller.controller.app.get(EnrolmentService, { strict: false }).createToken(name);
    await enrol({ address: `127.0.0.1:${enrolmentPort}` }, token, new IdentityFiles(stateDir));
    const agent = new Child(AGENT, ['run', '--config', config]);
    agent.start();
    return new TestRouter(name, frr, agent, createDriver(system, settings), directory);
  }

  /** Reads the router itself, not what anybody says of it. */
  async lists(name: string): Promise<OnRouter> {
    const [observed] = await this.driver.read([name], AbortSignal.timeout(10_000));
    const { v4, v6 } = observed!;
    if (v4.state === 'absent' || v6.state === 'absent') return 'absent';
    return { v4: v4.entries.map(formatCidr), v6: v6.entries.map(formatCidr), denyAll: v4.denyAll && v6.denyAll };
  }

  async stop(): Promise<void> {
    await this.agent.kill();
    await this.driver.close();
    await this.frr?.stop();
    await rm(this.directory, { recursive: true, force: true });
  }
}
