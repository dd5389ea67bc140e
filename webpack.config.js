const path = require("node:path");

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

module.exports = [node];
