import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useState } from "react";
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
  const [copied, setCopied] = useState(false);
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
        <Button size="small" onClick={() => void copyText(details).then(setCopied)} title={details}>
          {t(copied ? "button.detailsCopied" : "button.copyDetails")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
