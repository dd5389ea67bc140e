import { planAnalyses } from "../../engine/analyses/plan";
import { runAnalyses } from "../../engine/analyses/run";
import { summarise } from "../../engine/impact/summarise";
import { enquiryKinds } from "../../tools/coverage/enquiries";
import { seededRandom } from "../../tools/coverage/random";
import { verdictsOf } from "../../tools/coverage/verdictStudy";

describe("the study of verdicts", () => {
  it.each(enquiryKinds.map((kind) => [kind.name, kind] as const))(
    "says of %s what the whole report says",
    (_, kind) => {
      const schools = kind.schools[1] ?? kind.schools[0] ?? 0;
      const study = kind.draw(seededRandom(7), { schools, intraclassCorrelation: 0.1 });
      expect(planAnalyses(study)).not.toEqual([]);
      const whole = summarise(runAnalyses(study).results, study.settings).levels.map(({ verdict }) => verdict);
      expect(verdictsOf(study)).toEqual(whole);
    },
  );
});
