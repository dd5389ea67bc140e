import { andThen, computed } from "../../../engine/stats/computed";
import { newcombeInterval } from "../../../engine/stats/newcombeInterval";
import { cohensH, coxD, oddsRatio, riskRatio } from "../../../engine/stats/oddsAndRiskRatio";
import { pairedProportion, type PairedCounts } from "../../../engine/stats/pairedProportion";
import { fisherExactP, pearsonChiSquare } from "../../../engine/stats/twoByTwo";
import { clopperPearsonInterval, wilsonInterval, wilsonIntervalCorrected } from "../../../engine/stats/wilsonInterval";
import type { Adapter } from "../adapter";
import type { Answer } from "../compare";
import { numberColumn, onlyNumber, textColumn } from "../table";

/** Two independent shares from a row of counts: those counted and those not, in both groups. */
export const twoProportionsAdapter: Adapter = ({ table }) => {
  const [a, b, c, d] = ["tpos", "tneg", "cpos", "cneg"].map((name) => onlyNumber(table, name));
  const first = { count: a ?? NaN, of: (a ?? NaN) + (b ?? NaN) };
  const second = { count: c ?? NaN, of: (c ?? NaN) + (d ?? NaN) };
  const chiSquare = pearsonChiSquare(first, second);
  return {
    p1: first.count / first.of,
    p2: second.count / second.of,
    wilson1: wilsonInterval(first),
    wilson2: wilsonInterval(second),
    wilson1_cc: wilsonIntervalCorrected(first),
    clopper1: clopperPearsonInterval(first),
    diff: first.count / first.of - second.count / second.of,
    ci_newcombe: newcombeInterval(first, second),
    or: andThen(oddsRatio(first, second), ({ ratio }) => computed(ratio)),
    or_ci: andThen(oddsRatio(first, second), ({ interval }) => computed(interval)),
    rr: andThen(riskRatio(first, second), ({ ratio }) => computed(ratio)),
    rr_ci: andThen(riskRatio(first, second), ({ interval }) => computed(interval)),
    chi2: andThen(chiSquare, (of) => computed(of.chiSquare)),
    chi2_p: andThen(chiSquare, ({ p }) => computed(p)),
    fisher_p: fisherExactP(first, second),
    cohen_h: cohensH(first, second),
    d_cox: coxD(first, second),
  };
};

/** The same people's yes and no, from rows named yesyes, yesno, noyes, nono. */
export const pairedProportionAdapter: Adapter = ({ table, columns }) => {
  const names = textColumn(table, "cell");
  const counts = numberColumn(table, columns[0]);
  const at = (name: string) => counts[names.indexOf(name)] ?? NaN;
  return pairedAnswer({
    both: at("yesyes"),
    beforeOnly: at("yesno"),
    afterOnly: at("noyes"),
    neither: at("nono"),
  });
};

/** Under the reference's names. */
export function pairedAnswer(counts: PairedCounts): Answer {
  return andThen(pairedProportion(counts), (of) =>
    computed<Answer>({
      n: of.people,
      pPre: of.before,
      pPost: of.after,
      diff: of.change,
      ci_newcombe10: of.interval,
      mcnemar_chi2: andThen(of.mcNemar, ({ chiSquare }) => computed(chiSquare)),
      mcnemar_p: andThen(of.mcNemar, ({ p }) => computed(p)),
      mcnemar_chi2_cc: andThen(of.mcNemar, ({ chiSquareCorrected }) => computed(chiSquareCorrected)),
      p_exact: of.pExact,
      p_mid: of.pMid,
      condOR: of.oddsRatio,
    }),
  );
}
