/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  transform: { "^.+\\.ts$": ["ts-jest", { tsconfig: "<rootDir>/test/tsconfig.jest.json", diagnostics: false }] },
  setupFiles: ["<rootDir>/test/fastCheckSeed.ts"],
  testTimeout: 60000,
};
