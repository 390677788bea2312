import { readFileSync } from "node:fs";
import path from "node:path";
import type { Frame } from "playwright-core";
import type { Story } from "../story";
import type { Look, Stop } from "../tour";
import { TOUR, visit } from "../tour";

const AXE = readFileSync(path.resolve(__dirname, "../../../node_modules/axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Runs axe in the frame. The script comes over the debugger: the page's policy forbids foreign scripts, and stays on. */
async function violations(frame: Frame): Promise<readonly Violation[]> {
  await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    const { axe } = window as never as { axe: { run(): Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations;
  });
}

function sentence(place: string, { id, help, nodes }: Violation): string {
  const [first] = nodes;
  return `${place}: ${id} (${help}), ${nodes.length}: ${first?.html.slice(0, 200)} ${first?.failureSummary ?? ""}`;
}

const story = (stop: Stop, look: Look): Story => ({
  name: `axe не находит ничего: ${stop.name} (${look})`,
  play: async (stage) => {
    const { frame } = await visit(stage, stop, look);
    // Colours that are still moving would be judged half-way.
    await stage.page.waitForTimeout(300);
    const found = (await violations(frame)).map((violation) => sentence(stop.name, violation));
    if (found.length > 0) throw new Error(found.join("\n"));
  },
});

export const STORIES: Story[] = TOUR.flatMap((stop) => [story(stop, "light"), story(stop, "dark")]);
