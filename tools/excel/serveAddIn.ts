import { createServer, type Server, type ServerOptions } from "node:https";
import { answerWithFile, fileIn, pathParts } from "../serve/staticFile";

/** Serves the built add-in to Excel on this machine: over https, which Excel asks for. Port 0: any free one. */
export async function serveAddIn(
  folder: string,
  { port, certificates }: { readonly port: number; readonly certificates: ServerOptions },
): Promise<{ readonly address: string; readonly server: Server }> {
  const find = (address: string): string | null => {
    const parts = pathParts(address);
    return parts === null ? null : fileIn(folder, parts);
  };
  const server = createServer(certificates, (request, response) => answerWithFile(request, response, find));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", resolve);
  });
  const address = server.address();
  const taken = typeof address === "object" && address !== null ? address.port : port;
  return { address: `https://localhost:${taken}`, server };
}
