/** Starts a worker whose script lies in the page itself, as text in the element of that id. */
export function embeddedWorker(id: string): Worker {
  const script = document.getElementById(id)?.textContent ?? "";
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return worker;
}
