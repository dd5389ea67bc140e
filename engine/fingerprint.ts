import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import type { Column, Table } from "./study";

/**
 * A short fingerprint of the values the analyses used: SHA-256 over each used column's header, role and canonical
 * values, first 16 hexadecimal digits. It changes when any used score, school or group changes and not when a sheet is
 * renamed, formatted or added.
 */
export function fingerprint(tables: readonly Table[]): string {
  const hash = sha256.create();
  for (const table of tables) {
    for (const column of table.columns) {
      if (column.role === "ignored") continue;
      hash.update(utf8ToBytes(`${column.header}\u0000${column.role}\u0000`));
      addValues(hash, column);
    }
  }
  return bytesToHex(hash.digest()).slice(0, 16);
}

function addValues(hash: ReturnType<typeof sha256.create>, column: Column): void {
  if (column.kind === "text") {
    hash.update(littleEndian(column.codes));
    for (const level of column.levels) hash.update(utf8ToBytes(`${level}\u0000`));
    return;
  }
  hash.update(column.missing);
  const present = column.values.map((value, row) => (column.missing[row] === 0 ? value : 0));
  hash.update(littleEndian(present));
}

/** The bytes of a typed array in one order on every machine. */
function littleEndian(values: Int32Array | Float64Array): Uint8Array {
  const size = values.BYTES_PER_ELEMENT;
  const view = new DataView(new ArrayBuffer(values.length * size));
  const write = values instanceof Int32Array ? view.setInt32.bind(view) : view.setFloat64.bind(view);
  values.forEach((value, index) => write(index * size, value, true));
  return new Uint8Array(view.buffer);
}
