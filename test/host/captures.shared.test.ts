import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createEngine, type Engine } from "../../src/workbench/engine/engine";
import { emptySnapshot } from "../../src/workbench/engine/snapshot";
import { Host } from "../../src/workbench/protocol/host";
import type { RequestBody, ResponseBody } from "../../src/workbench/protocol/wire";

jest.setTimeout(60_000);

/** Requests that Microsoft's client really sent, with the answers that it accepted. */
interface Exchange {
  readonly request: RequestBody;
  readonly response: ResponseBody;
}

const FILE = join(__dirname, "../../../shared/platform/captures.json");
const exchanges = JSON.parse(readFileSync(FILE, "utf8")) as Record<string, readonly Exchange[]>;

/**
 * Where the workbench answers otherwise than the recorded host, which pretended to import a file, and which knew no
 * pivot tables.
 */
const DIFFERENT = new Set(["insertWorksheetsFromBase64", "unimplemented"]);

/** Ids of the recorded host -> ours, learnt from answers to the same action. */
function learnIds(ids: Map<string, string>, recorded: ResponseBody, ours: ResponseBody): void {
  for (const { ActionId, Value } of recorded.Results) {
    collect(ids, Value, ours.Results.find((result) => result.ActionId === ActionId)?.Value);
  }
}

function collect(ids: Map<string, string>, recorded: unknown, ours: unknown): void {
  if (typeof recorded !== "object" || recorded === null || typeof ours !== "object" || ours === null) return;
  const [theirs, mine] = [recorded as Record<string, unknown>, ours as Record<string, unknown>];
  for (const key of ["_Id", "Id", "_ReferenceId"]) {
    const [from, to] = [theirs[key], mine[key]];
    if (typeof from === "string" && typeof to === "string") ids.set(from, to);
  }
  const items = [theirs["_Items"], mine["_Items"]];
  if (!Array.isArray(items[0]) || !Array.isArray(items[1])) return;
  for (const [index, item] of items[0].entries()) collect(ids, item, items[1][index]);
}

function translated(request: RequestBody, ids: ReadonlyMap<string, string>): string {
  return JSON.stringify(request, (_key, value: unknown) =>
    typeof value === "string" ? (ids.get(value) ?? value) : value,
  );
}

describe("requests that the real client sent", () => {
  let engine: Engine;
  let host: Host;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    engine = createEngine();
    host = new Host(await engine.open(emptySnapshot("book.xlsx", ["A", "B"])));
  });
  afterAll(() => engine.dispose());

  test.each(Object.keys(exchanges).filter((name) => !DIFFERENT.has(name)))("%s", async (name) => {
    for (const { request, response } of exchanges[name] ?? []) {
      const answer = await host.execute(translated(request, ids), 1);
      if (answer.kind !== "answer") throw new Error(answer.message);
      const ours = JSON.parse(answer.json) as ResponseBody;
      learnIds(ids, response, ours);
      expect(ours.Error?.Code ?? null).toBe(response.Error?.Code ?? null);
      expect(ours.Results.map(({ ActionId }) => ActionId)).toEqual(
        response.Results.map(({ ActionId }) => ActionId),
      );
      expect(ours.TraceIds).toEqual(response.TraceIds);
    }
  });
});
