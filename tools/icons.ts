import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { iconNames, iconSizes } from "../manifest";

const folder = path.resolve(__dirname, "../manifest/icons");

/** `npm run icons`: draws every manifest/icons/NAME.svg as PNGs of the sizes Office asks for, with a Chromium at hand. */
export async function run(): Promise<void> {
  const drawings: readonly (readonly [name: string, sizes: readonly number[]])[] = [
    ...iconNames.map((name) => [name, iconSizes] as const),
    ["color", [192]],
    ["outline", [32]],
  ];
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const page = await browser.newPage();
  for (const [name, sizes] of drawings) {
    const svg = readFileSync(path.join(folder, `${name}.svg`), "utf8");
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      const sized = svg.replace("<svg ", `<svg width="${size}" height="${size}" `);
      await page.setContent(`<style>*{margin:0}svg{display:block}</style>${sized}`);
      writeFileSync(path.join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
  await browser.close();
}
