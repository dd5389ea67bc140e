/** What functions throw where Excel would show an error. */
export class StubError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/** The part of office.js worksheet functions use, as far as it is known from @types/custom-functions-runtime. */
export interface StubCustomFunctions {
  readonly Error: typeof StubError;
  readonly ErrorCode: Readonly<Record<string, string>>;
  associate(id: string, implementation: (...given: unknown[]) => unknown): void;
  readonly associated: Map<string, (...given: unknown[]) => unknown>;
}

export function stubCustomFunctions(): StubCustomFunctions {
  const associated = new Map<string, (...given: unknown[]) => unknown>();
  return {
    Error: StubError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
    associate: (id, implementation) => void associated.set(id, implementation),
    associated,
  };
}

/** Runs it; gives the error's code and sentence, or fails where there is none. */
export function errorOf(run: () => unknown): { readonly code: string; readonly sentence: string } {
  try {
    run();
  } catch (error) {
    if (error instanceof StubError) return { code: error.code, sentence: error.message };
    throw error;
  }
  throw new RangeError("no error was given");
}
