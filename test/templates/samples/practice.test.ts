import { sampleDrafts } from "../../../templates";
import { earlierPupils, type PracticePupil, practicePupils } from "../../../templates/samples/practice/practicePupils";
import { smallSchools } from "../../../templates/samples/small/smallSchools";

const [now, earlier] = [practicePupils(), earlierPupils()];
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const changeOf = (pupils: readonly PracticePupil[]): number =>
  mean(pupils.flatMap(({ scores: [first, , last] }) => (first === null || last === null ? [] : [last - first])));

test("this year's pupils are the small sample's project pupils and five older ones, last year's as many", () => {
  const project = smallSchools.reduce((sum, school) => sum + school.project, 0) + 5;
  expect(now).toHaveLength(project);
  expect(earlier).toHaveLength(project);
  const schools = (pupils: readonly PracticePupil[]) => new Set(pupils.map(({ school }) => school));
  expect(schools(earlier)).toEqual(schools(now));
});

test("last year's pupils are other children: no pupil number comes twice", () => {
  const numbers = [...now, ...earlier].map(({ upn }) => upn);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test("in spring about nine twentieths of the year's change are there", () => {
  const present = now.filter(({ scores }) => !scores.includes(null));
  const step = mean(present.map(({ scores: [first, second] }) => (second ?? 0) - (first ?? 0)));
  // Planted .45, the mean of some 340 days with SD 4 lies within 3 standard errors.
  expect(Math.abs(step - 0.45 * changeOf(present))).toBeLessThan((3 * 4) / Math.sqrt(present.length));
});

test("the earlier pupils change by the planted .05 SD of the small sample's waiting classes", () => {
  for (const school of smallSchools.filter(({ project }) => project > 40)) {
    const own = earlier.filter((pupil) => pupil.school === school.name);
    const slack = (3 * school.standardDeviation) / Math.sqrt(own.length) / 5;
    expect(Math.abs(changeOf(own) - 0.05 * school.standardDeviation)).toBeLessThan(slack + 0.5);
  }
});

test("it holds a sheet of every form of the rest of the practice", () => {
  const names = sampleDrafts("practice").map(({ name }) => name);
  const forms = ["Cases", "Initiatives", "Initiative traits", "Evidence matrix", "Commissioning", "Issues log"];
  expect(names).toEqual(
    expect.arrayContaining([...forms, "Delivery", "Benchmark", "Can we say this", "Pupils 2023-24"]),
  );
});

test("the sixty schools with the whole practice keep the large sample's lists, with a test in spring between", () => {
  const large = sampleDrafts("large");
  const whole = sampleDrafts("large-practice");
  expect(whole.slice(0, large.length).map(({ name }) => name)).toEqual(large.map(({ name }) => name));
  const names = whole.slice(large.length).map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(["Delivery", "Innovation ratings", "Collaboration ratings", "Cases", "Evidence matrix"]),
  );
  const texts = (sheet: (typeof whole)[number] | undefined) =>
    (sheet?.rows ?? []).slice(2, 8).flatMap(({ cells }) => cells.map(([, { value }]) => value));
  for (const sheet of whole.slice(0, 5)) expect(texts(sheet).join(" ")).toMatch(/Spring|February/);
});
