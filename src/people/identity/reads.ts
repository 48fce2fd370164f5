export { demonstrationAccounts, isDemonstration } from './demonstration.acts.ts';
export { readKeeps as keepsPersonalData } from './erasure.rows.ts';
export { personByDocument, personOf, personsOf } from './person.acts.ts';
export { sessionOf } from './session.acts.ts';
