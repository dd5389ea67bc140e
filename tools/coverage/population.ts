import type { Random } from "./random";

/** How alike pupils of one school (or class) are, and how many schools there are. */
export interface Setting {
  readonly schools: number;
  readonly intraclassCorrelation: number;
}

/** Smallest and largest school. */
export const sizes = { smallest: 3, largest: 176 } as const;
/** Correlation of before with after among pupils; both have standard deviation 1, so gains have variance ½. */
export const correlation = 0.75;
export const gainVariance = 2 * (1 - correlation);

/** Sizes of schools, log-uniform between the smallest and the largest. */
export function drawSizes(random: Random, schools: number): number[] {
  const range = Math.log((sizes.largest + 1) / sizes.smallest);
  return Array.from({ length: schools }, () => Math.floor(sizes.smallest * Math.exp(range * random.uniform())));
}

/** One group before and after; the average school gains `change` standard deviations. */
export function drawOneGroup(random: Random, setting: Setting & { readonly change: number }) {
  const { schools, intraclassCorrelation: rho, change } = setting;
  const before: number[] = [];
  const after: number[] = [];
  const school: number[] = [];
  const spread = Math.sqrt(gainVariance);
  // Gains depend on the before score so that after has the same standard deviation as before.
  const onBefore = -spread / (2 * Math.sqrt(1 - rho));
  drawSizes(random, schools).forEach((size, index) => {
    const shared = Math.sqrt(rho) * random.normal();
    for (let pupil = 0; pupil < size; pupil++) {
      const start = random.normal();
      const own = onBefore * start + Math.sqrt(1 - onBefore ** 2) * random.normal();
      before.push(start);
      after.push(start + change + spread * (shared + Math.sqrt(1 - rho) * own));
      school.push(index);
    }
  });
  return { before, after, school };
}

/** How many of each school's pupils are counted; shares differ between schools by a beta distribution. */
export function drawShares(random: Random, setting: Setting & { readonly share: number }) {
  const { schools, intraclassCorrelation: rho, share } = setting;
  const scale = rho === 0 ? 0 : (1 - rho) / rho;
  return drawSizes(random, schools).map((of) => {
    const chance = rho === 0 ? share : random.beta(share * scale, (1 - share) * scale);
    let count = 0;
    for (let pupil = 0; pupil < of; pupil++) count += random.uniform() < chance ? 1 : 0;
    return { count, of };
  });
}

/** Gains of members and others; the average school's gap changes by `change`, schools' gaps differ. */
export function drawGap(random: Random, setting: Setting & { readonly change: number }) {
  const { schools, intraclassCorrelation: rho, change } = setting;
  const values: number[] = [];
  const member: boolean[] = [];
  const school: number[] = [];
  const spread = Math.sqrt(gainVariance);
  drawSizes(random, schools).forEach((size, index) => {
    const shared = Math.sqrt(rho) * random.normal();
    const gap = change + spread * Math.sqrt(rho / 2) * random.normal();
    const memberShare = 0.1 + 0.5 * random.uniform();
    for (let pupil = 0; pupil < size; pupil++) {
      const belongs = random.uniform() < memberShare;
      values.push(spread * (shared + Math.sqrt(1 - rho) * random.normal()) + (belongs ? gap : 0));
      member.push(belongs);
      school.push(index);
    }
  });
  return { values, member, school };
}

/** Pupils of one class. */
const classSize = 25;

/** Arms inside schools, classes allocated; or whole schools allocated. Schools differ by .2 of the variance besides. */
export function drawArms(random: Random, setting: Setting & { readonly effect: number; readonly whole: boolean }) {
  const { schools, intraclassCorrelation: rho, effect, whole } = setting;
  const rows = { before: [] as number[], after: [] as number[], treated: [] as boolean[], school: [] as number[] };
  const cluster: number[] = [];
  let classes = 0;
  drawSizes(random, schools).forEach((size, index) => {
    const ofSchool = whole ? Math.sqrt(rho) * random.normal() : Math.sqrt(0.2) * random.normal();
    const count = whole ? 1 : Math.max(2, Math.round(size / classSize));
    const turn = random.uniform() < 0.5 ? 0 : 1;
    const ofClass = Array.from({ length: count }, () => (whole ? 0 : Math.sqrt(rho) * random.normal()));
    for (let pupil = 0; pupil < size; pupil++) {
      const place = pupil % count;
      const treated = whole ? index % 2 === 0 : (place + turn) % 2 === 0;
      const start = random.normal();
      const own = Math.sqrt((1 - correlation ** 2) * (1 - rho)) * random.normal();
      const shared = Math.sqrt(1 - correlation ** 2) * (ofSchool + (ofClass[place] ?? 0));
      rows.before.push(start);
      rows.after.push(correlation * start + shared + own + (treated ? effect : 0));
      rows.treated.push(treated);
      rows.school.push(index);
      cluster.push(classes + place);
    }
    classes += count;
  });
  return { ...rows, cluster };
}
