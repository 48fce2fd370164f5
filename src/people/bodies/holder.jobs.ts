import { as, type Home, type PersonId } from '#ground';
import type { EventHandler } from '#journal';
import { forgetOfficial } from './appointment.acts.ts';

/** What this room answers: where a person is erased, the name they signed by as an officer goes too; their ids stay. */
export const bodiesHandlers: readonly EventHandler[] = [
  {
    event: 'person.erased',
    name: 'bodies.forget-official',
    handle: (tx, event) => forgetOfficial(tx, { home: as<Home>(event.home), id: as<PersonId>(event.subject.id) }),
  },
];
