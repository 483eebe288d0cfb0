import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { frrInstalled, FrrRouter } from '../../test/support/routers/frr.js';

/** A router of the demo: a real FRR, or files where FRR is not installed. */
export interface DemoRouter {
  readonly name: string;
  readonly metro: string;
  readonly region: string;
  readonly driver: {
    readonly name: 'frr' | 'file';
    readonly label: string;
    readonly settings: Record<string, unknown>;
  };
  /** A shell command that prints the lists that are really on it. */
  readonly show: string;
}

const PLACES = [
  { name: 'lon-r1', metro: 'London', region: 'Europe' },
  { name: 'fra-r1', metro: 'Frankfurt', region: 'Europe' },
  { name: 'nyc-r1', metro: 'New York', region: 'North America' },
] as const;

/** Three routers, each FRR in a network namespace of its own where that is possible. */
export async function startRouters(directory: string): Promise<{ list: DemoRouter[]; stop(): Promise<void> }> {
  const installed = frrInstalled();
  const started: FrrRouter[] = [];
  const list: DemoRouter[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(started.map(async (router) => router.stop()));
  };
  try {
    for (const place of PLACES) {
      if (!installed.usable) {
        list.push(await fileRouter(place, directory, installed.reason));
        continue;
      }
      const frr = await FrrRouter.start();
      started.push(frr);
      const driver = { name: 'frr', label: `real FRR ${installed.version}`, settings: { vtyDir: frr.vtyDir } } as const;
      list.push({ ...place, driver, show: frr.show });
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { list, stop };
}

async function fileRouter(place: (typeof PLACES)[number], directory: string, reason: string): Promise<DemoRouter> {
  const lists = join(directory, `lists-${place.name}`);
  await mkdir(lists);
  const label = `NO REAL ROUTER, lists are written to files (FRR cannot be used: ${reason})`;
  return { ...place, driver: { name: 'file', label, settings: { directory: lists } }, show: `tail -n +1 ${lists}/*` };
}
