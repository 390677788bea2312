import { Button } from "@fluentui/react-components";
import type { Finding } from "../../../core/plan/finding";
import { useServices } from "../../app/services";

/** «Исправить все (N)» where a rule has more than one safe fix. */
export function GroupActions({
  findings,
  onFix,
}: {
  findings: readonly Finding[];
  onFix: (findings: readonly Finding[]) => void;
}) {
  const { t } = useServices();
  const safe = findings.filter(({ fix }) => fix?.safe === true);
  if (safe.length < 2) return null;
  return (
    <Button size="small" onClick={() => onFix(safe)} data-testid="fix-all">
      {t("finding.fixAll", { count: safe.length })}
    </Button>
  );
}
