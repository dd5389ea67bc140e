/** The colours of all sheets and charts, by what they mean; RRGGBB. Never the only sign of anything. */
export const palette = {
  ink: "1F2A33",
  slate: "55606A",
  /** After, pupils, strongly agree; titles. */
  after: "12436D",
  school: "2073BC",
  staff: "0F766E",
  organisation: "801650",
  /** Strongly disagree, falls. */
  fall: "C2500E",
  agree: "8FBBE3",
  disagree: "F2B08A",
  before: "A9B4BD",
  uncertain: "D5DADF",
  band: "E8EEF3",
  rule: "D3D9DE",
  /** Grey of helper cells and ids. */
  helper: "8A949C",
  paper: "FFFFFF",
  attention: "FDF1E7",
} as const;
