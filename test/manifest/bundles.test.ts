import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Configuration } from "webpack";
import { copyleftOf, shippedLicences } from "../../.tools/licences";

const root = path.resolve(__dirname, "../..");
const configs = createRequire(__filename)(path.join(root, "webpack.config.js")) as (
  env: object,
  argv: object,
) => Configuration[];

interface Page {
  readonly userOptions?: {
    readonly filename?: string;
    readonly templateParameters?: { readonly policy: string };
  };
}

/** Names of the files that a bundle writes: scripts, pages, and the pattern of its later parts. */
function filesOf({ entry, output, plugins = [] }: Configuration): string[] {
  const scripts = Object.keys(entry as object).map((name) =>
    String(output?.filename).replace("[name]", name),
  );
  const pages = plugins.flatMap((plugin) => (plugin as Page).userOptions?.filename ?? []);
  return [...scripts, ...pages, String(output?.chunkFilename)];
}

describe.each(["development", "production"])("bundles (%s)", (mode) => {
  const [addin, workbench] = configs({ only: "addin,workbench" }, { mode });

  it("the workbench and the add-in are served from one address and share no file name", () => {
    const theirs = new Set(filesOf(addin as Configuration));
    expect(theirs.size).toBeGreaterThan(6);
    expect(filesOf(workbench as Configuration).filter((name) => theirs.has(name))).toEqual([]);
  });
});

describe("what the pages may load, by their policy", () => {
  const hosts = (office: string): unknown[] => {
    const [addin] = configs({ only: "addin", office }, { mode: "production" });
    return (addin?.plugins ?? []).flatMap((plugin) => {
      const policy = (plugin as Page).userOptions?.templateParameters?.policy;
      return policy === undefined ? [] : [[...policy.matchAll(/(?:https?|wss?):[^\s;]+/gu)].map(String)];
    });
  };

  it("the pane, the commands and the functions take Microsoft's library and nothing else", () =>
    expect(hosts("cdn")).toEqual(
      Array(3).fill(["https://appsforoffice.microsoft.com", "https://ajax.aspnetcdn.com"]),
    ));

  it("for a closed network nothing from anywhere", () => expect(hosts("local")).toEqual([[], [], []]));
});

test("the help that the manifest names is a page of ours", () => {
  const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");
  const pages = [...manifest.matchAll(/localhost:3000\/(help\/[^"]+)"/gu)].map(([, page]) => page ?? "");
  expect(pages.length).toBeGreaterThan(0);
  for (const page of pages)
    expect(readFileSync(path.join(root, "docs", page), "utf8")).toContain('<html lang="ru">');
});

describe("dependencies", () => {
  const file = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as Record<
    "dependencies" | "devDependencies",
    Record<string, string>
  >;

  it("are pinned to one version each", () => {
    const all = Object.entries({ ...file.dependencies, ...file.devDependencies });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
  });

  it("bring no copyleft licence into what ships", () => {
    const licences = shippedLicences();
    expect(licences.size).toBeGreaterThan(Object.keys(file.dependencies).length);
    expect(copyleftOf(licences)).toEqual([]);
    expect(copyleftOf(new Map([["x@1.0.0", "GPL-3.0"]]))).toEqual(["x@1.0.0 GPL-3.0"]);
  });
});
