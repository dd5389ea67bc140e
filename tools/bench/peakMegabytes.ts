import { existsSync, readFileSync } from "node:fs";

const STATUS = "/proc/self/status";

/** Most memory this process ever held. On Linux by its own count: `maxRSS` begins with that of the process that started it. */
export function peakMegabytes(): number {
  const own = existsSync(STATUS) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(STATUS, "utf8"))?.[1] : undefined;
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1024;
}
