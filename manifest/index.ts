/** The names of the add-in, its ribbon and the two manifests made from them. */
export * from "./addInNames";
export * from "./ribbon";
export * from "./jsonManifest";
export * from "./xmlManifest";
