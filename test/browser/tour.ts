import type { Stage, Pane } from "./story";

/** One look of the pane: how to get there from home. */
export interface Stop {
  readonly name: string;
  readonly book: string;
  show(pane: Pane): Promise<void>;
}

const PLAN = "municipal-plan.xlsx";
const WAIT = { timeout: 30_000 };

const job = (name: string, book = PLAN, until?: string): Stop => ({
  name,
  book,
  show: async (pane) => {
    await pane.by(`job-${name}`).click();
    await pane.frame.locator(`[data-screen="${name}"] h1`).waitFor(WAIT);
    if (!until) return;
    await pane.by(`${name}-start`).click();
    await pane.by(until).waitFor(WAIT);
  },
});

const place = (name: string, then?: (pane: Pane) => Promise<void>): Stop => ({
  name,
  book: PLAN,
  show: async (pane) => {
    await pane.by(`open-${name}`).click();
    await pane.frame.locator(`[data-screen="${name}"] h1`).waitFor(WAIT);
    await then?.(pane);
  },
});

async function checked(pane: Pane): Promise<void> {
  await pane.by("job-check").click();
  await pane.by("check-start").click();
  await pane.by("check-summary").waitFor(WAIT);
}

/** Every screen of the pane, and the parts of screens that open by a press. */
export const TOUR: readonly Stop[] = [
  { name: "home", book: PLAN, show: (pane) => pane.by("recognised").waitFor(WAIT) },
  {
    name: "correction",
    book: PLAN,
    show: async (pane) => {
      await pane.by("correct-open").first().click();
      await pane.by("correction").waitFor(WAIT);
    },
  },
  job("check"),
  { name: "findings", book: PLAN, show: checked },
  {
    name: "preview",
    book: PLAN,
    show: async (pane) => {
      await checked(pane);
      await pane.frame.locator('li[data-rule="NUM-TYPE"]').first().getByTestId("fix").click();
      await pane.by("preview").waitFor(WAIT);
    },
  },
  job("indicators", "indicators.xlsx", "indicators-filled"),
  job("schools", "results.xlsx", "schools-summary"),
  job("templates", "regional-plan.xlsx"),
  job("rollup", "regional-plan.xlsx"),
  place("journal"),
  place("rules", (pane) => pane.frame.locator('[data-screen="rules"] ul li').first().waitFor(WAIT)),
  place("functions", (pane) => pane.by("function-QUALITY").locator("button").first().click()),
  {
    name: "send",
    book: PLAN,
    show: async (pane) => {
      // A report and its journal are what an officer finds here on a working day.
      await checked(pane);
      await pane.by("make-report").click();
      await pane.by("done").waitFor(WAIT);
      await pane.frame.locator("header button").first().click();
      await pane.by("open-send").click();
      await pane.by("send-removed").first().waitFor(WAIT);
    },
  },
  place("help"),
];

export type Look = "light" | "dark" | "contrast";

/** Opens a stop in a look of Office; the grid's book is opened anew only where it must be another. */
export async function visit(stage: Stage, stop: Stop, look: Look): Promise<Pane> {
  await stage.page.emulateMedia({ forcedColors: look === "contrast" ? "active" : "none" });
  const pane = await stage.open(stop.book, look === "dark" ? "&theme=dark" : "");
  const welcome = pane.by("welcome");
  await pane.by("recognised").or(pane.by("nothing-recognised")).first().waitFor(WAIT);
  if (stop.name !== "home" && (await welcome.isVisible())) await welcome.locator("button").last().click();
  await stop.show(pane);
  return pane;
}

/** Sets the width of the pane beside the grid. */
export async function setPaneWidth(stage: Stage, width: number): Promise<void> {
  await stage.page.addStyleTag({
    content: `.wb-body { grid-template-columns: minmax(0, 1fr) ${width}px !important; }`,
  });
}
