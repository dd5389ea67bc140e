import "./closedNetwork";
import { answerEnquiry } from "./answerEnquiry";
import type { EnquiryRequest } from "./enquiryMessages";
import type { EngineReply } from "./messages";

/** The part of a worker's own scope we use. */
interface WorkerScope {
  onmessage: ((event: { readonly data: EnquiryRequest }) => void) | null;
  postMessage(reply: EngineReply): void;
}

const scope = self as unknown as WorkerScope;

scope.onmessage = ({ data }) => {
  try {
    scope.postMessage(answerEnquiry(data));
  } catch {
    // What went wrong may quote a cell: nothing of it leaves the worker.
    scope.postMessage({ kind: "failed" });
  }
};
