import { networkWaves, people } from "../../../templates/samples/small/forms/network";

const waves = networkWaves();
const schoolOf = new Map(people.map((person) => [person.code, person.school]));

test("34 staff of eight schools", () => {
  expect(people).toHaveLength(34);
  expect(new Set(people.map((person) => person.school)).size).toBe(8);
});

// Planted: response 91 % and 85 %, density .11 and .19, reciprocity .38 and .52 (returned ties of all ties).
test.each([
  { wave: 1, response: 0.91, density: 0.11, reciprocity: 0.38 },
  { wave: 2, response: 0.85, density: 0.19, reciprocity: 0.52 },
])("wave $wave has the planted response, density and reciprocity", ({ wave, response, density, reciprocity }) => {
  const found = waves.find((each) => each.wave === wave);
  if (!found) throw new Error("no such wave");
  const keys = new Set(found.ties.map(({ from, to }) => `${from} ${to}`));
  expect(keys.size).toBe(found.ties.length);
  expect((34 - found.silent.size) / 34).toBeCloseTo(response, 2);
  expect(found.ties.length / (34 * 33)).toBeCloseTo(density, 2);
  const returned = found.ties.filter(({ from, to }) => keys.has(`${to} ${from}`));
  expect(returned.length / found.ties.length).toBeCloseTo(reciprocity, 2);
});

test("nobody who stayed silent names anyone, and nobody names oneself", () => {
  for (const { ties, silent } of waves) {
    for (const { from, to } of ties) {
      expect(silent.has(from)).toBe(false);
      expect(from).not.toBe(to);
    }
  }
});

test("Mistlebrook has no tie to another school", () => {
  const crossing = waves
    .flatMap(({ ties }) => ties)
    .filter(({ from, to }) => schoolOf.get(from) !== schoolOf.get(to))
    .flatMap(({ from, to }) => [schoolOf.get(from), schoolOf.get(to)]);
  expect(crossing.length).toBeGreaterThan(0);
  expect(crossing).not.toContain("Mistlebrook Primary");
});
