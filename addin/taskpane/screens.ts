/** Where the pane can be opened from outside: the ribbon's buttons ask for these. */
export const paneScreens = [
  "start",
  "check",
  "analyse",
  "summary",
  "enquiry",
  "innovation-grid",
  "templates",
  "share",
  "settings",
] as const;
export type PaneScreen = (typeof paneScreens)[number];
