const ATTEMPTS = 5;
const FIRST_PAUSE_MILLISECONDS = 200;

/** Tries more than once: what made the work fail (a cell being edited, another workbook in front) may pass. */
export async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MILLISECONDS * attempt));
    }
  }
}
