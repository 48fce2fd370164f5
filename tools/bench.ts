import { writeFileSync } from 'node:fs';
import { openGround, type Row } from './bench/ground.ts';
import { compiling, inbox, letter, memory, page } from './bench/rest.ts';
import { commit, submit } from './bench/submit.ts';

/**
 * `npm run bench -- [NAME…] [--json FILE]`: prints and writes rows of {name, value, unit, limit, ratio}; limit is the
 * reference measured in the same run, ratio = value / limit. All names without one.
 */
async function bench(args: readonly string[]): Promise<void> {
  const file = args.includes('--json') ? args[args.indexOf('--json') + 1] : undefined;
  const names = args.filter((one, index) => one !== '--json' && args[index - 1] !== '--json');
  const wants = (...these: readonly string[]): boolean => names.length === 0 || these.some((name) => names.includes(name));
  const rows: Row[] = [];
  const add = (row: Row): void => {
    rows.push(row);
    const compared = row.ratio === undefined ? '' : `  of ${row.limit?.toFixed(1)}: ratio ${row.ratio.toFixed(3)}`;
    console.log(`${row.name.padEnd(14)} ${row.value.toFixed(2).padStart(10)} ${row.unit}${compared}`);
  };
  const ground = await openGround();
  try {
    if (wants('commit', 'submit', 'submit-cpu')) {
      const commits = await commit(ground);
      add({ name: 'commit', value: commits, unit: 'per s' });
      if (wants('submit', 'submit-cpu')) for (const row of await submit(ground, commits)) add(row);
    }
    if (wants('page')) add(await page(ground));
    if (wants('compile')) add(await compiling(ground));
    if (wants('letter')) add(await letter(ground));
    if (wants('inbox')) for (const row of await inbox(ground)) add(row);
    if (wants('memory')) add(await memory(ground));
  } finally {
    await ground.stop();
  }
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`);
}

await bench(process.argv.slice(2));
