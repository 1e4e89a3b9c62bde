/** Wakes one waiter. A ring while nobody waits is kept for the next who does. */
export class Bell {
  #rung = false;
  #wake: (() => void) | null = null;

  ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  /** Resolves at the next ring, or after `milliseconds` without one. */
  async heard(milliseconds: number): Promise<void> {
    if (!this.#rung) await this.#ringWithin(milliseconds);
    this.#rung = false;
    this.#wake = null;
  }

  #ringWithin(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
