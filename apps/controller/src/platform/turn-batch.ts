interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** Questions per execution; the rest waits for the next one. */
const MAX_BATCH = 512;

/**
 * Joins the questions of one turn of the event loop, and those that arrive while an execution is under way, into one execution.
 * `execute` answers in the order of the questions; when it throws, all of them are rejected with what it threw.
 */
export class TurnBatch<Question, Answer> {
  private waiting: Waiting<Question, Answer>[] = [];
  private running = false;

  constructor(private readonly execute: (questions: readonly Question[]) => Promise<readonly Answer[]>) {}

  async ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ question, resolve, reject });
      if (!this.running) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.running = true;
    // Let everything that arrived in this turn join.
    await new Promise(setImmediate);
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, MAX_BATCH);
      try {
        const answers = await this.execute(batch.map(({ question }) => question));
        for (const [index, { resolve }] of batch.entries()) resolve(answers[index]!);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.running = false;
  }
}
