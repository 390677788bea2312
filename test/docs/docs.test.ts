import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { TOUR } from "../browser/tour";

const root = path.resolve(__dirname, "../..");

/** Pages of the repository, relative to its root. */
const PAGES = [
  "README.md",
  ...["docs", "docs/guide", "docs/adr"].flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `${folder}/${name}`),
  ),
];

const textOf = (page: string) => readFileSync(path.join(root, page), "utf8");

/** Relative targets of links and pictures, without the place inside the page. */
function linksIn(page: string): string[] {
  return [...textOf(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/gu)].flatMap(([, target = ""]) =>
    /^https?:/u.test(target) ? [] : target,
  );
}

/** Files and folders of the tree that a page names («`src/core`»); names with placeholders are left out. */
function pathsIn(page: string): string[] {
  const named = textOf(page).matchAll(/`((?:src|test|docs|assets)\/[\w./-]+)`/gu);
  return [...named].flatMap(([, name = ""]) => (/-N\b/u.test(name) ? [] : name));
}

describe.each(PAGES)("%s", (page) => {
  it("links to pages and pictures that exist", () => {
    const folder = path.dirname(path.join(root, page));
    expect(linksIn(page).filter((link) => !existsSync(path.join(folder, link)))).toEqual([]);
  });

  it("names files that exist", () => {
    expect(pathsIn(page).filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
  });
});

test("every screen stands in docs in both themes", () => {
  const expected = TOUR.flatMap(({ name }) => [`${name}-light.png`, `${name}-dark.png`]);
  const there = new Set(readdirSync(path.join(root, "docs/screens")));
  expect(expected.filter((name) => !there.has(name))).toEqual([]);
});

test("every page of the guide shows a screen, and the guide lists every page", () => {
  const pages = PAGES.filter((page) => page.startsWith("docs/guide/"));
  expect(pages.filter((page) => !textOf(page).includes("](../screens/"))).toEqual([]);
  const list = textOf("docs/guide/README.md");
  const names = pages.map((page) => path.basename(page)).filter((name) => name !== "README.md");
  expect(names.filter((name) => !list.includes(`](${name})`))).toEqual([]);
});

test("every npm command that the docs name exists", () => {
  const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
  const named = PAGES.flatMap((page) => [...textOf(page).matchAll(/npm run ([\w-]+)/gu)]);
  expect([...new Set(named.map(([, name = ""]) => name))].filter((name) => !(name in scripts))).toEqual([]);
});
