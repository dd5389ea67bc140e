const path = require("node:path");
const { DefinePlugin } = require("webpack");
const { version } = require("./package.json");
const { SelfContainedPage } = require("./tools/webpack/selfContainedPage");

const typescript = {
  test: /\.ts$/,
  exclude: /node_modules/,
  use: {
    loader: "ts-loader",
    options: { transpileOnly: true, configFile: path.resolve(__dirname, "tsconfig.webpack.json") },
  },
};
const shared = {
  mode: "production",
  devtool: "source-map",
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [typescript] },
  cache: { type: "filesystem", cacheDirectory: path.resolve(__dirname, ".cache/webpack") },
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
  devtool: false,
  target: ["web", "es2022"],
  plugins: [new DefinePlugin({ PRODUCT_VERSION: JSON.stringify(version) })],
  output: { path: path.resolve(__dirname, "dist/web"), filename: "[name].js" },
};
const built = (name) => path.resolve(__dirname, "dist/web", name);
const source = (name) => path.resolve(__dirname, "addin", name);

/** The engine, and reading and writing files: away from the thread that draws. */
const workers = {
  ...web,
  name: "workers",
  target: ["webworker", "es2022"],
  entry: { "engine-worker": "./addin/worker/engineWorker.ts", "file-worker": "./addin/worker/fileWorker.ts" },
};

/** The page that needs no rights: one file, workers and all. */
const page = {
  ...web,
  name: "page",
  dependencies: ["workers"],
  entry: { page: "./addin/page/page.ts" },
  plugins: [
    ...web.plugins,
    new SelfContainedPage({
      template: source("page/page.html"),
      styles: [source("taskpane/pane.css"), source("page/page.css")],
      parts: { script: built("page.js"), engine: built("engine-worker.js"), file: built("file-worker.js") },
      output: path.resolve(__dirname, "dist/enquiry-impact.html"),
    }),
  ],
};

module.exports = [node, workers, page];
