import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeUnless } from "../../support/describe-unless";
import { soffice as SOFFICE } from "../../support/needs.cjs";

/** Every sheet as its own CSV file, as displayed. */
export const TO_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
export const TO_XLSX = "xlsx:Calc MS Excel 2007 XML";

/** Converts files, in one run of LibreOffice with a profile of its own. @returns output files by name */
export function convert(
  files: Readonly<Record<string, Uint8Array>>,
  filter: string,
): Record<string, Uint8Array> {
  if (SOFFICE === null) throw new Error("LibreOffice is not installed");
  const folder = mkdtempSync(join(tmpdir(), "quality-plan-"));
  try {
    const inputs = Object.entries(files).map(([name, bytes]) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    });
    const output = join(folder, "out");
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const rest = ["--headless", "--convert-to", filter, "--outdir", output, ...inputs];
    execFileSync(SOFFICE, [profile, ...rest], { stdio: "ignore", timeout: 120_000 });
    return Object.fromEntries(
      readdirSync(output).map((name) => [name, new Uint8Array(readFileSync(join(output, name)))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Tests that need LibreOffice. */
export function describeWithSoffice(name: string, body: () => void): void {
  describeUnless(SOFFICE === null ? "LibreOffice is not installed" : null, name, body);
}
