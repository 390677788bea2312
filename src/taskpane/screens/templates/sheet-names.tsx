import { Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import type { Edit, SheetSpec } from "../../../core/sheet/edit";
import { useServices } from "../../app/services";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** The visible sheets that edits will add. */
export const addedSheets = (edits: readonly Edit[]): SheetSpec[] =>
  edits.flatMap((edit) =>
    edit.kind === "addSheet" && (edit.sheet.visibility ?? "visible") === "visible" ? [edit.sheet] : [],
  );

/** The sheets that will be made, by name. */
export function SheetNames({ edits }: { edits: readonly Edit[] }) {
  const { t } = useServices();
  const styles = useStyles();
  const names = addedSheets(edits).map(({ name }) => name);
  return (
    <>
      <Subtitle2 as="h2">{t("templates.sheets", { count: names.length })}</Subtitle2>
      <ul className={styles.list} data-testid="template-sheets">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  );
}
