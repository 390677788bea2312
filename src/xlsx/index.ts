export type { FilePort } from "./port/file-port";
export { openWorkbook } from "./port/file-port";
