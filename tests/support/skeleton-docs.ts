import { type Genre, renderDraft } from '../../server/src/draft/genres/index.ts';

/** docs/skeletons.md: what the command 新建公文稿 offers, and what a new draft looks like. */
export function skeletonDocs(genres: readonly Genre[]): string {
  const parts = genres.map(
    (genre) => `## ${genre.name.zh}

${genre.description.zh}。（${genre.name.en}: ${genre.description.en}.）

\`\`\`text
${renderDraft(genre, { year: 2026, as: 'text' }).trimEnd()}
\`\`\`
`,
  );
  return `# 文稿模板

本页由模板表自动生成（\`npx vitest run -u\`）。命令“新建公文稿”和写作时的补全用的是同一张表。
模板里的 XX 和【填写……】是要填的地方，没有填完之前核稿会一直提醒；同一个单位、同一个年份只需填一次。

This page is generated from the table of skeletons that the command and completion share.

${parts.join('\n')}`;
}
