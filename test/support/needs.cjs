/**
 * What a suite may need and a machine may lack. A suite that is nothing without it says so in its name
 * («tables.shared.test.ts», «libreoffice.soffice.test.ts») and is not looked for where it is missing.
 */
const { existsSync } = require("node:fs");
const path = require("node:path");

const PROGRAMS = ["soffice", "libreoffice"];

/** Path of LibreOffice, null where it is not installed. */
const soffice =
  (process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) => PROGRAMS.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file)) ?? null;

const lacks = {
  ...(existsSync(path.resolve(__dirname, "../../../shared/corpus")) ? {} : { shared: "no ../shared" }),
  ...(soffice === null ? { soffice: "LibreOffice is not installed" } : {}),
};

/** Patterns of the files that are not looked for. */
const ignored = Object.keys(lacks).map((need) => `\\.${need}\\.(?:\\w+\\.)?test\\.tsx?$`);

/** The global set-up: one line for every kind of suite that does not run. */
function saySkipped() {
  for (const [need, lack] of Object.entries(lacks)) console.log(`skipped: *.${need}.test.ts (${lack})`);
}

module.exports = saySkipped;
Object.assign(module.exports, { ignored, soffice });
