import { createContext, useContext } from "react";
import type { LiveWorkbookPort } from "../../ports/workbook-port";
import type { Locale } from "../../i18n/translator";
import type { Translator } from "../../i18n/messages";

/** What every screen works with; made once, by index.tsx. */
export interface Services {
  readonly port: LiveWorkbookPort;
  readonly locale: Locale;
  readonly t: Translator;
}

const ServicesContext = createContext<Services | null>(null);

export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error("useServices outside ServicesProvider");
  return services;
}
