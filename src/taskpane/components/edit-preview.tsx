import { Button, Checkbox, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { heldBy } from "../../core/sheet/content";
import type { CellContent, CellEdit, Edit } from "../../core/sheet/edit";
import type { CellValue } from "../../core/sheet/grid";
import type { Locale } from "../../i18n/translator";
import { shownAddress } from "../../core/sheet/shown-address";
import type { SkippedEdit } from "../../ports/workbook-port";
import type { Services } from "../app/services";
import { useServices } from "../app/services";
import { ChangedText } from "./changed-text";
import type { Done } from "./done-sentence";
import { ErrorNotice } from "./error-notice";
import { PAGE, ShowMore } from "./show-more";
import { SkippedList } from "./skipped-list";
import { WaitHint } from "./wait-hint";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  line: { display: "flex", alignItems: "start", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  words: { display: "flex", flexDirection: "column", paddingBlock: tokens.spacingVerticalXS, minWidth: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly onClose: () => void;
  readonly onApplied: (done: Done) => Promise<void>;
}

function addressOf({ target }: CellEdit): string {
  return target.kind === "row"
    ? shownAddress(target.row.sheet.name, { row: target.row.row, column: target.column })
    : shownAddress(target.sheet.name, target);
}

/** Digits after the comma that a preview shows; the cell gets all of them. */
const SHOWN_DIGITS = 6;

function shownValue(value: CellValue, locale: Locale): string {
  if (typeof value !== "number") return String(value);
  return value.toLocaleString(locale, { maximumFractionDigits: SHOWN_DIGITS, useGrouping: false });
}

/** A number that becomes text looks the same: its kind is said beside it. */
function shownKind(before: CellValue, after: CellContent, { t, locale }: Services): string {
  const shown = shownValue(before, locale);
  const sameLook =
    typeof before === "number" && after.kind === "text" && [shown, String(before)].includes(after.text);
  return sameLook ? t("preview.number", { value: shown }) : shown;
}

/** Before and after of every cell, with a box to leave one out. Nothing is written before «Применить». */
export function EditPreview({ title, edits, onClose, onApplied }: Props) {
  const services = useServices();
  const { port, t } = services;
  const styles = useStyles();
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [blocked, setBlocked] = useState<readonly SkippedEdit[]>([]);
  const [shown, setShown] = useState(PAGE);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    let here = true;
    port.probe({ title, edits }).then(
      (skipped) => here && setBlocked(skipped),
      (failure) => here && setError(failure),
    );
    return () => {
      here = false;
    };
  }, [port, title, edits]);

  const unwritable = new Set(blocked.map(({ index }) => index));
  const chosen = edits.filter((_, index) => !left.has(index) && !unwritable.has(index));
  const toggle = (index: number) =>
    setLeft((before) => {
      const next = new Set(before);
      if (!next.delete(index)) next.add(index);
      return next;
    });
  const apply = async () => {
    setBusy(true);
    try {
      await onApplied(await port.apply({ title, edits: chosen }));
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };

  return (
    <section className={styles.root} data-testid="preview" aria-label={t("preview.title")}>
      <Subtitle2 as="h2">{t("preview.title")}</Subtitle2>
      <ul className={styles.list}>
        {edits.slice(0, shown).map((edit, index) =>
          edit.kind === "cell" ? (
            <li key={index} className={styles.line}>
              <Checkbox
                checked={!left.has(index) && !unwritable.has(index)}
                disabled={unwritable.has(index)}
                onChange={() => toggle(index)}
                aria-label={addressOf(edit)}
              />
              <span className={styles.words}>
                <Text size={200}>{addressOf(edit)}</Text>
                <ChangedText
                  before={shownKind(edit.before, edit.after, services)}
                  after={shownValue(heldBy(edit.after), services.locale)}
                />
              </span>
            </li>
          ) : null,
        )}
      </ul>
      <ShowMore all={edits.length} shown={shown} onMore={setShown} />
      {blocked.length > 0 && <SkippedList skipped={blocked} />}
      {error !== null && <ErrorNotice error={error} hint={t("error.journal")} />}
      {busy && <WaitHint />}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabled={busy || chosen.length === 0}
          onClick={() => void apply()}
          data-testid="apply"
        >
          {t("button.apply", { count: chosen.length })}
        </Button>
        <Button onClick={onClose}>{t("button.cancel")}</Button>
      </div>
    </section>
  );
}
