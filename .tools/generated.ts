import { functionsPage } from "../src/functions/help-page";
import { metadataFile } from "../src/functions/metadata";
import { FUNCTIONS } from "../src/functions/table";

/** A file of the tree that is made from metadata. */
export interface GeneratedFile {
  readonly file: string;
  readonly text: string;
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

export function generatedFiles(): GeneratedFile[] {
  return [
    { file: "src/functions/metadata/functions.json", text: json(metadataFile(FUNCTIONS, "ru")) },
    { file: "src/functions/metadata/functions-en.json", text: json(metadataFile(FUNCTIONS, "en")) },
    { file: "docs/functions.md", text: functionsPage(FUNCTIONS) },
  ];
}
