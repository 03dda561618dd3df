import { configurationKeys } from '../../server/src/lint/configuration/configuration.ts';
import type { RuleInfo, RuleOptions } from '../../server/src/lint/rule.ts';
import { presets, severitySettings } from '../../server/src/lint/settings.ts';

/** The JSON schema of `.hegao.json`, written from the rules. Editors show its descriptions, Chinese first. */
export function configurationSchema(rules: readonly RuleInfo[]): object {
  const properties: Record<string, object> = {
    $schema: {
      type: 'string',
      description: '编辑器用的 JSON Schema 地址。 / The address of this schema, for editors.',
    },
    extends: {
      type: 'string',
      pattern: '^(?!/)(?![a-zA-Z]+:)[^\\\\]+$',
      description:
        '以别的配置为基础：相对路径（用 / 分隔，限本工作区内），或方案名。这里写的优先，各词表相加。 / Build on another configuration: a relative path within the workspace, or a preset. What is said here wins; lists add up.',
    },
    preset: {
      enum: presets,
      default: 'recommended',
      description:
        '方案：recommended 推荐，strict 全部规则，structure 只查结构、编号、目录和残留。 / The preset: recommended; strict, all rules; structure, only structure, numbering, contents and leftovers.',
    },
    rules: {
      type: 'object',
      additionalProperties: false,
      description: '各条规则的级别，优先于方案。 / Severities by rule; they win over the preset.',
      properties: Object.fromEntries(
        rules.map(({ name, title, severity }) => [
          name,
          { $ref: '#/definitions/severity', description: `${title.zh} / ${title.en}`, default: severity },
        ]),
      ),
    },
    ...options,
    ignores: {
      type: 'array',
      maxItems: 2000,
      description: '看过了、就要这样写的地方，不再提示。 / Findings that are to be left alone.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['rule'],
        anyOf: [{ required: ['text'] }, { required: ['file'] }],
        properties: {
          rule: { enum: rules.map(({ name }) => name), description: '规则名。 / The rule.' },
          text: {
            ...word,
            description: '稿件中的原文：问题在这段文字里开始。 / Words of the draft in which the finding begins.',
          },
          file: {
            ...word,
            description:
              '哪些文件：相对于本文件所在文件夹，* 代表一级名称中的任意文字，** 代表任意各级文件夹。 / Which files, from this file’s folder; * and ** as usual.',
          },
          reason: { ...word, description: '为什么不改，给人看的。 / Why, for people.' },
        },
      },
    },
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '核稿 Hegao: .hegao.json',
    type: 'object',
    additionalProperties: false,
    allowTrailingCommas: true,
    definitions: { severity: severityOrObject },
    properties: Object.fromEntries(configurationKeys.map((key) => [key, properties[key]!])),
  };
}

const word = { type: 'string', pattern: '\\S' };
const words = { type: 'array', uniqueItems: true, items: word };

const severity = { enum: severitySettings };
const severityOrObject = {
  anyOf: [severity, { type: 'object', additionalProperties: false, properties: { severity } }],
};

const pair = { wrong: word, right: word };
const options: Record<keyof RuleOptions, object> = {
  fillerWords: {
    ...words,
    description: '除“暂无”“无”等以外，还算作没有内容的说法。 / Words that say nothing, besides 暂无, 无 and the like.',
  },
  placeholders: {
    ...words,
    description:
      '除“xx”“某某”等以外，还算作没有填实的文字。 / Texts that are not filled in, besides xx, 某某 and the like.',
  },
  residue: {
    ...words,
    description:
      '除“阅读全文”等网页文字以外，还算作残留的文字。 / Texts left over from somewhere, besides 阅读全文 and the like.',
  },
  terms: {
    description:
      '本单位的用词：错的写法在前，对的在后，如 { "市监局": "市场监管局" }。 / Words of the house, wrong ones before right ones.',
    anyOf: [
      { type: 'object', additionalProperties: word },
      { type: 'array', items: { type: 'object', required: ['wrong', 'right'], properties: pair } },
    ],
  },
  forbidden: { ...words, description: '不许用的词。 / Words that are not to be used.' },
  allowed: {
    ...words,
    description: '用词规则不再提示的词。 / Words in which no rule of wording finds anything.',
  },
};
