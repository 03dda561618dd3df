import { expect, test } from 'vitest';
import { parse } from '../../server/src/draft/parse.ts';
import type { Direction } from '../../server/src/features/move-section.ts';
import { moveSteps } from '../../server/src/features/move-steps.ts';
import { applyEdits } from '../../server/src/text/edit.ts';

const draft = '县水利局2023年工作总结\n一、防汛\n修堤。\n二、供水\n建厂。\n三、灌溉\n修渠。\n四、打算\n努力。\n';

function moved(word: string, direction: Direction, steps: number): string | null {
  const move = moveSteps(parse(draft), draft.indexOf(word), direction, steps);
  if (!move) return null;
  const text = applyEdits(draft, move.edits);
  expect(text.startsWith(word, move.caret)).toBe(true);
  return [...text.matchAll(/^.、(.*)$/gm)].map(([heading]) => heading).join(' ');
}

test('a section moves past several neighbours at once; the numbers stay in order', () => {
  expect(moved('打算', 'up', 3)).toBe('一、打算 二、防汛 三、供水 四、灌溉');
  expect(moved('防汛', 'down', 2)).toBe('一、供水 二、灌溉 三、防汛 四、打算');
});

test('it goes as far as there are neighbours', () => {
  expect(moved('供水', 'up', 5)).toBe('一、供水 二、防汛 三、灌溉 四、打算');
  expect(moved('防汛', 'up', 2)).toBeNull();
});
