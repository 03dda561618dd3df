/** A set of UTF-16 units, for scans that look at every character of a text: `set[text.charCodeAt(at)]` is 1 for a member. */
export type UnitSet = Readonly<Uint8Array>;

export function unitSet(characters: string): UnitSet {
  const set = new Uint8Array(0x10000);
  for (let at = 0; at < characters.length; at++) set[characters.charCodeAt(at)] = 1;
  return set;
}
