/** What is still read otherwise than a careful person would, or left unsaid, by workbook: known limitations. */
export const knownDifferences: Readonly<Record<string, readonly string[]>> = {
  "Microsoft Forms, pupils": ["not said: Answers are linked by a self-made code, some written differently (Sept 25!F)"],
  "Old levels by set": [
    "Y8!F: class expected, group found",
    // Grades of effort became a scale of their own after these readings were written.
    "Y8!K: before (number) expected, before (effort-grade) found, asked",
    "Y8!L: after (number) expected, after (effort-grade) found, asked",
  ],
};
