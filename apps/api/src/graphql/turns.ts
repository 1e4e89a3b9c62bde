/** What one client may have at work, and what waits behind that. */
interface Line {
  running: number;
  readonly waiting: (() => void)[];
}

/**
 * Lets each client have a few things at work at a time: who asks for more waits for their own, and
 * nobody else does.
 */
export class Turns {
  readonly #lines = new Map<string, Line>();

  /**
   * @param atOnce how many of one client run at the same time
   * @param waitingMost how many more of theirs may wait
   */
  constructor(
    private readonly atOnce: number,
    private readonly waitingMost: number,
  ) {}

  /** Resolves when it is this client's turn, with what ends the turn; null when too many wait. */
  async take(client: string): Promise<(() => void) | null> {
    const line = this.#lines.get(client) ?? { running: 0, waiting: [] };
    this.#lines.set(client, line);
    if (line.running < this.atOnce) line.running += 1;
    else if (line.waiting.length >= this.waitingMost) return null;
    // The turn of the one before passes on, so that nobody steps in between.
    else await new Promise<void>((resolve) => line.waiting.push(resolve));
    return () => this.#end(client, line);
  }

  #end(client: string, line: Line): void {
    const next = line.waiting.shift();
    if (next) return next();
    line.running -= 1;
    if (line.running === 0) this.#lines.delete(client);
  }
}
