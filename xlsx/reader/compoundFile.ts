/** The first bytes of an OLE compound file ([MS-CFB] 2.2). */
export const COMPOUND_FILE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const END_OF_CHAIN = 0xfffffffa;
const MOST_DIRECTORY_SECTORS = 64;

/**
 * The names of the streams and storages in an OLE compound file, which tell an old workbook (`Workbook`) from an
 * encrypted new one (`EncryptedPackage`); empty when its directory cannot be read. Source: [MS-CFB] 2.2, 2.3, 2.6.
 */
export async function compoundFileNames(source: Blob): Promise<readonly string[]> {
  const header = await viewOf(source, 0, HEADER_BYTES);
  if (header.byteLength < HEADER_BYTES) return [];
  const shift = header.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return [];
  const sectorBytes = 2 ** shift;
  const sector = (index: number) => viewOf(source, (index + 1) * sectorBytes, sectorBytes);

  const names: string[] = [];
  let current = header.getUint32(48, true);
  for (let count = 0; count < MOST_DIRECTORY_SECTORS && current < END_OF_CHAIN; count += 1) {
    const entries = await sector(current);
    for (let offset = 0; offset + ENTRY_BYTES <= entries.byteLength; offset += ENTRY_BYTES) {
      names.push(entryName(entries, offset));
    }
    current = await nextSector(header, sector, current, sectorBytes / 4);
  }
  return names.filter((name) => name !== "");
}

function entryName(entries: DataView, offset: number): string {
  const length = Math.min(64, entries.getUint16(offset + 64, true)) / 2 - 1;
  let name = "";
  for (let index = 0; index < length; index += 1) {
    name += String.fromCharCode(entries.getUint16(offset + 2 * index, true));
  }
  return name;
}

/** The sector after this one in the allocation table; only the 109 table sectors named in the header are followed. */
async function nextSector(
  header: DataView,
  sector: (index: number) => Promise<DataView>,
  current: number,
  entriesASector: number,
): Promise<number> {
  const table = Math.floor(current / entriesASector);
  if (table >= 109) return END_OF_CHAIN;
  const entries = await sector(header.getUint32(76 + 4 * table, true));
  const offset = 4 * (current % entriesASector);
  return offset + 4 <= entries.byteLength ? entries.getUint32(offset, true) : END_OF_CHAIN;
}

async function viewOf(source: Blob, from: number, length: number): Promise<DataView> {
  return new DataView(await source.slice(from, from + length).arrayBuffer());
}
