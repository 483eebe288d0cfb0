import { z } from 'zod';

/** Injection token of the validated configuration. */
export const CONFIG = Symbol('config');

const listener = (port: number) =>
  z
    .object({ host: z.string().min(1).default('127.0.0.1'), port: z.number().int().min(0).max(65535).default(port) })
    .prefault({});

/**
 * Everything that can be set. Times in seconds. Without `databaseUrl` the controller starts the embedded PostgreSQL
 * in `stateDir`; the keys are then made there too.
 */
export const controllerConfigSchema = z.object({
  stateDir: z.string().min(1).default('.netctl'),
  databaseUrl: z.string().min(1).optional(),
  /** Key of the HMAC under which customer tokens are stored; 32 bytes or more. */
  tokenKey: z.string().min(32).optional(),
  customerApi: listener(8080),
  operatorApi: listener(8081),
  agentGrpc: listener(8443),
  enrolmentGrpc: listener(8444),
  /** A18: failed authentications that one source address may make in a minute; also the limit that a 401 states. */
  authFailuresPerMinute: z.number().int().min(1).max(1_000_000).default(60),
  /** N49: a list is committed when its last change is this old. */
  quietSeconds: z.number().int().min(0).default(120),
  /** A45: ... or when its oldest change is this old although changes keep coming. */
  capSeconds: z.number().int().min(1).default(600),
  /** DNS names and IP addresses under which agents reach this controller. */
  agentNames: z.array(z.string().min(1)).min(1).default(['localhost', '127.0.0.1']),
  /** N48: how often due lists are looked for. */
  scheduleSeconds: z.number().int().min(1).max(3600).default(60),
  /** A58: a router that is silent for so long has failed for that commit set. */
  pushTimeoutSeconds: z.number().int().min(1).max(600).default(30),
  /** A42: so many addresses may stand in the list of one bulk request. */
  bulkListLimit: z.number().int().min(1).max(100_000).default(10_000),
  webhooks: z
    .object({
      /** A71: targets may do without encryption. */
      allowHttp: z.boolean().default(false),
      /** A71: targets may have private, loopback and other addresses that are not public. */
      allowPrivate: z.boolean().default(false),
      /** A64: a target that has not answered by then has failed. */
      timeoutSeconds: z.number().int().min(1).max(60).default(10),
      /** A64: from one attempt of a delivery to the next. */
      retrySeconds: z.number().int().min(1).max(3600).default(30),
      /** Deliveries that are over stay in the log for so long. */
      logDays: z.number().int().min(1).default(30),
    })
    .prefault({}),
});

/** As loaded, before the embedded parts are started. */
export type ControllerSettings = z.output<typeof controllerConfigSchema>;

/** As the slices see it: the database and the key are there. */
export type ControllerConfig = ControllerSettings & { databaseUrl: string; tokenKey: string };
