import { eraseFiles } from '#files/acts';
import { isRefusal, type PersonRef, type Words } from '#ground';
import type { Tx } from '#store';
import { allCasesOf, openCasesOf } from './case.rows.ts';
import { change } from './change.acts.ts';
import { openCase } from './open.acts.ts';
import type { Acting } from './view.ts';

/**
 * What the erasure of a person leaves to be done here, once their keys are gone: the files of each of their cases are erased,
 * and each case says so from then on; one that was open ends with it (UU 27/2022 ps 43–44). By the system; again changes nothing.
 */
export async function eraseCasesOf(tx: Tx, person: PersonRef, under: string, acting: Acting): Promise<void> {
  for (const row of await allCasesOf(tx, person)) {
    await eraseFiles(tx, row.home, row.keyId, acting.now, under);
    const open = await openCase(tx, row, acting);
    if (isRefusal(open)) throw new Error(`case ${row.home}/${row.id}: ${open.name}`);
    if (open.state.erased !== undefined) continue;
    await change(tx, open, acting, {
      facts: [{ kind: 'erased', under }],
      act: 'case.erase',
      rule: [under],
      events: open.state.phase === 'closed' ? [] : [{ name: 'case.closed', data: {} }],
    });
  }
}

/** What stands in the way of erasing a person: applications that are still open, since they would end with it. */
export async function casesInTheWay(tx: Tx, person: PersonRef): Promise<readonly Words[]> {
  const n = String(await openCasesOf(tx, person));
  return n === '0'
    ? []
    : [
        {
          id: `Permohonan yang belum selesai: ${n}. Permohonan itu berakhir bila datanya dihapus.`,
          en: `Applications that are not finished: ${n}. They end if the data are erased.`,
        },
      ];
}
