import type { ReactNode } from "react";
import { Component } from "react";
import type { Translator } from "../../i18n/messages";
import { explain } from "./explain";

interface Props {
  readonly t: Translator;
  readonly children: ReactNode;
}

/** The last net: a screen that fails to draw says so in words instead of going blank. */
export class ErrorBoundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    const { sentence, details } = explain(this.state.error, this.props.t);
    return (
      <div role="alert" data-testid="crash">
        <p>{sentence}</p>
        <details>
          <summary>{this.props.t("error.details")}</summary>
          <code>{details}</code>
        </details>
      </div>
    );
  }
}
