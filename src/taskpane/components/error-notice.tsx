import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { explain } from "../app/explain";
import { useServices } from "../app/services";
import { copyText } from "./copy-text";

/** A failure in words, with the next step and details that can be copied. */
export function ErrorNotice({
  error,
  onRetry,
  hint,
}: {
  error: unknown;
  onRetry?: () => void;
  hint?: string;
}) {
  const { t } = useServices();
  const { sentence, details } = explain(error, t);
  return (
    <MessageBar intent="error" layout="multiline" data-testid="error" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t("error.title")}</MessageBarTitle>
        {sentence} {hint}
      </MessageBarBody>
      <MessageBarActions>
        {onRetry && (
          <Button size="small" onClick={onRetry}>
            {t("button.retry")}
          </Button>
        )}
        <Button size="small" onClick={() => void copyText(details)} title={details}>
          {t("button.copyDetails")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
