import { Checkbox, Subtitle2 } from "@fluentui/react-components";
import type { IndicatorChoice } from "../../../jobs/fill-indicators";
import { useServices } from "../../app/services";

const OPTIONS = [
  "byMunicipality",
  "motivating",
  "assessment",
  "charts",
  "inputs",
  "settings",
] as const satisfies readonly (keyof IndicatorChoice)[];

interface Props {
  readonly choice: IndicatorChoice;
  readonly municipalities: number;
  readonly onChoice: (choice: IndicatorChoice) => void;
}

/** Sheets that the filling may add besides the formulas. */
export function Options({ choice, municipalities, onChoice }: Props) {
  const { t } = useServices();
  const offered = OPTIONS.filter((option) => {
    if (option === "byMunicipality") return municipalities > 1;
    // Points compare municipalities: without their sheet there is nothing to compare.
    return option !== "motivating" || choice.byMunicipality === true;
  });
  return (
    <section>
      <Subtitle2 as="h2">{t("indicators.more")}</Subtitle2>
      {offered.map((option) => (
        <div key={option}>
          <Checkbox
            label={t(`indicators.${option}`)}
            checked={choice[option] === true}
            onChange={(_, { checked }) => onChoice({ ...choice, [option]: checked === true })}
          />
        </div>
      ))}
    </section>
  );
}
