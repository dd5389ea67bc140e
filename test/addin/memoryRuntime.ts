export * from "../../tools/office/memoryRuntime";
