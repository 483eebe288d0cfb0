import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { Gate } from './access/index.js';
import { AppModule } from './app.module.js';
import { GrpcServer } from './dispatch/index.js';
import type { ControllerConfig } from './platform/config/config.js';
import { guardCustomerSide } from './platform/http/customer-side.js';
import { endConnectionsSoon, listenForOperators, portOf, separateListeners } from './platform/http/listeners.js';
import type { RouteTable } from './platform/http/route-table.js';
import { SERVER_OPTIONS } from './platform/http/server-options.js';
import { nestLogger } from './platform/nest-logger.js';
import { LOGGER, type Logger } from './platform/logger.js';
import type { PlatformOverrides } from './platform/platform.module.js';

/** A running controller. */
export interface Controller {
  readonly app: NestFastifyApplication;
  readonly customerPort: number;
  readonly operatorPort: number;
  readonly agentPort: number;
  readonly enrolmentPort: number;
  /** Every route of both listeners; a test of who may do what must know them all. */
  readonly routes: RouteTable;
  stop(): Promise<void>;
}

/** Starts everything on a database that is there. Rejects when a port is taken or the database does not answer. */
export async function startController(config: ControllerConfig, overrides?: PlatformOverrides): Promise<Controller> {
  const adapter = new FastifyAdapter(SERVER_OPTIONS);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, overrides), adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: nestLogger(overrides?.logger),
  });
  try {
    const fastify = adapter.getInstance<FastifyInstance>();
    separateListeners(fastify);
    const routes = guardCustomerSide(fastify, app.get(Gate));
    await app.listen(config.customerApi.port, config.customerApi.host);
    const operators = await listenForOperators(fastify, config.operatorApi);
    const logger = app.get<Logger>(LOGGER);
    const customerPort = portOf(app.getHttpServer());
    logger.info('controller started', { customerPort, operatorPort: operators.port });
    const stop = async (): Promise<void> => {
      endConnectionsSoon(app.getHttpServer());
      await operators.close();
      await app.close();
      logger.info('controller stopped');
    };
    const { agents: agentPort, enrolment: enrolmentPort } = app.get(GrpcServer, { strict: false }).ports;
    return { app, customerPort, operatorPort: operators.port, agentPort, enrolmentPort, routes, stop };
  } catch (error) {
    await app.close();
    throw error;
  }
}
