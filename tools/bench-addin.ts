import { manyPupils } from "./bench/addin/manyPupils";
import { sampleCounters } from "./bench/addin/sampleCounters";

const AIMS = { roundTrips: 12, written: 2_000_000, message: 2_000_000, stretch: 200 };
const ROWS = 100_000;

/**
 * `npm run bench:addin`: what the add-in asks of Excel and of the pane's thread, beside the aims. Ends with 1 where one
 * is missed. The counters are the same on every machine, the stretches are this machine's.
 */
export async function run(): Promise<void> {
  const { first, update } = await sampleCounters();
  const held = [
    shown("sample, first analysis: round trips", first.requests, AIMS.roundTrips),
    shown("sample, first analysis: bytes written", first.bytesIn, AIMS.written),
    shown("sample, update: round trips", update.requests, AIMS.roundTrips),
  ];
  process.stdout.write(`  (an update, which reads our own sheets too, writes ${update.bytesIn} bytes)\n`);
  const { stretches, counters } = await manyPupils(ROWS);
  const largest = Math.max(counters.largestRequest, counters.largestAnswer);
  held.push(shown(`${ROWS} pupils: largest message, bytes`, largest, AIMS.message));
  for (const { step, milliseconds, longest } of stretches) {
    held.push(shown(`${ROWS} pupils, ${step}: longest stretch of the pane's thread, ms`, longest, AIMS.stretch));
    process.stdout.write(`  (${step} took ${(milliseconds / 1000).toFixed(1)} s in all)\n`);
  }
  if (held.includes(false)) process.exitCode = 1;
}

/** Prints a figure with its aim and their ratio; true where the aim is met. */
function shown(name: string, figure: number, aim: number): boolean {
  const met = figure <= aim;
  const ratio = (figure / aim).toFixed(2);
  process.stdout.write(`${met ? "met   " : "MISSED"} ${name}: ${Math.round(figure)} (aim ${aim}, ratio ${ratio})\n`);
  return met;
}
