import { useMemo } from "react";
import type { Finding } from "../../../core/plan/finding";
import { fixEdits } from "../../../core/plan/fixes";
import { ruleText } from "../../../i18n/rules";
import { useServices } from "../../app/services";
import type { Done } from "../../components/done-sentence";
import { EditPreview } from "../../components/edit-preview";

interface Props {
  readonly findings: readonly Finding[];
  readonly onClose: () => void;
  readonly onApplied: (done: Done) => Promise<void>;
}

/** Preview of the fixes of one finding or of a whole rule. */
export function FixPreview({ findings, onClose, onApplied }: Props) {
  const { t, locale } = useServices();
  const edits = useMemo(() => fixEdits(findings), [findings]);
  const rule = findings[0] ? ruleText(findings[0].rule, locale).title : "";
  return (
    <EditPreview title={t("group.fix", { rule })} edits={edits} onClose={onClose} onApplied={onApplied} />
  );
}
