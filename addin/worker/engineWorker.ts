import "./closedNetwork";
import { analyse } from "../../engine";
import { answerEnquiry } from "./answerEnquiry";
import type { EngineReply, EngineRequest } from "./messages";
import { foundIn, recogniseSheets } from "./recogniseSheets";

/** The part of a worker's own scope we use. */
interface WorkerScope {
  onmessage: ((event: { readonly data: EngineRequest }) => void) | null;
  postMessage(reply: EngineReply): void;
}

const scope = self as unknown as WorkerScope;

scope.onmessage = ({ data }) => {
  try {
    answer(data);
  } catch {
    // What went wrong may quote a cell: nothing of it leaves the worker.
    scope.postMessage({ kind: "failed" });
  }
};

function answer(request: EngineRequest): void {
  if (!("wanted" in request)) return scope.postMessage(answerEnquiry(request));
  const { kind, wanted } = request;
  scope.postMessage({ kind: "stage", stage: "recognising" });
  const recognised = recogniseSheets(wanted);
  const issues = [...wanted.noticed, ...recognised.issues];
  if (!recognised.ok) return scope.postMessage({ kind: "refused", issues });
  if (kind === "recognise") {
    return scope.postMessage({ kind: "recognised", found: { ...foundIn(recognised.value), issues } });
  }
  scope.postMessage({ kind: "stage", stage: "calculating" });
  const {
    answer: sentences,
    cards,
    issues: all,
    drafts,
  } = analyse(recognised.value, {
    issues,
    version: wanted.version,
  });
  scope.postMessage({ kind: "analysed", answered: { answer: sentences, cards, issues: all, drafts } });
}
