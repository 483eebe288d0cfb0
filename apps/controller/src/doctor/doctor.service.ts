import { Injectable } from '@nestjs/common';
import { timeText } from '../platform/time-text.js';
import { DoctorStore, type BareRegion, type PendingList, type SilentRouter } from './doctor.store.js';
import { ok, problem, warning, type Finding } from './finding.js';

/** The cap is 10 minutes and a commit takes one: later than this, something holds the list up. */
const PENDING_MINUTES = 15;
/** Agents reconnect within a minute. */
const GRACE_SECONDS = 60;

/** What is wrong in a database that can be read. */
@Injectable()
export class DoctorService {
  constructor(private readonly store: DoctorStore) {}

  async examine(): Promise<Finding[]> {
    return [
      ...orFine(
        'routers',
        (await this.store.silentRouters(GRACE_SECONDS)).map(aboutRouter),
        'all that count are connected',
      ),
      ...orFine(
        'lists',
        (await this.store.pendingLists(PENDING_MINUTES)).map(aboutList),
        'nothing is pending for long',
      ),
      ...orFine('regions', (await this.store.bareRegions()).map(aboutRegion), 'all have routers'),
    ];
  }
}

function orFine(check: string, findings: Finding[], fine: string): Finding[] {
  return findings.length > 0 ? findings : [ok(check, fine)];
}

function aboutRouter({ name, state, connected, lastSeenAt }: SilentRouter): Finding {
  const check = `router ${name}`;
  if (lastSeenAt === null && !connected)
    return warning(check, 'has never joined', `netctl router enrol ${name}, and start its agent`);
  const seen = lastSeenAt === null ? '' : `, seen last at ${timeText(lastSeenAt)}`;
  if (state === 'active') {
    const remedy = `start its agent, or netctl router maintenance ${name}: until then its region's commits fail`;
    return problem(check, `its agent is not connected${seen}`, remedy);
  }
  const remedy = connected ? "see its agent's log: a list does not get onto the router" : 'start its agent';
  return warning(check, `has not joined yet${connected ? '' : seen}`, remedy);
}

function aboutList({ customer, region, pendingSince, holdReason, failures, activeRouters }: PendingList): Finding {
  const check = `list of ${customer} in ${region}`;
  const since = `pending since ${timeText(pendingSince)}`;
  if (holdReason !== null)
    return problem(check, `${since}, held: ${holdReason}`, 'look at what is held, and release it');
  if (activeRouters === 0)
    return problem(check, `${since}: no router of the region is active`, 'see the routers: netctl router list');
  if (failures === 0)
    return problem(check, `${since}, and nobody has tried`, 'start a controller: it commits what is due');
  return problem(check, `${since}; commits that failed: ${failures}`, 'see why: netctl commit list --status failed');
}

function aboutRegion({ name, subnets }: BareRegion): Finding {
  const remedy = 'netctl router create, in one of its metros';
  if (subnets === 0) return warning(`region ${name}`, 'has no router', remedy);
  return problem(`region ${name}`, `has no router, but subnets: ${subnets}; changes there stay pending`, remedy);
}
