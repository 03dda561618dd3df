/** Counts checks and prints each one; `finish` prints the sum and sets the exit status. */
export function counter() {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  return {
    /** `detail` is what was seen; it is printed where the check fails. */
    check(title, condition, detail) {
      if (condition) passed++;
      else failed++;
      console.log(`${condition ? 'ok  ' : 'FAIL'} ${title}`);
      if (!condition && detail !== undefined) console.log(`     seen: ${JSON.stringify(detail)}`);
    },
    skip(reason) {
      skipped++;
      console.log(`skip ${reason}`);
    },
    finish() {
      console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
      if (failed > 0) process.exitCode = 1;
    },
  };
}
