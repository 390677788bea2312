import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { PNG } from "pngjs";
import { SaxesParser } from "saxes";
import { describeUnless } from "../support/describe-unless";

const root = path.resolve(__dirname, "../..");
const xml = readFileSync(path.join(root, "manifest.xml"), "utf8");

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly path: string;
}

/** All elements of the manifest with the path they stand at. */
function elements(): Element[] {
  const found: Element[] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => {
    open.push(tag.name);
    found.push({
      name: tag.name,
      attributes: tag.attributes as Record<string, string>,
      path: open.join("/"),
    });
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return found;
}

const all = elements();
const named = (name: string) => all.filter((element) => element.name === name);

test("every resource that is named exists, and every resource that exists is named", () => {
  const ids = [...named("bt:Image"), ...named("bt:Url"), ...named("bt:String")]
    .filter(({ path: place }) => place.includes("Resources"))
    .map(({ attributes }) => attributes.id);
  const used = all.flatMap(({ attributes }) => (attributes.resid ? [attributes.resid] : []));
  expect([...new Set(used)].sort()).toEqual([...ids].sort());
});

test.each([
  ["bt:String", "ShortStrings", 125],
  ["bt:String", "LongStrings", 250],
  ["bt:Url", "Urls", 2048],
])("%s of %s keeps to the limit of %d characters in every language", (name, group, limit) => {
  const texts = all
    .filter(({ path: place }) => place.includes(`${group}/${name}`))
    .map(({ attributes }) => attributes.DefaultValue ?? attributes.Value ?? "");
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((text) => text.length > limit || text === "")).toEqual([]);
});

test("the default language is Russian and every shown text has its English mirror", () => {
  expect(xml).toContain("<DefaultLocale>ru-RU</DefaultLocale>");
  const russian = named("bt:String").filter(({ attributes }) =>
    /[а-яё]/iu.test(attributes.DefaultValue ?? ""),
  );
  const overrides = named("bt:Override").filter(({ attributes }) => attributes.Locale === "en-US");
  const functionsMetadata = 1;
  expect(overrides.length).toBe(russian.length + functionsMetadata);
});

test("old Excel opens the pane: the manifest itself asks for ExcelApi 1.1 only, and no shared runtime", () => {
  expect(named("Set").map(({ attributes }) => [attributes.Name, attributes.MinVersion])).toEqual([
    ["ExcelApi", "1.1"],
  ]);
  expect(named("Runtime")).toEqual([]);
});

test("every icon stands in assets with the size its name says", () => {
  const urls = [...xml.matchAll(/https:\/\/localhost:3000\/(assets\/[\w-]+-(\d+)\.png)/gu)];
  expect(urls.length).toBeGreaterThan(0);
  for (const [, file = "", size] of urls) {
    const png = PNG.sync.read(readFileSync(path.join(root, file)));
    expect([file, png.width, png.height]).toEqual([file, Number(size), Number(size)]);
  }
});

const SCHEMA = path.join(root, "../shared/platform/manifest-schema/OfficeAppManifestV1_1.xsd");

/** What the check against the schema lacks, in words. */
function lackOfSchema(): string | null {
  if (!existsSync(SCHEMA)) return "no ../shared";
  return spawnSync("xmllint", ["--version"]).status === 0 ? null : "xmllint is not installed";
}

describeUnless(lackOfSchema(), "Microsoft's schema", () => {
  test("holds for the manifest", () => {
    const args = ["--noout", "--schema", SCHEMA, path.join(root, "manifest.xml")];
    const { status, stderr } = spawnSync("xmllint", args, { encoding: "utf8" });
    expect([status, stderr.trim()]).toEqual([0, `${path.join(root, "manifest.xml")} validates`]);
  });
});
