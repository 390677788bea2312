/* npm run docs: writes everything in the tree that is generated from metadata. Tests fail when one of these files is stale. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generatedFiles } from "./generated";

for (const { file, text } of generatedFiles()) {
  const target = path.resolve(__dirname, "..", file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  console.log(`${file} записан`);
}
