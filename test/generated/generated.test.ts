import { readFileSync } from "node:fs";
import path from "node:path";
import { generatedFiles } from "../../.tools/generated";

test.each(generatedFiles())("$file is what `npm run docs` writes", ({ file, text }) => {
  expect(readFileSync(path.resolve(__dirname, "../..", file), "utf8")).toBe(text);
});
