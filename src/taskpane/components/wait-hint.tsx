import { Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useServices } from "../app/services";

/** After this long without a sign of life the user is told that Excel may wait for a cell to be finished. */
const PATIENCE = 4000;

/**
 * Says what to do when Excel does not answer: it lets requests wait while somebody types into a cell.
 * @param since changes with every sign of life, which starts the wait anew
 */
export function WaitHint({ since }: { since?: unknown }) {
  const { t } = useServices();
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWaiting(true), PATIENCE);
    return () => {
      clearTimeout(timer);
      setWaiting(false);
    };
  }, [since]);
  return waiting ? (
    <Text role="status" data-testid="waiting">
      {t("progress.editMode")}
    </Text>
  ) : null;
}
