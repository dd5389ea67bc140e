import { addIn, addInFiles, FUNCTION_NAMESPACE, PANE_ID, requirements } from "./addInNames";
import { iconFile, type IconName, iconNames, iconSizes, ribbon, type RibbonButton, type RibbonMenu } from "./ribbon";

/**
 * The add-in only manifest, with every file below `baseUrl` (no slash at its end). The order of the elements is that of
 * the schemas in [MS-OWEMXML]; key tips have no place in it, Excel gives its own.
 */
export function xmlManifest(baseUrl: string): string {
  const url = (file: string) => `${baseUrl}/${file}`;
  const texts = new TextResources();
  const namespace = texts.addShort("Functions", FUNCTION_NAMESPACE);
  const tab = customTab(texts);
  const [settings, overrides] = [
    element("SourceLocation", { DefaultValue: url(addInFiles.pane) }),
    element(
      "VersionOverrides",
      { xmlns: "http://schemas.microsoft.com/office/taskpaneappversionoverrides", "xsi:type": "VersionOverridesV1_0" },
      [
        element("Hosts", {}, [
          element("Host", { "xsi:type": "Workbook" }, [
            element("Runtimes", {}, [element("Runtime", { resid: "Url.Pane", lifetime: "long" })]),
            element("AllFormFactors", {}, [customFunctions(namespace)]),
            element("DesktopFormFactor", {}, [
              element("FunctionFile", { resid: "Url.Pane" }),
              element("ExtensionPoint", { "xsi:type": "PrimaryCommandSurface" }, [tab]),
            ]),
          ]),
        ]),
        element("Resources", {}, [
          element(
            "bt:Images",
            {},
            iconNames.flatMap((icon) =>
              iconSizes.map((size) =>
                element("bt:Image", { id: imageId(icon, size), DefaultValue: url(iconFile(icon, size)) }),
              ),
            ),
          ),
          element("bt:Urls", {}, [
            element("bt:Url", { id: "Url.Pane", DefaultValue: url(addInFiles.pane) }),
            element("bt:Url", { id: "Url.Functions", DefaultValue: url(addInFiles.functions) }),
            element("bt:Url", { id: "Url.FunctionsMetadata", DefaultValue: url(addInFiles.functionsMetadata) }),
          ]),
          element("bt:ShortStrings", {}, texts.short),
          element("bt:LongStrings", {}, texts.long),
        ]),
      ],
    ),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element("OfficeApp", namespaces, [
    element("Id", {}, [addIn.id]),
    element("Version", {}, [`${addIn.version}.0`]),
    element("ProviderName", {}, [addIn.provider]),
    element("DefaultLocale", {}, [addIn.locale]),
    element("DisplayName", { DefaultValue: addIn.name }),
    element("Description", { DefaultValue: addIn.description }),
    element("IconUrl", { DefaultValue: url(iconFile("enquiry", 32)) }),
    element("HighResolutionIconUrl", { DefaultValue: url(iconFile("enquiry", 64)) }),
    element("SupportUrl", { DefaultValue: url(addInFiles.help) }),
    element("Hosts", {}, [element("Host", { Name: "Workbook" })]),
    element("Requirements", {}, [
      element(
        "Sets",
        { DefaultMinVersion: "1.1" },
        requirements.map(({ name, minimum }) => element("Set", { Name: name, MinVersion: minimum })),
      ),
    ]),
    element("DefaultSettings", {}, [settings]),
    element("Permissions", {}, ["ReadWriteDocument"]),
    overrides,
  ])}\n`;
}

const namespaces = {
  xmlns: "http://schemas.microsoft.com/office/appforoffice/1.1",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xmlns:bt": "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
  "xsi:type": "TaskPaneApp",
};

/** The worksheet functions run in the pane's page: the shared runtime. */
function customFunctions(namespace: string): string {
  const source = (name: string, resid: string) => element(name, {}, [element("SourceLocation", { resid })]);
  return element("ExtensionPoint", { "xsi:type": "CustomFunctions" }, [
    source("Script", "Url.Functions"),
    source("Page", "Url.Pane"),
    source("Metadata", "Url.FunctionsMetadata"),
    element("Namespace", { resid: namespace }),
  ]);
}

function customTab(texts: TextResources): string {
  return element("CustomTab", { id: "Enquiry.Tab" }, [
    ...ribbon.groups.map((group) =>
      element("Group", { id: `Enquiry.Group.${group.id}` }, [
        element("Label", { resid: texts.addShort(`Group.${group.id}`, group.label) }),
        iconList(group.icon),
        ...group.controls.map((control) => controlElement(control, texts)),
      ]),
    ),
    element("Label", { resid: texts.addShort("Tab", ribbon.label) }),
  ]);
}

function controlElement(control: RibbonButton | RibbonMenu, texts: TextResources): string {
  const type = control.kind === "menu" ? "Menu" : "Button";
  return element("Control", { "xsi:type": type, id: `Enquiry.${control.id}` }, [
    ...shownAs(control, texts),
    control.kind === "menu"
      ? element(
          "Items",
          {},
          control.items.map((item) =>
            element("Item", { id: `Enquiry.${item.id}` }, [...shownAs(item, texts), actionElement(item)]),
          ),
        )
      : actionElement(control),
  ]);
}

function shownAs(control: Pick<RibbonButton, "id" | "label" | "tip" | "icon">, texts: TextResources): string[] {
  const label = texts.addShort(control.id, control.label);
  return [
    element("Label", { resid: label }),
    element("Supertip", {}, [
      element("Title", { resid: label }),
      element("Description", { resid: texts.addLong(control.id, control.tip) }),
    ]),
    iconList(control.icon),
  ];
}

function actionElement(control: Pick<RibbonButton, "id" | "opensPane">): string {
  return control.opensPane
    ? element("Action", { "xsi:type": "ShowTaskpane" }, [
        element("TaskpaneId", {}, [PANE_ID]),
        element("SourceLocation", { resid: "Url.Pane" }),
      ])
    : element("Action", { "xsi:type": "ExecuteFunction" }, [element("FunctionName", {}, [control.id])]);
}

function iconList(icon: IconName): string {
  return element(
    "Icon",
    {},
    iconSizes.map((size) => element("bt:Image", { size: String(size), resid: imageId(icon, size) })),
  );
}

/** Ids of resources have at most 32 characters. */
function imageId(icon: IconName, size: number): string {
  return `Icon.${icon}.${size}`;
}

class TextResources {
  readonly short: string[] = [];
  readonly long: string[] = [];

  addShort(id: string, text: string): string {
    this.short.push(element("bt:String", { id: `L.${id}`, DefaultValue: text }));
    return `L.${id}`;
  }

  addLong(id: string, text: string): string {
    this.long.push(element("bt:String", { id: `T.${id}`, DefaultValue: text }));
    return `T.${id}`;
  }
}

function element(name: string, attributes: Readonly<Record<string, string>>, children: readonly string[] = []): string {
  const start = `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join("")}`;
  if (children.length === 0) return `${start}/>`;
  const [only = ""] = children;
  if (children.length === 1 && !only.startsWith("<")) return `${start}>${escapeXml(only)}</${name}>`;
  const inner = children.map((child) => child.replace(/^/gm, "  ")).join("\n");
  return `${start}>\n${inner}\n</${name}>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
