import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import type { FunctionDefinition } from "../../../functions/model";
import { NAMESPACE } from "../../../functions/model";
import { useServices } from "../../app/services";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    marginInline: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalM,
  },
  name: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
  head: { display: "flex", flexDirection: "column", paddingBlock: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  example: {
    display: "flex",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalXS,
    justifyContent: "space-between",
  },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  shown: { display: "block", fontSize: tokens.fontSizeBase200 },
});

function signature({ id, parameters }: FunctionDefinition, locale: "ru" | "en"): string {
  const names = parameters.map(({ name, optional }) => (optional ? `[${name[locale]}]` : name[locale]));
  return `=${NAMESPACE}.${id}(${names.join("; ")})`;
}

interface Props {
  readonly definition: FunctionDefinition;
  readonly onCopy: (formula: string) => void;
}

/** One function: what it is for; opened, its arguments and examples with a way to copy them. */
export function FunctionItem({ definition, onCopy }: Props) {
  const { t, locale } = useServices();
  const styles = useStyles();
  const { id, description, parameters, examples } = definition;
  return (
    <AccordionItem value={id} data-testid={`function-${id}`}>
      <AccordionHeader as="h3" size="small" expandIconPosition="end">
        <span className={styles.head}>
          <span className={styles.name}>
            {NAMESPACE}.{id}
          </span>
          <Text size={200} className={styles.quiet}>
            {description[locale]}
          </Text>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <code className={styles.code}>{signature(definition, locale)}</code>
        <ul className={styles.list}>
          {parameters.map(({ name, description: about, optional }) => (
            <li key={name.en}>
              <Text size={200}>
                <strong>{name[locale]}</strong>
                {optional ? ` (${t("functions.optional")})` : ""}: {about[locale]}
              </Text>
            </li>
          ))}
        </ul>
        {examples.map(({ formula, shown }) => (
          <div key={formula} className={styles.example}>
            <div>
              <code className={styles.code}>{formula}</code>
              <span className={styles.shown}>
                {t("functions.shows")} <strong>{shown}</strong>
              </span>
            </div>
            <Button
              size="small"
              appearance="subtle"
              icon={<CopyRegular />}
              aria-label={t("functions.copy", { formula })}
              title={t("functions.copy", { formula })}
              onClick={() => onCopy(formula)}
            />
          </div>
        ))}
      </AccordionPanel>
    </AccordionItem>
  );
}
