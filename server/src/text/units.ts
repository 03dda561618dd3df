/** The UTF-16 units of a text as numbers, for scans that look at every character: several times quicker to read than the string. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < units.length; at++) units[at] = text.charCodeAt(at);
  return units;
}
