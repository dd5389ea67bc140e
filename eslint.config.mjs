import js from "@eslint/js";
import typescript from "typescript-eslint";
import { engineRooms, engineShared, folders } from "./eslint.rooms.mjs";

const up = (levels) => `(\\.\\./){${levels}}`;
const allowOnly = (alternatives, message) => ({
  "no-restricted-imports": ["error", { patterns: [{ regex: `^(?!(${alternatives.join("|")})$)`, message }] }],
});

/** One configuration object for each depth of folders below a room: relative paths differ with the depth. */
function importsOf({ room, path, depthOfRoom, doors, packages, message }) {
  return [0, 1, 2].map((depth) => {
    const own = [
      "\\./.+",
      ...(depth > 0 ? [`${up(`1,${depth}`)}(?!\\.\\.).+`, `${up(`1,${depth}`).replace(/\/\)$/, "")}`] : []),
    ];
    const others = doors.map(({ levels, target }) => `${up(depth + levels)}${target}`);
    return {
      files: [`${path}${"/*".repeat(depth)}/*.ts`],
      rules: allowOnly([...own, ...others, ...packages], `${room}: ${message}`),
      name: `imports/${room}/${depth}/${depthOfRoom}`,
    };
  });
}

const message = "not on the allow-list of imports (eslint.rooms.mjs).";
const engineImports = Object.entries(engineRooms).flatMap(([room, { rooms, packages }]) =>
  importsOf({
    room,
    path: `engine/${room}`,
    depthOfRoom: 1,
    doors: [
      ...(room === "workbook" || room === "stats" ? [] : [{ levels: 1, target: `(${engineShared.join("|")})(/.+)?` }]),
      ...rooms.map((other) => ({ levels: 1, target: `${other}/.+` })),
    ],
    packages,
    message,
  }),
);
const folderImports = Object.entries(folders).flatMap(([room, { doors, packages }]) =>
  importsOf({
    room,
    path: room,
    depthOfRoom: 0,
    doors: doors.map((door) => ({ levels: 1, target: `${door}(/index)?` })),
    packages,
    message,
  }),
);

const clock = "Results do not depend on the clock, the locale or chance: they come in as arguments.";

export default typescript.config(
  { ignores: ["dist/", "out/", "node_modules/", "coverage/", "test/reference/"] },
  js.configs.recommended,
  ...typescript.configs.strict,
  ...typescript.configs.stylistic,
  {
    files: ["**/*.ts"],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/no-non-null-assertion": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "TSEnumDeclaration", message: "Use a union of literals." },
        { selector: "TSModuleDeclaration[kind='namespace']", message: "Use modules." },
      ],
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  {
    files: ["engine/**/*.ts", "templates/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", { name: "Intl", message: clock }, { name: "Date", message: clock }],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: clock },
        { property: "localeCompare", message: clock },
        { property: "toLocaleString", message: clock },
        { property: "toLocaleUpperCase", message: clock },
        { property: "toLocaleLowerCase", message: clock },
      ],
    },
  },
  ...engineImports,
  ...folderImports,
  {
    files: ["headless/**/*.ts", "test/**/*.ts"],
    rules: { "no-console": "off" },
  },
  {
    files: ["**/*.js", "**/*.cjs", "**/*.mjs"],
    languageOptions: {
      globals: {
        require: "readonly",
        module: "writable",
        process: "readonly",
        console: "readonly",
        __dirname: "readonly",
        __filename: "readonly",
        Buffer: "readonly",
        URL: "readonly",
        performance: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
