import { directory } from '#bodies/reads';
import { as, type BodyId, system } from '#ground';
import type { Office } from '#portal';
import type { Works } from './works.ts';

/** The front office behind the front door, as the register of bodies has it. */
export async function officeOf({ store, home, place }: Works): Promise<Office> {
  const known = await store.withContext(system(home, 'start'), directory);
  const body = known.bodies.get(as<BodyId>(`${home}/pemerintah`)) ?? [...known.bodies.values()].find((one) => one.home === home);
  const contact = body?.contact;
  return {
    name: body?.name ?? place,
    address: contact?.address ?? '',
    hours: { id: 'Jam layanan tiap instansi ada di halaman instansinya.', en: 'Each office’s page has its service hours.' },
    ...(contact?.phone === undefined ? {} : { phone: contact.phone }),
    ...(contact?.email === undefined ? {} : { email: contact.email }),
    dataOfficer: contact?.email ?? '',
  };
}
