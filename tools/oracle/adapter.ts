import type { Answer } from "./compare";
import type { CaseOptions, OracleCase } from "./reference";
import type { Table } from "./table";

/** What an adapter is given: the case's table (rows already selected), its columns and options. */
export interface AdapterInput {
  readonly table: Table;
  readonly columns: readonly string[];
  readonly options: CaseOptions;
  /** The whole case; its inputs (`args`, `params`, `reml`) stand among the expected values. */
  readonly oracleCase: OracleCase;
}

/** Computes a case through the public functions of engine/stats, under the names of the reference. */
export type Adapter = (input: AdapterInput) => Answer;
