import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { createContext, type Context, Script } from "node:vm";

/** Just enough of a browser window for office.js: it finds its own script tag and adds further ones. */
export interface NodeWindow {
  /** The global object that office.js sees; Office, Excel and OfficeExtension appear on it. */
  readonly window: any;
  /** Runs office.js; the window must be complete before. */
  start(): void;
  /** Ends what office.js has planned for later. */
  close(): void;
}

const ENTRY = "office.js";
const compiled = new Map<string, Script>();

/**
 * Where npm put office.js: looked for above the working directory, then above the program.
 * @throws Error where it is not installed
 */
export function officeJsFolder(): string {
  const program = process.argv[1];
  const starts = [process.cwd(), ...(program && existsSync(program) ? [dirname(realpathSync(program))] : [])];
  for (const start of starts) {
    for (let folder = start; ; folder = dirname(folder)) {
      const dist = join(folder, "node_modules/@microsoft/office-js/dist");
      if (existsSync(join(dist, ENTRY))) return dist;
      if (dirname(folder) === folder) break;
    }
  }
  throw new Error("Пакет @microsoft/office-js не установлен: выполните «npm ci» в папке проекта.");
}

/** A window in a Node vm context that loads office.js from a folder. */
export function createNodeWindow(folder = officeJsFolder()): NodeWindow {
  const base = "https://workbench.local/office-js/";
  const timers = new Timers();
  const window = windowObject(base, timers);
  const context = createContext(window);
  window.document.head.appendChild = (element: any) => {
    setTimeout(() => load(element, base, folder, context), 0);
    return element;
  };
  return { window, start: () => run(folder, ENTRY, context), close: () => timers.clear() };
}

function load(element: any, base: string, folder: string, context: Context): void {
  try {
    run(folder, String(element.src).replace(base, "").replace(/\?.*$/u, ""), context);
    element.onload?.();
  } catch (failure) {
    element.onerror?.(failure);
  }
}

function run(folder: string, file: string, context: Context): void {
  const path = join(folder, file);
  let script = compiled.get(path);
  if (!script) compiled.set(path, (script = new Script(readFileSync(path, "utf8"), { filename: path })));
  script.runInContext(context);
}

function windowObject(base: string, timers: Timers): any {
  const storage = memoryStorage();
  const head = {};
  const script = { src: base + ENTRY, getAttribute: () => null };
  const window: any = {
    console,
    setTimeout: timers.setTimeout,
    clearTimeout: timers.clearTimeout,
    setInterval: timers.setInterval,
    clearInterval: timers.clearTimeout,
    performance,
    URL,
    TextEncoder,
    // The same JSON, errors and promises as outside: values and errors that cross over are what they seem.
    JSON,
    Error,
    TypeError,
    Promise,
    navigator: { userAgent: "Mozilla/5.0 Chrome/120 (workbench)", language: "ru-RU" },
    location: {
      href: `${base}index.html`,
      search: "",
      hash: "",
      protocol: "https:",
      origin: "https://workbench.local",
      hostname: "workbench.local",
      host: "workbench.local",
      pathname: "/",
    },
    name: "",
    history: {},
    screen: {},
    external: {},
    sessionStorage: storage,
    localStorage: storage,
    addEventListener: ignore,
    removeEventListener: ignore,
    attachEvent: ignore,
    open: ignore,
    XMLHttpRequest: class {},
    Event: class {},
    HTMLElement: class {},
    document: {
      getElementsByTagName: (tag: string) => (tag === "script" ? [script] : [head]),
      createElement: element,
      createTextNode: element,
      addEventListener: ignore,
      querySelectorAll: () => [],
      head,
      body: element(),
      cookie: "",
      URL: base,
      location: {},
    },
  };
  for (const name of ["window", "self", "top", "parent", "globalThis"]) window[name] = window;
  return window;
}

/** Timers of one window, so that they can end with it. */
class Timers {
  private readonly running = new Set<NodeJS.Timeout>();

  readonly setTimeout = (
    action: (...args: any[]) => void,
    delay?: number,
    ...args: any[]
  ): NodeJS.Timeout => {
    const timer = setTimeout(() => {
      this.running.delete(timer);
      action(...args);
    }, delay);
    this.running.add(timer);
    return timer;
  };

  readonly setInterval = (
    action: (...args: any[]) => void,
    delay?: number,
    ...args: any[]
  ): NodeJS.Timeout => {
    const timer = setInterval(action, delay, ...args);
    this.running.add(timer);
    return timer;
  };

  readonly clearTimeout = (timer: NodeJS.Timeout | undefined): void => {
    clearTimeout(timer);
    if (timer) this.running.delete(timer);
  };

  clear(): void {
    for (const timer of this.running) clearTimeout(timer);
    this.running.clear();
  }
}

function element(): any {
  return { style: {}, setAttribute: ignore, getAttribute: () => null, appendChild: ignore };
}

function ignore(): void {
  return undefined;
}

function memoryStorage(): any {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: unknown) => void values.set(key, String(value)),
    removeItem: (key: string) => void values.delete(key),
    key: (index: number) => [...values.keys()][index] ?? null,
    get length() {
      return values.size;
    },
  };
}
