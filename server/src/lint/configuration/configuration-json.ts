import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Span } from '../../text/span.ts';
import type { Message, Term } from '../rule.ts';

export type { Node };

/** Notes what is wrong with a piece of a configuration; a node counts as its span. */
export type Complain = (place: Node | Span, message: Message) => void;

export const spanOf = ({ offset, length }: Node): Span => ({ start: offset, end: offset + length });

/** The tree of a text in JSON with comments, as far as it can be read; the first mistake in it is complained of. */
export function parseJson(text: string, complain: Complain): Node | undefined {
  const errors: ParseError[] = [];
  const root = withoutOverflow(() => parseTree(text, errors, { allowTrailingComma: true }));
  const [error] = errors;
  const offset = error?.offset ?? 0;
  if (error || !root) complain({ start: offset, end: offset + (error?.length ?? 0) }, notJson);
  return root;
}

/** Brackets within brackets without end are no configuration; whoever writes them gets told so. */
function withoutOverflow<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const notJson: Message = {
  zh: '不是有效的 JSON，请检查此处的引号、逗号和括号',
  en: 'not valid JSON: check quotes, commas and brackets here',
};

/** The keys of an object and their values; the value is missing where the JSON is broken. Of anything else: none. */
export const propertiesOf = (object: Node): { key: Node; value: Node | undefined }[] =>
  object.type !== 'object'
    ? []
    : (object.children ?? []).flatMap(({ children = [] }) =>
        children[0] ? [{ key: children[0], value: children[1] }] : [],
      );

export const memberOf = (object: Node, name: string): Node | undefined =>
  propertiesOf(object).find(({ key }) => key.value === name)?.value;

/** The text of a string that says something. */
export const wordOf = (node: Node | undefined): string | null =>
  typeof node?.value === 'string' && node.value.trim() !== '' ? node.value : null;

/** The strings of a list; complains of whatever else it holds. */
export function wordsOf(node: Node, name: string, complain: Complain): string[] {
  const message = {
    zh: `${name} 应是由非空字符串组成的数组，如 ["暂无"]`,
    en: `${name} should be a list of strings that are not empty, e.g. ["暂无"]`,
  };
  if (node.type !== 'array') {
    complain(node, message);
    return [];
  }
  return (node.children ?? []).flatMap((entry) => {
    const word = wordOf(entry);
    if (word === null) complain(entry, message);
    return word ?? [];
  });
}

/** The pairs of `{ "wrong": "right" }` or of a list of `{ "wrong": …, "right": … }`; complains of whatever else stands there. */
export function termsOf(node: Node, complain: Complain): Term[] {
  const message = {
    zh: 'terms 应是对象，错的写法在前、对的在后，如 { "市监局": "市场监管局" }',
    en: `terms should be an object, wrong words before right ones, e.g. { "市监局": "市场监管局" }`,
  };
  const pairs =
    node.type === 'array'
      ? (node.children ?? []).map((entry) => [memberOf(entry, 'wrong'), memberOf(entry, 'right'), entry] as const)
      : propertiesOf(node).map(({ key, value }) => [key, value, value ?? key] as const);
  if (node.type !== 'array' && node.type !== 'object') complain(node, message);
  return pairs.flatMap(([wrongNode, rightNode, place]) => {
    const [wrong, right] = [wordOf(wrongNode), wordOf(rightNode)];
    if (wrong !== null && right !== null) return { wrong, right };
    complain(place, message);
    return [];
  });
}

export function oneOf<Value extends string>(
  allowed: readonly Value[],
  node: Node,
  name: string,
  complain: Complain,
): Value | undefined {
  const found = allowed.find((value) => value === node.value);
  const list = allowed.join(', ');
  if (!found) {
    complain(node, { zh: `${name} 的值不对，可用的有：${list}`, en: `${name} has a wrong value, allowed: ${list}` });
  }
  return found;
}
