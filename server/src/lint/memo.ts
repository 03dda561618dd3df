import type { Document } from '../draft/document.ts';
import type { Report } from '../draft/nodes.ts';

/**
 * Remembers what is derived from a report for as long as the report lives.
 * A report is replaced when its text changes, so nothing has ever to be invalidated.
 */
export const perReport = <Value>(derive: (report: Report) => Value): ((report: Report) => Value) => remembered(derive);

/** The same for one version of a document, where several rules need what is derived from it. */
export const perDocument = <Value>(derive: (document: Document) => Value): ((document: Document) => Value) =>
  remembered(derive);

function remembered<Key extends object, Value>(derive: (key: Key) => Value): (key: Key) => Value {
  const place = places++;
  return (key) => {
    const values = valuesOf(key);
    if (!(place in values)) values[place] = derive(key);
    return values[place] as Value;
  };
}

let places = 0;

/** One weak map for all: the collector of garbage visits every entry of every weak map. */
const known = new WeakMap<object, unknown[]>();

function valuesOf(key: object): unknown[] {
  let values = known.get(key);
  if (!values) {
    values = [];
    known.set(key, values);
  }
  return values;
}
