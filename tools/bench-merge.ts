import { contributionsOf, contributionText, mergeSums } from "../engine";
import { seededRandom } from "../templates/samples/seededRandom";
import { studyOf, type Pupil } from "./bench/studyOfPupils";

const times = 5;
const schoolCount = 1_500;
const pupilsEach = 433;

/**
 * `npm run bench:merge`: 1,500 schools' sums (650,000 pupils) merged into the whole report; medians of five, and the
 * peak of memory of the run.
 */
export function run(): Promise<void> {
  const files = madeUpFiles();
  const bytes = files.reduce((sum, { text }) => sum + text.length, 0);
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    const processor = process.cpuUsage();
    const { results } = mergeSums(files, { version: "bench" });
    if (results.length === 0) throw new Error("nothing was merged");
    const { user, system } = process.cpuUsage(processor);
    return { wall: (performance.now() - start) / 1000, processor: (user + system) / 1e6 };
  });
  const median = (of: "wall" | "processor") => taken.map((one) => one[of]).sort((a, b) => a - b)[2] ?? NaN;
  const peak = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(`${files.length} contributions, ${(bytes / 2 ** 20).toFixed(1)} MB\n`);
  process.stdout.write(
    `merged, analysed and laid out\t${median("wall").toFixed(2)} s, processor ${median("processor").toFixed(2)} s\n`,
  );
  process.stdout.write(`peak memory\t${peak.toFixed(0)} MB\n`);
  return Promise.resolve();
}

function madeUpFiles(): readonly { readonly file: string; readonly text: string }[] {
  const random = seededRandom(20_260_101);
  return Array.from({ length: schoolCount }, (_, school) => {
    const effect = 2 * random.normal();
    const pupils = Array.from({ length: pupilsEach }, (): Pupil => {
      const before = Math.round(100 + 15 * random.normal());
      return {
        school: `School ${school + 1}`,
        arm: null,
        class: `${random.below(4)}`,
        premium: random.unit() < 0.28 ? "Y" : "N",
        before,
        after: random.unit() < 0.04 ? null : Math.round(20 + 0.8 * before + effect + 9 * random.normal()),
      };
    });
    const [contribution] = contributionsOf(studyOf(pupils), { minimum: 6 });
    if (contribution === undefined) throw new Error("a school is missing");
    return { file: `${contribution.school}.sums.json`, text: contributionText(contribution) };
  });
}
