import { expect, test } from 'vitest';
import { directionOf, periodOf } from '../../server/src/lint/period.ts';

test.each([
  ['县水利局2025年上半年工作总结及下半年工作计划', { summary: [2025], plan: [2025, 2026], half: 1 }],
  ['2025年安全生产半年工作总结', { summary: [2025], plan: [2025, 2026], half: 1 }],
  ['2025年下半年工作总结', { summary: [2025], plan: [2026, 2025], half: 2 }],
  ['县水利局2025年工作总结及2026年工作计划', { summary: [2025], plan: [2026], half: null }],
  ['县水利局2025年工作总结', { summary: [2025], plan: [2026, 2025], half: null }],
  ['县自然资源和规划局2025年度工作情况报告', { summary: [2025], plan: [2026, 2025], half: null }],
  ['2026年工作要点', { summary: [2025, 2026], plan: [2026], half: null }],
  ['2026年青石县政府工作报告', { summary: [2025], plan: [2026], half: null }],
  ['2025年一季度工作总结和二季度工作安排', { summary: [2025], plan: [2025, 2026], half: null }],
])('%s', (title, period) => {
  expect(periodOf(title)).toEqual(period);
});

test.each([
  '县水利局工作总结',
  '城关中学2024—2025学年度工作总结',
  '2021年至2025年工作总结',
  '关于2025年部分节假日放假的通知',
  '青石县2026年水利发展规划',
])('%s says nothing of a period', (title) => {
  expect(periodOf(title)).toBe(null);
});

test.each([
  ['工作计划', 'plan'],
  ['重点项目建设情况', 'summary'],
  ['工作安排落实情况', 'summary'],
  ['重点工作', null],
])('%s looks back or ahead', (words, direction) => {
  expect(directionOf(words)).toBe(direction);
});
