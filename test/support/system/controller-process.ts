import type { TestController } from '../controller/test-controller.js';
import { Child } from './child.js';
import { eventually } from './eventually.js';

/** The controller as a process of its own, on the database, state and ports of a halted one: what can be killed. */
export class ControllerProcess {
  private readonly child: Child;

  private constructor(private readonly config: TestController['config']) {
    const { customerApi, operatorApi, agentGrpc, enrolmentGrpc } = config;
    this.child = new Child('dist/apps/controller/src/main.js', [], {
      NETCTL_DATABASE_URL: config.databaseUrl,
      NETCTL_STATE_DIR: config.stateDir,
      NETCTL_TOKEN_KEY: config.tokenKey,
      NETCTL_CUSTOMER_API__PORT: String(customerApi.port),
      NETCTL_OPERATOR_API__PORT: String(operatorApi.port),
      NETCTL_AGENT_GRPC__PORT: String(agentGrpc.port),
      NETCTL_ENROLMENT_GRPC__PORT: String(enrolmentGrpc.port),
      NETCTL_QUIET_SECONDS: String(config.quietSeconds),
      NETCTL_SCHEDULE_SECONDS: String(config.scheduleSeconds),
      NETCTL_PUSH_TIMEOUT_SECONDS: String(config.pushTimeoutSeconds),
    });
  }

  /** Takes over from `controller`, whose ports must have been chosen beforehand. */
  static async takeOver(controller: TestController): Promise<ControllerProcess> {
    await controller.halt();
    const process = new ControllerProcess(controller.config);
    await process.start();
    return process;
  }

  /** Resolves when it answers. */
  async start(): Promise<void> {
    this.child.start();
    await eventually('the controller answers', async () => {
      if (!this.child.running) throw new Error(this.child.output.join('\n'));
      const response = await fetch(`http://127.0.0.1:${this.config.operatorApi.port}/operator/v1/ready`);
      return response.ok ? true : undefined;
    });
  }

  get output(): readonly string[] {
    return this.child.output;
  }

  async kill(): Promise<void> {
    await this.child.kill();
  }

  async stop(): Promise<number | null> {
    return this.child.stop();
  }
}
