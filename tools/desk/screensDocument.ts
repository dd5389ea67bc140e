import { pictureName, screens } from "./screens";

const HEAD = `# The screens of the pane

Every screen as a first visit meets it, on the made-up sample. \`npm run pictures\` takes them from the page and the preview as last built, and writes this list; the same list is searched for barriers by the tests, light, dark and in forced colours, 270 to 450 pixels wide.
`;

/** docs/SCREENS.md: every screen with its picture and what there is to see. */
export function screensDocument(): string {
  const parts = screens.map((screen) => {
    const { title, about, inDark } = screen;
    const names = [pictureName(screen), ...(inDark === true ? [pictureName(screen, "dark")] : [])];
    const pictures = names.map((name, index) => {
      const alternative = index === 0 ? title : `${title}, dark`;
      return `<img src="pictures/${name}" width="300" alt="${alternative}">`;
    });
    return `## ${title}\n${about}\n\n${pictures.join(" ")}\n`;
  });
  return [HEAD, ...parts].join("\n");
}
