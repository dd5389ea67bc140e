import type { EngineReply, EngineRequest, Stage } from "./messages";
import { sendInParts } from "./sendInParts";

/** What a question to the engine ends with; null: cancelled. */
export type EngineEnd = Exclude<EngineReply, { kind: "stage" }> | null;

export interface EngineClient {
  ask(request: EngineRequest, onStage: (stage: Stage) => void): Promise<EngineEnd>;
  /** Ends what is being worked on. */
  cancel(): void;
}

/** How each of the engine's workers is started. */
export interface EngineWorkers {
  readonly analyses: () => Worker;
  readonly forms: () => Worker;
}

/**
 * Asks the engine's workers, each one question at a time; cancelling ends what is analysed, and the next question starts
 * another. The forms have a worker of their own, so that a note can be written while an analysis runs.
 */
export function engineClient(start: EngineWorkers): EngineClient {
  const analyses = lane(start.analyses);
  const forms = lane(start.forms);
  return {
    ask: (request, onStage) =>
      (request.kind === "recognise" || request.kind === "analyse" ? analyses : forms).ask(request, onStage),
    cancel: () => analyses.cancel(),
  };
}

/** One worker: a question put before the last is answered ends that one. */
function lane(start: () => Worker): EngineClient {
  let worker: Worker | null = null;
  let finish: ((end: EngineEnd) => void) | null = null;
  const end = (reply: EngineEnd): void => {
    const waiting = finish;
    finish = null;
    waiting?.(reply);
  };
  const stop = (): void => {
    worker?.terminate();
    worker = null;
  };
  return {
    ask(request, onStage) {
      if (finish !== null) {
        stop();
        end(null);
      }
      return new Promise((resolve) => {
        finish = resolve;
        worker ??= start();
        worker.onmessage = ({ data }: MessageEvent<EngineReply>) => {
          if (data.kind === "stage") onStage(data.stage);
          else end(data);
        };
        worker.onerror = () => {
          stop();
          end({ kind: "failed" });
        };
        const asked = worker;
        sendInParts(request, {
          post: (message) => asked.postMessage(message),
          isWanted: () => worker === asked && finish === resolve,
        });
      });
    },
    cancel() {
      stop();
      end(null);
    },
  };
}
