/** A bar with time left on a terminal; elsewhere one line a second. Both go to stderr. */
import { SingleBar } from "cli-progress";
import { note } from "./terminal.ts";

export interface ProgressBar<Now> {
  update(now: Now): void;
  stop(): void;
}

export interface ProgressParts<Now> {
  /** For the library: {bar} {percentage} {value} {total} {eta_formatted} and what `payload` returns. */
  format: string;
  value: (now: Now) => number;
  total: (now: Now) => number;
  payload?: (now: Now) => Record<string, string | number>;
  /** What is said where there is no terminal. */
  line: (now: Now) => string;
}

export function progressBar<Now>({ format, value, total, payload, line }: ProgressParts<Now>): ProgressBar<Now> {
  if (!process.stderr.isTTY) {
    let last = Date.now();
    return {
      update(now) {
        if (Date.now() - last < 1000) return;
        last = Date.now();
        note(line(now));
      },
      stop: () => undefined,
    };
  }
  const bar = new SingleBar({
    format,
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
    forceRedraw: true,
    etaBuffer: 50,
  });
  let running = false;
  return {
    update(now) {
      if (running) bar.setTotal(total(now));
      if (running) bar.update(value(now), payload?.(now));
      else bar.start(total(now), value(now), payload?.(now));
      running = true;
    },
    stop: () => {
      if (running) bar.stop();
      running = false;
    },
  };
}
