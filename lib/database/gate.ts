/**
 * Lets one through at a time, first come, first served. A shared SQLite connection has one transaction for
 * everybody: without a gate, another request's query would slip into it and vanish with its rollback.
 */
export class Gate {
  #last: Promise<void> = Promise.resolve();

  /** Waits for its turn, and gives the function that ends it. */
  async enter(): Promise<() => void> {
    const before = this.#last;
    const turn = Promise.withResolvers<void>();
    this.#last = turn.promise;
    await before;
    return turn.resolve;
  }

  /** Does something while nobody else is inside. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    const leave = await this.enter();
    try {
      return await work();
    } finally {
      leave();
    }
  }
}
