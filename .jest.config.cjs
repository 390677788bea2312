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

/** Packages that ship only ES modules and therefore go through the transform as well. */
const esModules = ["lodash-es", "@univerjs", "intl-messageformat", "@formatjs", "nanoid"];

module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/src", "<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/"],
  transform: { "\\.[cm]?[jt]sx?$": swc },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join("|")})/)`],
  moduleNameMapper: { "\\.css$": "<rootDir>/test/support/empty-style.cjs" },
};
