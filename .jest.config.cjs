/** Unit tests stand beside the code; host, corpus and fault suites in test/. Browser suites have a runner of their own. */
const swc = [
  "@swc/jest",
  {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    },
  },
];

const { readdirSync, readFileSync, existsSync } = require("node:fs");
const path = require("node:path");
const needs = require("./test/support/needs.cjs");

/** Packages that ship ES modules only and therefore go through the transform as well. */
function esModules() {
  const root = path.join(__dirname, "node_modules");
  const names = readdirSync(root).flatMap((name) =>
    name.startsWith("@") ? readdirSync(path.join(root, name)).map((inner) => `${name}/${inner}`) : [name],
  );
  return names.filter((name) => {
    const file = path.join(root, name, "package.json");
    return existsSync(file) && JSON.parse(readFileSync(file, "utf8")).type === "module";
  });
}

module.exports = {
  testEnvironment: "node",
  // Suites open real workbooks and start real hosts; a busy machine must not fail them.
  testTimeout: 120_000,
  maxWorkers: "100%",
  roots: ["<rootDir>/src", "<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/", ...needs.ignored],
  globalSetup: "<rootDir>/test/support/needs.cjs",
  transform: { "\\.[cm]?[jt]sx?$": swc },
  transformIgnorePatterns: [
    `^(?:(?!/node_modules/).)*/node_modules/(?!(${["lodash-es", "@univerjs", ...esModules()].join("|")})/)`,
  ],
  moduleNameMapper: {
    "\\.css$": "<rootDir>/test/support/empty-style.cjs",
    "^fast-check$": "<rootDir>/test/support/fast-check.cjs",
  },
};
