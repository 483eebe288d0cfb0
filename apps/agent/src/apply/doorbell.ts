/** Wakes one waiter. A ring that nobody waits for is kept for the next one. */
export class Doorbell {
  private rung = false;
  private answer: (() => void) | undefined;

  ring(): void {
    this.rung = true;
    this.answer?.();
  }

  async wait(): Promise<void> {
    if (!this.rung) await new Promise<void>((resolve) => (this.answer = resolve));
    this.rung = false;
    this.answer = undefined;
  }
}
