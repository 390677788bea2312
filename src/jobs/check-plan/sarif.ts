import type { Severity } from "../../core/plan/finding";
import { cellAddress } from "../../core/sheet/address";
import { describeFinding, ruleText } from "../../i18n/rules";
import type { Locale } from "../../i18n/translator";
import { VERSION } from "../version";
import type { CheckResult } from "./index";

const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** The findings as SARIF 2.1.0; a cell is a logical location «План!C23» of the file. */
export function sarif(file: string, result: CheckResult, locale: Locale): object {
  const codes = [...new Set(result.findings.map(({ rule }) => rule))].sort();
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "quality-plan",
            version: VERSION,
            rules: codes.map((id) => ({ id, shortDescription: { text: ruleText(id, locale).title } })),
          },
        },
        artifacts: [{ location: { uri: encodeURI(file) } }],
        results: result.findings.map((finding) => {
          const { message, action } = describeFinding(finding, locale);
          const place = `${finding.location.sheet.name}!${cellAddress(finding.location)}`;
          return {
            ruleId: finding.rule,
            ruleIndex: codes.indexOf(finding.rule),
            level: LEVELS[finding.severity],
            message: { text: `${message} ${action}` },
            locations: [
              {
                physicalLocation: { artifactLocation: { uri: encodeURI(file), index: 0 } },
                logicalLocations: [{ fullyQualifiedName: place, kind: "element" }],
              },
            ],
            ...(finding.accepted
              ? { suppressions: [{ kind: "inSource", justification: finding.accepted.reason }] }
              : {}),
          };
        }),
      },
    ],
  };
}
