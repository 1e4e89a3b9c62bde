/** Tells of progress: a line that may be overwritten, or for good. */
export interface Teller {
  passing(line: string): void;
  lasting(line: string): void;
}

/** On a terminal passing lines overwrite each other; elsewhere one in 5 seconds is kept. */
export function tellerOn(out: NodeJS.WriteStream): Teller {
  const pause = out.isTTY ? 100 : 5_000;
  let lastTold = 0;
  const write = (line: string, end: string): void => {
    out.write(out.isTTY ? `\r\u001b[2K${line}${end}` : `${line}\n`);
  };
  return {
    passing(line) {
      const now = performance.now();
      if (now - lastTold < pause) return;
      lastTold = now;
      write(line, '');
    },
    lasting: (line) => write(line, '\n'),
  };
}

const clock = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;

/** Says how much of a step is done, how fast, and how long the rest will take. */
export class Meter {
  readonly #started = performance.now();

  constructor(
    private readonly name: string,
    private readonly teller: Teller,
    /** Done before this process began; it does not count for the rate. */
    private readonly already = 0,
  ) {}

  tell(done: number, total: number, unit = 'rows'): void {
    const seconds = Math.max((performance.now() - this.#started) / 1_000, 0.001);
    const rate = (done - this.already) / seconds;
    const left = rate > 0 ? clock((total - done) / rate) : '…';
    this.teller.passing(
      `  ${this.name}: ${Math.round(done)} of ${Math.round(total)} ${unit}, ` +
        `${rate.toFixed(rate < 10 ? 1 : 0)} a second, ${left} left`,
    );
  }

  end(rows: number): void {
    const seconds = ((performance.now() - this.#started) / 1_000).toFixed(1);
    this.teller.lasting(`  ${this.name}: ${rows} rows in ${seconds} s`);
  }
}
