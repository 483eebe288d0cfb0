/** The embedded PostgreSQL cannot be used, for a reason that a person can do something about. The message says what. */
export class EmbeddedPostgresError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EmbeddedPostgresError';
    // Where it was thrown helps nobody; whoever prints the error shows the message alone.
    this.stack = `${this.name}: ${message}`;
  }
}
