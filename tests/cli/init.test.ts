import { expect, test } from 'vitest';
import { template } from '../../server/src/cli/init.ts';
import { configurationKeys, readConfiguration } from '../../server/src/lint/configuration/configuration.ts';
import { defaultSettings, merged } from '../../server/src/lint/settings.ts';
import { bytesOf, clean, folderWith, hegao } from './support.ts';

test('a new .hegao.json changes nothing and has no mistakes, as it stands and with its examples', async () => {
  const cwd = folderWith({ 'a.txt': clean });
  expect(await hegao(['init'], { cwd })).toEqual({ status: 0, stdout: '已新建 .hegao.json\n', stderr: '' });
  expect(bytesOf(cwd, '.hegao.json').toString()).toBe(template.zh);
  expect(await hegao(['lint', 'a.txt'], { cwd })).toMatchObject({ status: 0, stderr: '' });
  for (const text of [template.zh, template.en]) {
    const { overrides, problems } = readConfiguration(text);
    expect([problems, merged(overrides)]).toEqual([[], defaultSettings]);
    const examples = text.replace(/^( *)\/\/ (?=["{])/gm, '$1');
    expect(readConfiguration(examples).problems).toEqual([]);
    for (const key of configurationKeys.slice(1)) expect(text).toContain(`"${key}"`);
  }
});

test('one that is there is left alone', async () => {
  const cwd = folderWith({ '.hegao.json': '{}' });
  const { status, stderr } = await hegao(['init', '--lang', 'en'], { cwd });
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^hegao: there is a \.hegao\.json already[^\n]*\n$/)]);
  expect(bytesOf(cwd, '.hegao.json').toString()).toBe('{}');
});
