import { Accordion, Field, SearchBox, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { FunctionDefinition } from "../../../functions/model";
import { FUNCTIONS } from "../../../functions/table";
import { useServices } from "../../app/services";
import { copyText } from "../../components/copy-text";
import { ScreenHeader } from "../../components/screen-header";
import { FreezeSection } from "./freeze-section";
import { FunctionItem } from "./function-item";

const GROUPS = [
  "marks",
  "schools",
  "deadlines",
  "plans",
] as const satisfies readonly FunctionDefinition["group"][];

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  help: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

function matches({ id, description }: FunctionDefinition, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  return [id, description.ru, description.en].some((text) => text.toLowerCase().includes(wanted));
}

/** The functions QP: what there is, how to write them, what their errors mean, and how to leave only their values. */
export default function FunctionsScreen() {
  const { t } = useServices();
  const styles = useStyles();
  const [query, setQuery] = useState("");
  const [copied, setCopied] = useState("");
  const found = useMemo(() => FUNCTIONS.filter((definition) => matches(definition, query)), [query]);
  const copy = async (formula: string) => {
    setCopied((await copyText(formula)) ? t("functions.copied", { formula }) : t("functions.notCopied"));
  };
  return (
    <div className={styles.root}>
      <ScreenHeader title={t("screen.functions")} />
      <Text>{t("functions.intro")}</Text>
      <FreezeSection />
      <div>
        <Field label={t("functions.search")}>
          <SearchBox
            value={query}
            onChange={(_, { value }) => setQuery(value)}
            data-testid="function-search"
          />
        </Field>
        <Text role="status" size={200}>
          {copied}
        </Text>
      </div>
      {found.length === 0 && <Text>{t("functions.none")}</Text>}
      {GROUPS.map((group) => {
        const members = found.filter((definition) => definition.group === group);
        return members.length === 0 ? null : (
          <section key={group}>
            <Subtitle2 as="h2">{t(`functions.group.${group}`)}</Subtitle2>
            <Accordion collapsible multiple>
              {members.map((definition) => (
                <FunctionItem
                  key={definition.id}
                  definition={definition}
                  onCopy={(formula) => void copy(formula)}
                />
              ))}
            </Accordion>
          </section>
        );
      })}
      <section aria-labelledby="function-errors">
        <Subtitle2 as="h2" id="function-errors">
          {t("functions.errors")}
        </Subtitle2>
        <ul className={styles.help} data-testid="function-errors">
          <li>{t("functions.error.name")}</li>
          <li>{t("functions.error.na")}</li>
          <li>{t("functions.error.value")}</li>
        </ul>
      </section>
    </div>
  );
}
