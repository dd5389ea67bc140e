import "./closedNetwork";
import { joinParts } from "./joinParts";
import type { EngineMessage, EngineReply, EngineRequest, RowsPart } from "./messages";
import { foundIn, recogniseSheets } from "./recogniseSheets";

/** The part of a worker's own scope we use. */
interface WorkerScope {
  onmessage: ((event: { readonly data: EngineMessage }) => void) | null;
  postMessage(reply: EngineReply): void;
}

const scope = self as unknown as WorkerScope;

/** Rows that came before the request they belong to. */
const parts: RowsPart[] = [];

scope.onmessage = ({ data }) => {
  if (data.kind === "rows") parts.push(data);
  // What went wrong may quote a cell: nothing of it leaves the worker.
  else void answerJoined(data).catch(() => scope.postMessage({ kind: "failed" }));
};

async function answerJoined(data: EngineRequest): Promise<void> {
  await answer("wanted" in data ? { ...data, wanted: joinParts(data.wanted, parts.splice(0)) } : data);
}

async function answer(request: EngineRequest): Promise<void> {
  // Forms have a worker of their own.
  if (!("wanted" in request)) return scope.postMessage({ kind: "failed" });
  const { kind, wanted } = request;
  scope.postMessage({ kind: "stage", stage: "recognising" });
  const recognised = recogniseSheets(wanted);
  const issues = [...wanted.noticed, ...recognised.issues];
  if (!recognised.ok) return scope.postMessage({ kind: "refused", issues });
  if (kind === "recognise") {
    return scope.postMessage({ kind: "recognised", found: { ...foundIn(recognised.value), issues } });
  }
  scope.postMessage({ kind: "stage", stage: "calculating" });
  const { analyse } = await import(/* webpackChunkName: "engine-analyses" */ "./analyseStudy");
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
