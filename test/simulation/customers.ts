import { NetctlError, parseAddress, type CommitStatus, type Status } from '#domain';
import type { ControllerNode } from './nodes/controller-node.js';
import type { Place } from './place.js';
import type { Surroundings } from './surroundings.js';

/** A request whose outcome is known, or still open. */
export interface Request {
  readonly number: number;
  readonly customerId: number;
  readonly status: Status;
  readonly addresses: readonly string[];
  readonly synchronous: boolean;
  readonly askedAt: number;
  answer?: { readonly at: number; readonly status: CommitStatus | undefined; readonly refused: boolean };
}

/** A sole answer that has to come while its controller neither dies nor stops: a customer's program gives up then. */
const PATIENCE_MS = 240_000;

/** Customers that switch addresses, one at a time and many, with and without waiting for the routers. */
export class Customers {
  readonly requests: Request[] = [];
  onAnswer: (request: Request) => void = () => undefined;

  constructor(
    private readonly around: Surroundings,
    private readonly place: Place,
    private readonly controllers: readonly ControllerNode[],
  ) {}

  /** Plans so many requests within the next `ms`. Bursts and quiet times both occur. */
  plan(count: number, ms: number): void {
    const { random, timeline } = this.around;
    for (let i = 0; i < count; i++) {
      const at = random.int(0, ms);
      const burst = random.chance(0.15) ? random.int(2, 6) : 1;
      for (let n = 0; n < burst; n++) {
        timeline.after(at + n * random.int(0, 3_000), 'customer', () => this.ask());
      }
    }
  }

  private ask(): void {
    const { random, timeline } = this.around;
    const { process, slices } = random.pick(this.controllers);
    if (process?.isAlive !== true || slices === undefined) return;
    const wish = this.wish();
    const request: Request = { number: this.requests.length + 1, askedAt: timeline.now, ...wish };
    this.requests.push(request);
    this.around.trace.note(`customer ${request.customerId}`, 'asks', {
      number: request.number,
      of: process.name,
      ...wish,
    });
    process.deliver('request', () => {
      const work = this.send(request, slices.control);
      work.then(
        (status) => process.isAlive && this.answered(request, status, false),
        (error: unknown) => {
          if (!process.isAlive) return;
          if (error instanceof NetctlError) this.answered(request, undefined, true);
          else this.around.fail(`request ${request.number} was answered with ${String(error)}`);
        },
      );
    });
    let disturbed = process.isFrozen;
    timeline.after(PATIENCE_MS, 'patience', () => {
      disturbed ||= !process.isAlive || process.wasFrozenSince(request.askedAt);
      if (request.answer === undefined && !disturbed) this.around.fail(`request ${request.number} is never answered`);
    });
  }

  private wish(): Pick<Request, 'customerId' | 'status' | 'addresses' | 'synchronous'> {
    const { random } = this.around;
    const { customerId } = random.pick(this.place.addresses);
    const own = this.place.addresses.filter((address) => address.customerId === customerId);
    const status = random.pick(['enabled', 'disabled', 'disabled'] as const);
    const first = random.int(0, own.length - 1);
    const count = random.chance(0.3) ? random.int(1, 6) : 1;
    const addresses = own.slice(first, first + count).map(({ text }) => text);
    return { customerId, status, addresses, synchronous: random.chance(0.15) };
  }

  private async send(
    request: Request,
    control: NonNullable<ControllerNode['slices']>['control'],
  ): Promise<CommitStatus | undefined> {
    const { customerId, status, synchronous } = request;
    const principal = { customerId, allowSynchronous: true } as Parameters<typeof control.switchOne>[0];
    const sent = request.addresses.map((text) => ({ text, address: parseAddress(text)! }));
    if (sent.length === 1) {
      return (await control.switchOne(principal, { ip: sent[0]!, status, synchronous, dryRun: false })).commitStatus;
    }
    const target = { kind: 'list', ips: sent } as const;
    return (await control.switchMany(principal, { target, status, synchronous, dryRun: false })).commitStatus;
  }

  private answered(request: Request, status: CommitStatus | undefined, refused: boolean): void {
    request.answer = { at: this.around.timeline.now, status, refused };
    this.around.trace.note(`customer ${request.customerId}`, 'is answered', {
      number: request.number,
      status,
      refused,
    });
    this.onAnswer(request);
  }

  /** A request that a controller still works on. */
  waiting(): string | undefined {
    const { timeline } = this.around;
    const open = this.requests.find(
      ({ answer, askedAt }) => answer === undefined && timeline.now - askedAt < PATIENCE_MS,
    );
    return open && `request ${open.number} is not answered`;
  }
}
