import { readFileSync } from "node:fs";
import path from "node:path";
import { VERSION } from "./version";

test("the version in reports is that of the package and of the manifest", () => {
  const root = path.resolve(__dirname, "../..");
  const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    version: string;
  };
  expect(VERSION).toBe(version);
  expect(/<Version>(.*)<\/Version>/u.exec(manifest)?.[1]).toBe(`${version}.0`);
});
