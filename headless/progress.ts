import { SingleBar } from "cli-progress";
import type { Terminal } from "./terminal";

export interface Progress {
  next(): void;
  end(): void;
}

const silent: Progress = { next: () => undefined, end: () => undefined };

/** A bar on stderr when a person is watching; nothing otherwise. */
export function showProgress(terminal: Terminal, steps: readonly string[]): Progress {
  if (!terminal.interactive) return silent;
  const bar = new SingleBar({ format: "{bar} {step}", stream: process.stderr, clearOnComplete: true });
  let done = 0;
  bar.start(steps.length, 0, { step: steps[0] ?? "" });
  return {
    next: () => {
      done += 1;
      bar.update(done, { step: steps[done] ?? "" });
    },
    end: () => bar.stop(),
  };
}
