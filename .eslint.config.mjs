import js from "@eslint/js";
import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import importX from "eslint-plugin-import-x";
import globals from "globals";

/** Every rule of the Office plugin stands as an error. */
const officeRules = Object.fromEntries(
  Object.keys(officeAddins.rules).map((name) => [`office-addins/${name}`, "error"]),
);

/** Who may import whom (docs/architecture.md): core <- jobs -> ports <- {excel, xlsx}; faces stand on jobs. */
const inside = (...folders) => folders.map((folder) => `./src/${folder}`);
const outside = (target, from, message, except = []) =>
  from.map((folder) => ({
    target: `./src/${target}`,
    from: folder,
    message,
    except: except.flatMap(([parent, file]) => (folder === `./src/${parent}` ? [file] : [])),
  }));

/** The table of custom functions is metadata: the pane shows it, a job looks for its names in formulas. */
const FUNCTION_TABLE = [
  ["functions", "./table.ts"],
  ["functions", "./model.ts"],
];
const zones = [
  outside(
    "core",
    inside("jobs", "ports", "excel", "xlsx", "taskpane", "functions", "commands", "cli", "workbench", "i18n"),
    "The core is pure: it imports nothing outside src/core.",
  ),
  outside(
    "ports",
    inside("jobs", "excel", "xlsx", "taskpane", "functions", "commands", "cli", "workbench"),
    "A port knows the core only.",
  ),
  outside(
    "jobs",
    inside("excel", "xlsx", "taskpane", "functions", "commands", "cli", "workbench"),
    "A job reaches a workbook through src/ports only.",
    FUNCTION_TABLE,
  ),
  outside(
    "excel",
    inside("jobs", "xlsx", "taskpane", "functions", "commands", "cli", "workbench"),
    "src/excel carries the port to live Excel and nothing else.",
  ),
  outside(
    "xlsx",
    inside("jobs", "excel", "taskpane", "functions", "commands", "cli", "workbench"),
    "src/xlsx carries the port to files and nothing else.",
  ),
  outside(
    "taskpane",
    inside("functions", "commands", "cli", "workbench"),
    "The pane stands on jobs.",
    FUNCTION_TABLE,
  ),
  outside(
    "functions",
    inside("excel", "xlsx", "taskpane", "commands", "cli", "workbench"),
    "Functions stand on the core.",
  ),
];

export default tseslint.config(
  { ignores: ["node_modules/**", "dist/**", "build/**", "assets/**/*.js"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins, "react-hooks": reactHooks, "import-x": importX },
    settings: {
      "import-x/resolver": { typescript: true, node: true },
      // Without these no file of ours is read for what it imports, and no-cycle finds nothing.
      "import-x/parsers": { "@typescript-eslint/parser": [".ts", ".tsx"] },
      "import-x/extensions": [".ts", ".tsx"],
    },
    languageOptions: {
      globals: { ...globals.browser, ...globals.node, Office: "readonly", Excel: "readonly" },
    },
    rules: {
      ...officeRules,
      ...reactHooks.configs.recommended.rules,
      "import-x/no-restricted-paths": ["error", { zones: zones.flat() }],
      "import-x/no-cycle": ["error", { maxDepth: 4 }],
      "max-lines": ["warn", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["warn", { max: 60, skipBlankLines: true, skipComments: true }],
      "no-irregular-whitespace": "off",
      "no-undef": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        "window",
        "document",
        "Office",
        "Excel",
        "process",
        "Buffer",
        "require",
      ],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/excel/**", "src/workbench/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "MemberExpression[object.name='Excel']", message: "Only src/excel says Excel.*" },
        { selector: "TSQualifiedName[left.name='Excel']", message: "Only src/excel says Excel.*" },
      ],
    },
  },
  // Tests may hold a rule against its words, and run a job through a carrier.
  { files: ["src/**/*.test.ts"], rules: { "import-x/no-restricted-paths": "off" } },
  { files: ["src/workbench/bridge/**"], rules: { "@typescript-eslint/no-explicit-any": "off" } },
  {
    // Published coefficients and golden numbers stand with all the digits of their source.
    files: ["src/core/statistics/**", "**/*.test.{ts,tsx}", "test/**"],
    rules: { "no-loss-of-precision": "off" },
  },
  {
    files: ["**/*.test.{ts,tsx}", "test/**", "**/cases.ts"],
    rules: {
      "max-lines": "off",
      "max-lines-per-function": "off",
    },
  },
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
