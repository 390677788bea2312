import { readFileSync } from "node:fs";
import path from "node:path";
import type { Frame } from "playwright-core";
import type { Story } from "../story";
import { DARK_THEME } from "../../../src/workbench/bridge/theme";
import { DARK, becomes, setOfficeTheme } from "../theme-steps";
import type { Stop } from "../tour";
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

async function lookAt(frame: Frame, place: string): Promise<string[]> {
  // Colours that are still moving would be judged half-way.
  await frame.waitForTimeout(300);
  return (await violations(frame)).map((violation) => sentence(place, violation));
}

const story = (stop: Stop): Story => ({
  name: `axe не находит ничего, светлое и тёмное: ${stop.name}`,
  play: async (stage) => {
    const { frame } = await visit(stage, stop, "light");
    const found = await lookAt(frame, `${stop.name}, светлое`);
    await setOfficeTheme(stage.page, DARK_THEME);
    await becomes(frame, DARK, "тёмный фон");
    found.push(...(await lookAt(frame, `${stop.name}, тёмное`)));
    if (found.length > 0) throw new Error(found.join("\n"));
  },
});

export const STORIES: Story[] = TOUR.map(story);
