// CHANGELOG.md is written twice, for readers of Chinese and of English; each half has a section for what is to come.

const upcoming = { zh: '## 未发布', en: '## Unreleased' };

/** `changelog` with what is to come as `version` of `date`, and that part of it alone; null where either half lacks it. */
export function release(changelog, version, date) {
  const halves = { zh: `## ${version}（${date}）`, en: `## ${version} (${date})` };
  let text = changelog;
  const notes = [];
  for (const [language, heading] of Object.entries(halves)) {
    const section = sectionUnder(upcoming[language], text);
    if (section === null) return null;
    text = text.replace(`${upcoming[language]}\n`, () => `${heading}\n`);
    notes.push(`${heading}\n\n${section}\n`);
  }
  return { changelog: text, notes: notes.join('\n') };
}

/** What stands between a heading and the next of its level, or the end of its half; null where that is nothing. */
function sectionUnder(heading, text) {
  const lines = text.split('\n');
  const start = lines.indexOf(heading) + 1;
  if (start === 0) return null;
  const length = lines.slice(start).findIndex((line) => /^(?:##? |---$)/.test(line));
  const section = lines.slice(start, length < 0 ? undefined : start + length).join('\n');
  return section.trim() || null;
}
