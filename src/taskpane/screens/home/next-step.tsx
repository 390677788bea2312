import { Link, Text } from "@fluentui/react-components";
import type { TableKind } from "../../../core/table/model";
import { useLastRuns } from "../../app/last-runs";
import type { Screen } from "../../app/router";
import { useNavigation } from "../../app/router";
import { useServices } from "../../app/services";

/** What usually comes next with the tables that were found; a job that ran already gives way to the next one. */
const STEPS = [
  { needs: "plan", screen: "check" },
  { needs: "indicators", screen: "indicators" },
  { needs: "results", screen: "schools" },
  { needs: "plan", screen: "templates" },
] as const satisfies readonly { needs: TableKind; screen: Screen }[];

/** «Дальше: …», one step at a time; nothing where no table calls for a job. */
export function NextStep({ kinds }: { kinds: ReadonlySet<TableKind> }) {
  const { t } = useServices();
  const { go } = useNavigation();
  const runs = useLastRuns();
  const next = STEPS.find(({ needs, screen }) => kinds.has(needs) && !runs[screen]);
  if (!next) return null;
  return (
    <Text data-testid="next-step">
      {t("home.next")}{" "}
      <Link as="button" inline onClick={() => go(next.screen)}>
        {t(`home.job.${next.screen}`)}
      </Link>
    </Text>
  );
}
