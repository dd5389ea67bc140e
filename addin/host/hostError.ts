/** An error as Excel gives it: a fixed code of `Excel.ErrorCodes` and a sentence. */
export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400,
  ) {
    super(message);
  }
}

export const notImplemented = (member: string) =>
  new HostError("ApiNotFound", `The in-memory Excel does not have ${member}.`, 404);

export const itemNotFound = () => new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);

export const itemExists = () =>
  new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);

export const invalidArgument = (detail = "") =>
  new HostError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format.${detail === "" ? "" : ` (${detail})`}`,
  );

export const wrongSize = () =>
  new HostError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

export const accessDenied = () => new HostError("AccessDenied", "You cannot perform the requested operation.", 403);

export const payloadTooLarge = (direction: "Request" | "Response") =>
  new HostError(
    `${direction}PayloadSizeLimitExceeded`,
    `The ${direction.toLowerCase()} payload size has exceeded the limit.`,
  );
