import { Injectable } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';

/** What is done again and again while the process runs. A simulation brings one of its own, on virtual time. */
@Injectable()
export class Rounds {
  constructor(private readonly registry: SchedulerRegistry) {}

  /** Calls `work` every `ms` milliseconds until the process ends or the answer is called. `name` is unique in the process. */
  every(name: string, ms: number, work: () => void): () => void {
    this.registry.addInterval(name, setInterval(work, ms));
    return () => {
      if (this.registry.doesExist('interval', name)) this.registry.deleteInterval(name);
    };
  }
}
