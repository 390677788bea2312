import type { LiveWorkbookPort } from "../../ports/workbook-port";

/** The port to live Excel, loaded beside the first screen: the pane is drawn before it is needed. */
export function laterPort(load: () => Promise<LiveWorkbookPort>): LiveWorkbookPort {
  const loading = load();
  // A failed load is told by the first call; without a listener it would count as unhandled.
  loading.catch(() => undefined);
  return {
    kind: "excel",
    describe: async () => (await loading).describe(),
    read: async (...args) => (await loading).read(...args),
    snapshot: async (...args) => (await loading).snapshot(...args),
    spills: async (...args) => (await loading).spills(...args),
    apply: async (...args) => (await loading).apply(...args),
    probe: async (...args) => (await loading).probe(...args),
    takeBack: async (...args) => (await loading).takeBack(...args),
    finish: async (...args) => (await loading).finish(...args),
    journal: async () => (await loading).journal(),
    readSettings: async (...args) => (await loading).readSettings(...args),
    writeSetting: async (...args) => (await loading).writeSetting(...args),
    strip: async (...args) => (await loading).strip(...args),
    restore: async (...args) => (await loading).restore(...args),
    select: async (...args) => (await loading).select(...args),
    onChanged: async (...args) => (await loading).onChanged(...args),
    reread: async (...args) => (await loading).reread(...args),
  };
}
