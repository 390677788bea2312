import { Button, ProgressBar, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Progress } from "../../ports/workbook-port";
import type { Translator } from "../../i18n/messages";
import { useServices } from "../app/services";
import { WaitHint } from "./wait-hint";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  cancel: { alignSelf: "start" },
});

function sentence(progress: Progress | null, t: Translator): string {
  if (!progress) return t("progress.read.start");
  const { phase, done, total, sheet } = progress;
  if (phase === "read") return t("progress.read", { sheet, done, total });
  if (phase === "analyse") return t("progress.analyse", { done, total });
  if (phase === "check") return t("progress.check");
  if (phase === "prepare") return t("progress.prepare");
  return t("progress.write", { percent: Math.round((100 * done) / Math.max(1, total)) });
}

/** What a running job is doing, and the way to stop it. */
export function ProgressView({ progress, onCancel }: { progress: Progress | null; onCancel: () => void }) {
  const { t } = useServices();
  const styles = useStyles();
  const share = progress && progress.total > 0 ? progress.done / progress.total : undefined;
  return (
    <div className={styles.root} data-testid="progress">
      <Text aria-live="polite">{sentence(progress, t)}</Text>
      <ProgressBar value={share} aria-label={sentence(progress, t)} />
      <WaitHint since={progress} />
      <Button className={styles.cancel} onClick={onCancel}>
        {t("button.cancel")}
      </Button>
    </div>
  );
}
