const path = require("node:path");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { DefinePlugin, optimize } = require("webpack");
const { version } = require("./package.json");
const { AcceptErrorCells } = require("./tools/webpack/acceptErrorCells");
const { aliases, externals } = require("./tools/webpack/leanNumerics");
const { SelfContainedPage } = require("./tools/webpack/selfContainedPage");
const { StaticFiles } = require("./tools/webpack/staticFiles");

const typescript = {
  test: /\.ts$/,
  exclude: /node_modules/,
  use: {
    loader: "ts-loader",
    options: { transpileOnly: true, configFile: path.resolve(__dirname, "tsconfig.webpack.json") },
  },
};
/** Nothing in these rooms happens by being loaded: what is not used, samples in the engine's worker say, is left out. */
const pureRooms = {
  test: /\.ts$/,
  include: ["engine", "templates", "xlsx"].map((room) => path.resolve(__dirname, room)),
  sideEffects: false,
};
const shared = {
  mode: "production",
  devtool: "source-map",
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [typescript, pureRooms] },
  cache: {
    type: "filesystem",
    cacheDirectory: path.resolve(__dirname, ".cache/webpack"),
    buildDependencies: { config: [__filename] },
  },
  performance: { hints: false },
  stats: "errors-warnings",
};

/** The command line and the engine as a library, for Node. */
const node = {
  ...shared,
  name: "node",
  target: "node20",
  entry: {
    "headless/enquiry-impact": "./headless/bin.ts",
    "engine/index": "./engine/index.ts",
  },
  output: {
    path: path.resolve(__dirname, "dist"),
    filename: "[name].cjs",
    library: { type: "commonjs2" },
  },
  // Error messages name functions, and a stack in a bug report should too.
  optimization: { minimize: false },
};

const web = {
  ...shared,
  resolve: {
    ...shared.resolve,
    alias: { debug: path.resolve(__dirname, "tools/webpack/silentDebug.js"), ...aliases },
  },
  externals,
  devtool: false,
  target: ["web", "es2022"],
  plugins: [new DefinePlugin({ PRODUCT_VERSION: JSON.stringify(version) })],
  output: { path: path.resolve(__dirname, "dist/web"), filename: "[name].js" },
};
const addInFolder = path.resolve(__dirname, "dist/addin");
const source = (name) => path.resolve(__dirname, "addin", name);

/** The engine, and reading and writing files: away from the thread that draws. */
const workers = {
  ...web,
  name: "workers",
  target: ["webworker", "es2022"],
  entry: {
    "engine-worker": "./addin/worker/engineWorker.ts",
    "forms-worker": "./addin/worker/formsWorker.ts",
    "file-worker": "./addin/worker/fileWorker.ts",
  },
  output: { ...web.output, path: addInFolder },
  // The engine comes in two parts: what recognises, then what analyses; no third is cut out of them.
  optimization: { splitChunks: false },
};

/** The engine's worker in one piece, for the page that may load nothing. */
const pageWorker = {
  ...workers,
  name: "page-worker",
  entry: { "engine-worker": "./addin/worker/engineWorker.ts" },
  output: { ...web.output, path: path.resolve(__dirname, "dist/web") },
  plugins: [...web.plugins, new optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
};

/** The pane inside Excel: files side by side, to be served from anywhere; office.js stays Microsoft's own. */
const addin = {
  ...web,
  name: "addin",
  entry: {
    pane: ["./addin/excel/excelPane.ts", "./addin/taskpane/base.css", "./addin/taskpane/pane.css"],
    functions: "./addin/functions/functions.ts",
  },
  output: { ...web.output, path: addInFolder },
  experiments: { css: true },
  plugins: [
    ...web.plugins,
    new HtmlWebpackPlugin({
      template: source("excel/taskpane.html"),
      filename: "taskpane.html",
      inject: false,
      minify: false,
    }),
    new CustomFunctionsMetadataPlugin({ input: source("functions/functions.ts"), output: "functions.json" }),
    new AcceptErrorCells("functions.json"),
    new StaticFiles({
      files: {
        "help.html": [source("help/help.html")],
        "privacy.html": [source("help/privacy.html")],
        "help.css": [source("taskpane/base.css"), source("help/help.css")],
      },
      frame: source("help/frame.html"),
    }),
  ],
};

/** The preview without Excel: a grid beside the pane, whose office.js talks to our own host. Not for publishing. */
const preview = {
  ...web,
  name: "preview",
  dependencies: ["workers", "addin"],
  entry: {
    preview: [
      "./addin/preview/preview.ts",
      "./addin/taskpane/base.css",
      "./addin/page/page.css",
      "./addin/preview/preview.css",
    ],
    bridge: "./addin/preview/bridge.ts",
  },
  output: { ...web.output, path: path.resolve(__dirname, "dist/preview") },
  experiments: { css: true },
  plugins: [new HtmlWebpackPlugin({ template: source("preview/preview.html"), filename: "index.html", inject: false })],
};

/** The page that needs no rights: one file, workers and all. */
const page = {
  ...web,
  name: "page",
  dependencies: ["workers", "page-worker"],
  entry: { page: "./addin/page/page.ts" },
  plugins: [
    ...web.plugins,
    new SelfContainedPage({
      template: source("page/page.html"),
      styles: ["taskpane/base.css", "taskpane/pane.css", "page/page.css"].map(source),
      parts: {
        script: path.resolve(__dirname, "dist/web/page.js"),
        engine: path.resolve(__dirname, "dist/web/engine-worker.js"),
        forms: path.join(addInFolder, "forms-worker.js"),
        file: path.join(addInFolder, "file-worker.js"),
      },
      output: path.resolve(__dirname, "dist/enquiry-impact.html"),
    }),
  ],
};

module.exports = [node, workers, pageWorker, addin, preview, page];
