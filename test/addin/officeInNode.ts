export * from "../../tools/office/officeInNode";
