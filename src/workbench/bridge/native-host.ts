import type { Host } from "../protocol/host";
import type { HostEvent } from "../protocol/host-event";
import type { HostErrorCode } from "../engine/host-error";
import { FULL_SETS, type RequirementSets } from "./requirement-sets";
import { LIGHT_THEME, type OfficeTheme } from "./theme";

/**
 * The native interface («window.external») of Excel for Windows, as office.js 1.1.110 calls it: OFFICE-HOST
 * sections 1 and 2. Everything here is a private contract of that version; the npm package is pinned.
 */
export interface NativeHostOptions {
  readonly sets?: RequirementSets;
  readonly theme?: OfficeTheme;
  /** Language of the user interface and of the data. */
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  /** The host runs the add-in's custom functions in this (shared) runtime. */
  readonly customFunctions?: boolean;
}

/** What the bridge offers to the one who installed it. */
export interface NativeHost {
  /** Common API settings (Office.context.document.settings), as JSON texts by name. */
  readonly settings: Map<string, string>;
  raise(events: readonly HostEvent[]): void;
  /** Tells the add-in that the theme of Office has changed. */
  setTheme(theme: OfficeTheme): void;
  dispose(): void;
}

const EXECUTE_RICH_API = 93;
const RICH_API_MESSAGE_EVENT = 33;
const SELECTION_CHANGED_EVENT = 2;
const THEME_CHANGED_EVENT = 9;
const NOT_SUPPORTED = 5000;
const INTERNAL_ERROR = 5001;
const SHARED_APP = 1;
const CUSTOM_FUNCTIONS = 2;

/** Errors of the transport that the client knows by number. */
const TRANSPORT_ERRORS: Partial<Record<HostErrorCode, number>> = {
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};

type Callback = (answer: any) => void;
interface EventRegistration {
  readonly eventId: number;
  readonly handler: (eventId: number, payload: any) => void;
}

/** Installs the interface into a window before office.js is loaded there. */
export function installNativeHost(window: any, host: Host, options: NativeHostOptions = {}): NativeHost {
  const registrations: EventRegistration[] = [];
  let isOpen = true;
  /** After the end nobody is answered: the window may be gone. */
  const ifOpen =
    (callback: Callback): Callback =>
    (answer) => {
      if (isOpen) callback(answer);
    };
  const settings = new Map<string, string>();
  let theme = options.theme ?? LIGHT_THEME;
  const context = contextOf(host, options, settings, () => theme);
  const external = {
    GetHostInfo: () => hostInfo(options),
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (dispatchId: number, params: any, callback: Callback) => {
      const answer = ifOpen(callback);
      if (dispatchId !== EXECUTE_RICH_API) return later(() => answer(NOT_SUPPORTED));
      later(() => void execute(host, params[0], answer));
    },
    RegisterEvent: (
      eventId: number,
      _target: string,
      handler: EventRegistration["handler"],
      callback: Callback,
    ) => {
      registrations.push({ eventId, handler });
      later(() => ifOpen(callback)(0));
    },
    UnregisterEvent: (eventId: number, _target: string, callback: Callback) => {
      for (let index = registrations.length - 1; index >= 0; index--) {
        if (registrations[index]?.eventId === eventId) registrations.splice(index, 1);
      }
      later(() => ifOpen(callback)(0));
    },
  };
  Object.defineProperty(window, "external", { value: external, configurable: true, writable: true });
  const notify = (eventId: number, payload: any): void => {
    for (const registration of registrations) {
      if (registration.eventId === eventId) registration.handler(eventId, payload);
    }
  };
  const raise = (events: readonly HostEvent[]): void =>
    notify(RICH_API_MESSAGE_EVENT, safeArray(events.map(eventEntry)));
  const stopListening = host.onEvents(raise);
  const selections = host.workbook.onSheetEvent(({ kind }) => {
    if (kind === "selected") later(() => notify(SELECTION_CHANGED_EVENT, safeArray([])));
  });
  const disconnect = options.customFunctions ? host.session.functions.connect(raise) : () => undefined;
  return {
    settings,
    raise,
    setTheme: (next) => {
      theme = next;
      notify(THEME_CHANGED_EVENT, safeArray([JSON.stringify(next)]));
    },
    dispose: () => {
      isOpen = false;
      stopListening();
      disconnect();
      selections.dispose();
      registrations.length = 0;
    },
  };
}

async function execute(host: Host, request: any, callback: Callback): Promise<void> {
  const [, , , , body, , flags] = request;
  try {
    const answer = await host.execute(body, Number(flags));
    if (answer.kind === "answer") callback(safeArray([0, 200, safeArray([]), answer.json]));
    else callback(safeArray([TRANSPORT_ERRORS[answer.code] ?? INTERNAL_ERROR, answer.message]));
  } catch (failure) {
    // A bug of the workbench: the add-in sees GeneralException, the developer sees where it came from.
    console.error(failure);
    callback(safeArray([INTERNAL_ERROR, String(failure)]));
  }
}

/** type|platform|version|locale|correlation|dialog|logging|flags */
function hostInfo(options: NativeHostOptions): string {
  const flags = options.customFunctions ? SHARED_APP | CUSTOM_FUNCTIONS : 0;
  const locale = options.displayLanguage ?? "ru-RU";
  return `Excel|Win32|16.01|${locale}|telemetry|isNotDialog|disableLogging|${flags}`;
}

function contextOf(
  host: Host,
  options: NativeHostOptions,
  settings: Map<string, string>,
  theme: () => OfficeTheme,
): Record<string, () => any> {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "workbench",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => options.displayLanguage ?? "ru-RU",
    GetAppDataLocale: () => options.contentLanguage ?? "ru-RU",
    GetDocUrl: () => host.workbook.host.name,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "00000000-0000-0000-0000-000000000000",
    GetInstanceId: () => "workbench",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(options.sets ?? FULL_SETS),
    GetHostFullVersion: () => "16.0.17928.20000",
    GetInitialDisplayMode: () => 2,
    GetFeaturesForSolution: () => "{}",
    GetOfficeThemeInfo: () => JSON.stringify(theme()),
    GetSettings: () => ({
      Read: (keys: any, values: any) => {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: any, values: any) => {
        settings.clear();
        for (const [index, key] of Array.from<string>(keys).entries()) settings.set(key, values[index]);
      },
    }),
  };
}

function eventEntry(event: HostEvent): any {
  return safeArray([
    event.category,
    event.type,
    event.target,
    event.message,
    event.id,
    event.remote ?? false,
  ]);
}

/** office.js takes arrays of the native side by toArray(). */
function safeArray(values: any[]): { toArray(): any[] } {
  return { toArray: () => values };
}

/**
 * Runs in a later task, as answers of a native host do. WHY: answers in microtasks starve timers and drawing
 * when an add-in syncs in a loop.
 */
function later(action: () => void): void {
  if (typeof setImmediate === "function") {
    setImmediate(action);
    return;
  }
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    channel.port1.close();
    action();
  };
  channel.port2.postMessage(null);
}
