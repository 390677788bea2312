import { stickingOut } from "../narrow";
import type { Story } from "../story";
import { expectEqual } from "../story";
import { DARK, LIGHT, background } from "../theme-steps";
import { TOUR, setPaneWidth, visit } from "../tour";

/** The narrowest pane and the widest; at 200 % zoom a pane of 540 px has the room of the narrowest. */
const WIDTHS = [270, 320, 480] as const;

export const STORIES: Story[] = [
  {
    name: "от 270 до 480 px ничего не вылезает и не обрезано",
    play: async (stage) => {
      const found: string[] = [];
      for (const stop of TOUR) {
        const { frame } = await visit(stage, stop, "light");
        for (const width of WIDTHS) {
          await setPaneWidth(stage, width);
          await stage.page.waitForTimeout(100);
          for (const out of (await stickingOut(frame)).slice(0, 3))
            found.push(`${stop.name}, ${width} px, ${out}`);
          if (width === 320) await stage.picture(`narrow-${stop.name}`);
        }
      }
      if (found.length > 0) throw new Error(found.join("\n"));
    },
  },
  {
    name: "светлое и тёмное оформление идут за Office",
    play: async (stage) => {
      const home = TOUR[0];
      if (!home) throw new Error("Экранов нет");
      expectEqual(await background((await visit(stage, home, "light")).frame), LIGHT, "светлый фон");
      expectEqual(await background((await visit(stage, home, "dark")).frame), DARK, "тёмный фон");
      await stage.picture("home-dark");
    },
  },
];
