/**
 * What row-level security lets each role see of each table: `-` none of its rows, `some`, or `all`. The columns are those of
 * `matrix-table.ts`. `test/walls.test.ts` holds the database to it.
 */
export const tables = `
                                | visitor applicant other front sdk  section secretary head staff foreign government custodian
# What anybody may know.
bodies.almanac                  | all     all       all   all   all  all     all       all  all   all     all        all
bodies.authorities              | all     all       all   all   all  all     all       all  all   all     all        all
bodies.bodies                   | all     all       all   all   all  all     all       all  all   all     all        all
bodies.calendars                | all     all       all   all   all  all     all       all  all   all     all        all
bodies.facts                    | all     all       all   all   all  all     all       all  all   all     all        all
bodies.holders                  | all     all       all   all   all  all     all       all  all   all     all        all
bodies.numberings               | all     all       all   all   all  all     all       all  all   all     all        all
bodies.officials                | all     all       all   all   all  all     all       all  all   all     all        all
bodies.posts                    | all     all       all   all   all  all     all       all  all   all     all        all
bodies.registers                | all     all       all   all   all  all     all       all  all   all     all        all
bodies.relations                | all     all       all   all   all  all     all       all  all   all     all        all
bodies.stamp                    | all     all       all   all   all  all     all       all  all   all     all        all
identity.demonstration          | all     all       all   all   all  all     all       all  all   all     all        all
identity.demonstration_accounts | all     all       all   all   all  all     all       all  all   all     all        all
letters.acceptances             | all     all       all   all   all  all     all       all  all   all     all        all
letters.anchors                 | all     all       all   all   all  all     all       all  all   all     all        all
letters.layouts                 | all     all       all   all   all  all     all       all  all   all     all        all
letters.signer                  | all     all       all   all   all  all     all       all  all   all     all        all
letters.templates               | all     all       all   all   all  all     all       all  all   all     all        all
regulations.acts                | all     all       all   all   all  all     all       all  all   all     all        all
regulations.articles            | all     all       all   all   all  all     all       all  all   all     all        all
regulations.files               | all     all       all   all   all  all     all       all  all   all     all        all
regulations.relations           | all     all       all   all   all  all     all       all  all   all     all        all
standards.facts                 | all     all       all   all   all  all     all       all  all   all     all        all
standards.revisions             | all     all       all   all   all  all     all       all  all   all     all        all
standards.stamp                 | all     all       all   all   all  all     all       all  all   all     all        all
store.migrations                | all     all       all   all   all  all     all       all  all   all     all        all
# A case: its applicant, and the posts that its standard names.
cases.cases                     | -       all       -     all   all  all     all       all  -     -       -          -
cases.facts                     | -       all       -     all   all  all     all       all  -     -       -          -
cases.tasks                     | -       all       -     all   all  all     all       all  -     -       -          -
decisions.decisions             | -       all       -     all   all  all     all       all  -     -       -          -
decisions.letters               | -       all       -     all   all  all     all       all  -     -       -          -
cases.drafts                    | -       some      -     -     -    -       -         -    -     -       -          -
cases.lookups                   | -       some      -     -     -    -       -         -    -     -       -          -
# Letters and their numbers: the body that signs them; a letter, also whose it is.
letters.counters                | -       -         -     all   -    all     all       all  all   -       -          -
letters.letters                 | -       all       -     all   -    all     all       all  all   -       -          -
letters.facts                   | -       all       -     all   -    all     all       all  all   -       -          -
letters.troubles                | -       -         -     all   -    all     all       all  all   -       all        -
# The vault and files: a person their own, and the bodies of a case what belongs to it.
files.files                     | -       all       -     all   some all     all       all  all   -       -          -
files.uploads                   | -       -         -     -     -    -       -         -    -     -       -          -
files.chunks                    | -       -         -     -     -    -       -         -    -     -       -          -
identity.keys                   | -       some      some  some  some some    some      some some  -       -          -
identity.sealed                 | -       some      some  some  some some    some      some some  -       -          -
# People: their own; an officer the ids, to look somebody up by a document.
identity.persons                | -       some      some  all   all  all     all       all  all   all     all        all
identity.lookups                | -       some      some  all   all  all     all       all  all   all     all        all
identity.sessions               | -       some      some  -     -    -       -         -    -     -       -          -
identity.erasure_requests       | -       -         all   -     -    -       -         -    -     -       -          all
identity.custodians             | -       -         -     all   all  all     all       all  all   all     all        all
bodies.interests                | -       -         all   -     -    all     -         -    all   -       -          -
bodies.interest_facts           | -       -         -     -     -    all     -         -    all   -       -          -
messages.messages               | -       all       -     -     -    -       -         -    -     -       -          -
messages.deliveries             | -       all       -     -     -    -       -         -    -     -       -          -
# The system alone.
identity.accounts               | -       -         -     -     -    -       -         -    -     -       -          -
identity.attempts               | -       -         -     -     -    -       -         -    -     -       -          -
identity.master                 | -       -         -     -     -    -       -         -    -     -       -          -
identity.oidc                   | -       -         -     -     -    -       -         -    -     -       -          -
journal.entries                 | -       -         -     -     -    -       -         -    -     -       -          -
journal.events                  | -       -         -     -     -    -       -         -    -     -       -          -
journal.handled                 | -       -         -     -     -    -       -         -    -     -       -          -
journal.ledger                  | -       -         -     -     -    -       -         -    -     -       -          -
journal.outbox                  | -       -         -     -     -    -       -         -    -     -       -          -
journal.pending                 | -       -         -     -     -    -       -         -    -     -       -          -
journal.reads                   | -       -         -     -     -    -       -         -    -     -       -          -
journal.workers                 | -       -         -     -     -    -       -         -    -     -       -          -
`;

/** Which of the functions that reach behind row-level security answer whom. */
export const functions = `
                                | visitor applicant other front sdk  section secretary head staff foreign government custodian
# By what only they know who were told: a receipt with its PIN, the code of a letter.
cases.tracked                   | yes     yes       yes   yes   yes  yes     yes       yes  yes   yes     yes        yes
cases.tracked_facts             | yes     yes       yes   yes   yes  yes     yes       yes  yes   yes     yes        yes
letters.public_letters          | yes     yes       yes   yes   yes  yes     yes       yes  yes   yes     yes        yes
# By who they are.
cases.open_of                   | -       yes       -     -     -    -       -         -    -     -       -          yes
identity.keeps                  | -       -         -     -     -    -       -         -    -     -       -          yes
identity.erase_person           | -       -         -     -     -    -       -         -    -     -       -          yes
identity.read_session           | -       -         -     -     -    -       -         -    -     -       -          -
journal.reads_of                | -       yes       -     -     -    -       -         -    -     -       -          -
messages.is_ours                | -       -         -     yes   -    yes     yes       yes  yes   -       -          -
# Only which governments have rows still to number, and the numbering; how many events were queued, which whoever asks may do.
journal.pending_homes           | yes     yes       yes   yes   yes  yes     yes       yes  yes   yes     yes        yes
journal.relay                   | yes     yes       yes   yes   yes  yes     yes       yes  yes   yes     yes        yes
journal.sequence                | -       -         -     -     -    -       -         -    -     -       -          -
`;
