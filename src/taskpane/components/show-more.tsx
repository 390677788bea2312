import { Button } from "@fluentui/react-components";
import { useServices } from "../app/services";

/** So many lines are shown at once: thousands of them would hold the pane for seconds. */
export const PAGE = 40;

interface Props {
  readonly all: number;
  readonly shown: number;
  /** Is told how many to show from now on. */
  readonly onMore: (shown: number) => void;
}

/** «Показать ещё (N)» under a list that is shown in part. */
export function ShowMore({ all, shown, onMore }: Props) {
  const { t } = useServices();
  if (all <= shown) return null;
  return (
    <Button size="small" onClick={() => onMore(shown + PAGE)} data-testid="show-more">
      {t("button.more", { count: all - shown })}
    </Button>
  );
}
