import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useRef } from "react";
import type { Finding, Severity } from "../../../core/plan/finding";
import { cellAddress } from "../../../core/sheet/address";
import { describeFinding } from "../../../i18n/rules";
import type { CheckResult } from "../../../jobs/check-plan";
import { withdrawDeviation } from "../../../jobs/workbook/settings";
import { useServices } from "../../app/services";
import { SeverityMark } from "../../components/severity-mark";
import { PAGE, ShowMore } from "../../components/show-more";
import { FindingFilter, passes } from "./finding-filter";
import { FindingItem } from "./finding-item";
import { GroupActions } from "./group-actions";
import { AcceptedList } from "./accepted-list";
import type { ListPlace } from "./list-place";
import { useListKeys } from "./list-place";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

const useStyles = makeStyles({
  head: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  keys: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly result: CheckResult;
  readonly onFix: (findings: readonly Finding[]) => void;
  readonly onAccept: (finding: Finding) => void;
  readonly onFailure: (error: unknown) => void;
  readonly onChanged: () => Promise<void>;
  /** Kept by the screen, because the list goes away while a preview or a check is shown. */
  readonly place: ListPlace;
  readonly onPlace: (place: ListPlace) => void;
}

interface Group {
  readonly rule: string;
  readonly severity: Severity;
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** Findings of one rule together, errors first; inside a rule in sheet order. */
function grouped(findings: readonly Finding[], titleOf: (finding: Finding) => string): Group[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${SEVERITIES.indexOf(finding.severity)}:${finding.rule}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups]
    .sort(([a], [b]) => (a[0] === b[0] ? 0 : a < b ? -1 : 1))
    .flatMap(([, members]) => {
      const first = members[0];
      return first
        ? [{ rule: first.rule, severity: first.severity, title: titleOf(first), findings: members }]
        : [];
    });
}

/** The list of findings: grouped by severity and rule, filtered, walked by the arrow keys. */
export function FindingList({ result, onFix, onAccept, onFailure, onChanged, place, onPlace }: Props) {
  const { port, t, locale } = useServices();
  const styles = useStyles();
  const { filter, closed } = place;
  const list = useRef<HTMLDivElement>(null);
  const keys = useListKeys(list, place, onPlace);
  const act = result.reading.settings.schema.act;
  const standing = useMemo(() => result.findings.filter(({ accepted }) => accepted === null), [result]);
  const shown = standing.filter((finding) => passes(filter, finding));
  const groups = grouped(shown, (finding) => describeFinding(finding, locale, act).title);
  const open = groups.map(keyOf).filter((key) => !closed.has(key));

  const shownOf = (group: Group) => place.shown.get(keyOf(group)) ?? PAGE;
  const goTo = (finding: Finding) => {
    const { sheet, row, column } = finding.location;
    port.select(sheet, cellAddress({ row, column })).catch(onFailure);
  };
  return (
    <div data-testid="findings">
      {standing.length > 0 && (
        <FindingFilter
          findings={standing}
          filter={filter}
          onFilter={(next) => onPlace({ ...place, filter: next })}
        />
      )}
      {standing.length > 0 && shown.length === 0 && <Text>{t("filter.none")}</Text>}
      <div ref={list} {...keys}>
        <Accordion
          multiple
          collapsible
          openItems={open}
          onToggle={(_, { openItems }) =>
            onPlace({
              ...place,
              closed: new Set(groups.map(keyOf).filter((key) => !openItems.includes(key))),
            })
          }
        >
          {groups.map((group) => (
            <AccordionItem key={keyOf(group)} value={keyOf(group)} data-rule={group.rule}>
              <AccordionHeader as="h2">
                <span className={styles.head}>
                  <SeverityMark severity={group.severity} />
                  <Text weight="semibold">
                    {group.title} ({group.findings.length})
                  </Text>
                </span>
              </AccordionHeader>
              <AccordionPanel>
                <GroupActions findings={group.findings} onFix={onFix} />
                <ul className={styles.list}>
                  {group.findings.slice(0, shownOf(group)).map((finding) => (
                    <FindingItem
                      key={finding.id}
                      finding={finding}
                      act={act}
                      onGo={goTo}
                      onFix={onFix}
                      onAccept={onAccept}
                    />
                  ))}
                </ul>
                <ShowMore
                  all={group.findings.length}
                  shown={shownOf(group)}
                  onMore={(count) =>
                    onPlace({ ...place, shown: new Map(place.shown).set(keyOf(group), count) })
                  }
                />
              </AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      </div>
      <AcceptedList
        findings={result.findings.filter(({ accepted }) => accepted !== null)}
        onWithdraw={(finding) => {
          if (finding.accepted) withdrawDeviation(port, finding.accepted).then(onChanged, onFailure);
        }}
      />
      {shown.length > 0 && (
        <Text size={200} className={styles.keys}>
          {t("finding.keys")}
        </Text>
      )}
    </div>
  );
}

function keyOf(group: Group): string {
  return `${group.severity}:${group.rule}`;
}
