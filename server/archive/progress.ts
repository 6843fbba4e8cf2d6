/** Says how far a long piece of work has come, on the error output: standard output may be the file. */

/** Milliseconds between two words on it, beside a person and in a log. */
const pauseMs = { terminal: 500, log: 10_000 } as const;

export class Progress {
  readonly #what: string;
  readonly #total: number;
  #done = 0;
  #said = performance.now();
  #line = false;

  /** `total`: rows to come. */
  constructor(what: string, total: number) {
    this.#what = what;
    this.#total = total;
  }

  add(rows: number): void {
    this.reached(this.#done + rows);
  }

  reached(done: number): void {
    this.#done = done;
    const { isTTY } = process.stderr;
    if (performance.now() - this.#said < (isTTY ? pauseMs.terminal : pauseMs.log)) return;
    this.#said = performance.now();
    const percent = this.#total === 0 ? 100 : Math.min(99, Math.floor((100 * this.#done) / this.#total));
    process.stderr.write(isTTY ? `\r${this.#what}: ${percent} % ` : `${this.#what}: ${percent} %\n`);
    this.#line = isTTY;
  }

  /** Leaves the line to what comes next. */
  end(): void {
    if (this.#line) process.stderr.write('\r\u001b[K');
  }
}

/** The total of a source's counts. */
export const totalOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, rows) => sum + rows, 0);
