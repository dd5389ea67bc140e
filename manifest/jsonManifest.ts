import { addIn, addInFiles, FUNCTION_NAMESPACE, requirements } from "./addInNames";
import { iconFile, type IconName, ribbon, type RibbonButton, type RibbonMenu } from "./ribbon";

/** The unified manifest, with every file below `baseUrl` (no slash at its end). */
export function jsonManifest(baseUrl: string): string {
  const url = (file: string) => `${baseUrl}/${file}`;
  const icons = (icon: IconName) => [16, 32, 80].map((size) => ({ size, url: url(iconFile(icon, size)) }));
  const supertip = ({ label, tip }: { label: string; tip: string }) => ({ title: label, description: tip });
  const controls = ribbon.groups.flatMap((group) => group.controls);
  const buttons = controls.flatMap((control) => (control.kind === "menu" ? control.items : [control]));
  const manifest = {
    $schema: "https://developer.microsoft.com/json-schemas/teams/v1.26/MicrosoftTeams.schema.json",
    id: addIn.id,
    manifestVersion: "1.26",
    version: addIn.version,
    name: { short: addIn.name, full: addIn.fullName },
    description: { short: shortDescription, full: addIn.fullDescription },
    developer: {
      name: addIn.provider,
      websiteUrl: url(addInFiles.help),
      privacyUrl: url(addInFiles.privacy),
      termsOfUseUrl: url(addInFiles.help),
    },
    icons: { outline: "icons/outline-32.png", color: "icons/color-192.png" },
    accentColor: addIn.accentColor,
    localizationInfo: { defaultLanguageTag: addIn.locale.toLowerCase(), additionalLanguages: [] },
    authorization: { permissions: { resourceSpecific: [{ name: "Document.ReadWrite.User", type: "Delegated" }] } },
    validDomains: [baseUrl.replace(/^https:\/\//, "").replace(/\/.*$/, "")],
    extensions: [
      {
        requirements: {
          scopes: ["workbook"],
          capabilities: requirements.map(({ name, minimum }) => ({ name, minVersion: minimum })),
        },
        runtimes: [
          {
            id: "SharedRuntime",
            type: "general",
            code: { page: url(addInFiles.pane) },
            lifetime: "long",
            actions: buttons.map((button) =>
              "opensPane" in button && button.opensPane
                ? { id: button.id, type: "openPage", view: "pane", pinnable: false }
                : { id: button.id, type: "executeFunction" },
            ),
            customFunctions: {
              namespace: { id: FUNCTION_NAMESPACE, name: FUNCTION_NAMESPACE },
              allowCustomDataForDataTypeAny: true,
              metadataUrl: url(addInFiles.functionsMetadata),
            },
          },
        ],
        ribbons: [
          {
            contexts: ["default"],
            tabs: [
              {
                id: "EnquiryTab",
                label: ribbon.label,
                keytip: ribbon.keyTip,
                groups: ribbon.groups.map((group) => ({
                  id: `Group${group.id}`,
                  label: group.label,
                  icons: icons(group.icon),
                  controls: group.controls.map((control) => controlOf(control)),
                })),
              },
            ],
          },
        ],
      },
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;

  function controlOf(control: RibbonButton | RibbonMenu): object {
    const { id, label, icon, keyTip } = control;
    const shared = { label, icons: icons(icon), supertip: supertip(control), keytip: keyTip };
    if (control.kind === "button") return { id: `Control${id}`, type: "button", ...shared, actionId: id };
    return {
      id: `Control${id}`,
      type: "menu",
      ...shared,
      items: control.items.map((item) => ({
        id: `Item${item.id}`,
        type: "menuItem",
        label: item.label,
        icons: icons(item.icon),
        supertip: supertip(item),
        keytip: item.keyTip,
        actionId: item.id,
      })),
    };
  }
}

const shortDescription = "Whether a collaborative enquiry made a difference, told honestly.";
