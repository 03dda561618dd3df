import { expect, test } from 'vitest';
// @ts-expect-error A script without types.
import { release } from '../scripts/changelog.mjs';

const changelog = `# 更新记录

## 未发布

- 新规则。

## 0.1.0

第一版。

---

# Changelog

## Unreleased

**Check**

- A new rule, for $1.

## 0.1.0

The first version.
`;

test('what is to come gets version and date, and is told alone', () => {
  const released = release(changelog, '0.2.0', '2026-12-01');
  expect(released.changelog).toBe(
    changelog.replace('## 未发布', '## 0.2.0（2026-12-01）').replace('## Unreleased', '## 0.2.0 (2026-12-01)'),
  );
  expect(released.notes).toBe(
    '## 0.2.0（2026-12-01）\n\n- 新规则。\n\n## 0.2.0 (2026-12-01)\n\n**Check**\n\n- A new rule, for $1.\n',
  );
});

test('the last section of a half ends with it', () => {
  const young = changelog.replace('## 0.1.0\n\n第一版。\n\n', '').replace('\n## 0.1.0\n\nThe first version.\n', '');
  expect(release(young, '0.1.0', '2026-12-01').notes).toBe(
    '## 0.1.0（2026-12-01）\n\n- 新规则。\n\n## 0.1.0 (2026-12-01)\n\n**Check**\n\n- A new rule, for $1.\n',
  );
});

test.each([
  ['in Chinese', '- 新规则。\n'],
  ['in English', '**Check**\n\n- A new rule, for $1.\n'],
  ['under a heading', '## Unreleased\n'],
])('nothing is released where nothing is said %s', (_, missing) => {
  expect(changelog).toContain(missing);
  expect(
    release(
      changelog.replace(missing, () => ''),
      '0.2.0',
      '2026-12-01',
    ),
  ).toBeNull();
});
