/* Bundles: addin (pane, commands, functions), workbench (page and bridge), cli.
 *   --env origin=https://…    where the add-in's pages will be served (default: https://localhost:3000)
 *   --env office=local        ship office.js from npm instead of Microsoft's CDN (closed networks; unsupported by Microsoft)
 *   --env only=addin          one bundle instead of all
 */
const path = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const CopyWebpackPlugin = require("copy-webpack-plugin");

const DEVELOPMENT_ORIGIN = "https://localhost:3000";
const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted";
const at = (...parts) => path.resolve(__dirname, ...parts);

const swc = (jsTarget) => ({
  test: /\.[jt]sx?$/,
  exclude: /node_modules/,
  use: {
    loader: "swc-loader",
    options: {
      jsc: {
        target: jsTarget,
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
      },
    },
  },
});

const base = (name, mode) => ({
  name,
  mode,
  context: __dirname,
  devtool: mode === "development" ? "source-map" : false,
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  performance: { hints: false },
  stats: "errors-warnings",
  cache: { type: "filesystem", cacheDirectory: at("build/.cache"), name: `${name}-${mode}` },
});

/** What a page may load: itself, and Microsoft's library where the build takes it from the CDN. */
const contentPolicy = (office) => {
  const library = office === "local" ? "" : " https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com";
  return [
    "default-src 'none'",
    `script-src 'self'${library}`,
    "style-src 'self' 'unsafe-inline'", // office.js on the web and Griffel insert style elements
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
};

const page = (template, filename, parameters) =>
  new HtmlWebpackPlugin({
    template: at(template),
    filename,
    inject: false,
    minify: false,
    templateParameters: parameters,
  });

/** The files of office.js that a closed network needs: hosts, texts, the functions runtime. */
const OFFICE_FILES = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "excel-ios-16.00.js",
  "custom-functions-runtime.js",
  "o15apptofilemappingtable.js",
  "ru-ru/office_strings.js",
  "en-us/office_strings.js",
];

function addin({ mode, origin, office }) {
  const officeRoot = office === "local" ? "office-js" : OFFICE_CDN;
  const parameters = { officeRoot, policy: contentPolicy(office), bridge: null };
  const common = base("addin", mode);
  return {
    ...common,
    target: ["web", "es2020"],
    entry: {
      taskpane: "./src/taskpane/index.tsx",
      commands: "./src/commands/index.ts",
      functions: "./src/functions/index.ts",
    },
    output: { path: at("dist/addin"), filename: "[name].js", chunkFilename: "chunk-[name].js", clean: true },
    module: { rules: [swc("es2020")] },
    optimization: { splitChunks: { chunks: "async" } },
    plugins: [
      page("src/taskpane/taskpane.html", "taskpane.html", parameters),
      page("src/commands/commands.html", "commands.html", parameters),
      page("src/functions/functions.html", "functions.html", parameters),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.png", to: "assets/[name][ext]" },
          { from: "src/functions/metadata/*.json", to: "[name][ext]", noErrorOnMissing: true },
          { from: "src/taskpane/old-excel.js", to: "old-excel.js" },
          { from: "docs/help", to: "help", noErrorOnMissing: true },
          {
            from: "manifest.xml",
            transform: (content) => content.toString().split(DEVELOPMENT_ORIGIN).join(origin),
          },
          ...(office === "local"
            ? OFFICE_FILES.map((file) => ({
                from: `node_modules/@microsoft/office-js/dist/${file}`,
                to: `office-js/${file}`,
              }))
            : []),
        ],
      }),
    ],
  };
}

/** The workbench serves the add-in's own bundles; only the page around them and the bridge are its own. */
function workbench({ mode }) {
  const common = base("workbench", mode);
  const parameters = { officeRoot: "office-js", policy: contentPolicy("local"), bridge: "bridge.js" };
  return {
    ...common,
    target: ["web", "es2022"],
    entry: { page: "./src/workbench/page/index.tsx", bridge: "./src/workbench/bridge/pane-bridge.ts" },
    // Served over the add-in's folder from the same root: its chunks need names of their own.
    output: { path: at("dist/workbench"), filename: "[name].js", chunkFilename: "page-[name].js", clean: true },
    module: { rules: [swc("es2022"), { test: /\.css$/, use: ["style-loader", "css-loader"] }] },
    optimization: { splitChunks: { chunks: "async" } },
    plugins: [
      page("src/workbench/page/index.html", "index.html", parameters),
      page("src/taskpane/taskpane.html", "pane.html", parameters),
      page("src/functions/functions.html", "functions-runtime.html", parameters),
    ],
  };
}

function cli({ mode }) {
  const common = base("cli", mode);
  return {
    ...common,
    target: "node20",
    entry: { "quality-plan": "./src/cli/index.ts" },
    output: {
      path: at("dist/cli"),
      filename: "[name].js",
      chunkFilename: "chunk-[name].js",
      library: { type: "commonjs2" },
      clean: true,
    },
    module: { rules: [swc("es2022")] },
    optimization: { minimize: false },
    plugins: [
      new (require("webpack").BannerPlugin)({ banner: "#!/usr/bin/env node", raw: true, test: /quality-plan\.js$/ }),
    ],
  };
}

module.exports = (env = {}, argv = {}) => {
  const settings = {
    mode: argv.mode ?? "production",
    origin: (env.origin ?? DEVELOPMENT_ORIGIN).replace(/\/$/, ""),
    office: env.office ?? "cdn",
  };
  const bundles = { addin, workbench, cli };
  const wanted = env.only ? String(env.only).split(",") : Object.keys(bundles);
  return wanted.map((name) => bundles[name](settings));
};
