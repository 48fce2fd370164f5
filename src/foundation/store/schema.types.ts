// Made by `npm run schema` from the migrated database; a test compares. Not to be edited.
import type { ColumnType } from 'kysely';
import type { Instant, PlainDate } from '#ground';

/** Read as Select; given as Insert and Update. */
type Given<S, I> = ColumnType<S, I, I>;
/** May be left out on insert. */
type Optional<S, I> = ColumnType<S, I | undefined, I>;
/** Written by the database only. */
type Derived<S> = ColumnType<S, never, never>;

/** Every table and view of every room, as `room.table`. */
export interface Database {
  'bodies.almanac': {
    one: Optional<boolean, boolean>;
    hash: string;
    years: Given<number[], readonly number[]>;
    at: Given<Instant, Instant | string>;
  };
  'bodies.authorities': {
    body: string;
    id: string;
    kind: string;
    giver: string;
    receiver: string;
    act: string;
    ordered_by: Optional<string | null, string | null>;
    onward: Optional<string | null, string | null>;
    exclusive: Optional<string | null, string | null>;
    outside: Optional<string | null, string | null>;
    from_on: Given<PlainDate, PlainDate | string>;
    until_on: Optional<PlainDate | null, PlainDate | string | null>;
    withdrawn_on: Optional<PlainDate | null, PlainDate | string | null>;
    withdrawn_by: Optional<string | null, string | null>;
    matters: Given<string[], readonly string[]>;
    does: Given<string[], readonly string[]>;
  };
  'bodies.bodies': {
    id: string;
    home: string;
    name_id: string;
    name_en: string;
    kind: string;
    level: string;
    sector: string;
    duty_id: string;
    duty_en: string;
    contact: Given<unknown, string>;
    from_on: Given<PlainDate, PlainDate | string>;
    until_on: Optional<PlainDate | null, PlainDate | string | null>;
    facts: number;
  };
  'bodies.calendars': {
    body: string;
    days: Given<unknown, string>;
  };
  'bodies.facts': {
    home: string;
    subject: string;
    seq: number;
    kind: string;
    at: Given<Instant, Instant | string>;
    actor_kind: string;
    person_home: Optional<string | null, string | null>;
    person: Optional<string | null, string | null>;
    body: Optional<string | null, string | null>;
    post: Optional<string | null, string | null>;
    bytes: string;
    data: Derived<unknown | null>;
  };
  'bodies.holders': {
    body: string;
    id: string;
    post: string;
    person_home: string;
    person: string;
    capacity: string;
    from_on: Given<PlainDate, PlainDate | string>;
    until_on: Optional<PlainDate | null, PlainDate | string | null>;
    order_number: string;
    order_on: Given<PlainDate, PlainDate | string>;
    ended_at: Optional<Instant | null, Instant | string | null>;
  };
  'bodies.interest_facts': {
    home: string;
    subject: string;
    seq: number;
    kind: string;
    at: Given<Instant, Instant | string>;
    actor_kind: string;
    person_home: Optional<string | null, string | null>;
    person: Optional<string | null, string | null>;
    body: Optional<string | null, string | null>;
    post: Optional<string | null, string | null>;
    bytes: string;
    data: Derived<unknown | null>;
  };
  'bodies.interests': {
    home: string;
    person: string;
    id: string;
    other_home: string;
    other: string;
    ground: string;
    from_on: Given<PlainDate, PlainDate | string>;
    until_on: Optional<PlainDate | null, PlainDate | string | null>;
  };
  'bodies.numberings': {
    body: string;
    product: string;
    from_on: Given<PlainDate, PlainDate | string>;
    pattern: string;
  };
  'bodies.officials': {
    home: string;
    person: string;
    name: string;
  };
  'bodies.posts': {
    id: string;
    body: string;
    name_id: string;
    name_en: string;
    superior: Optional<string | null, string | null>;
    leads: boolean;
    from_on: Given<PlainDate, PlainDate | string>;
    until_on: Optional<PlainDate | null, PlainDate | string | null>;
  };
  'bodies.registers': {
    id: string;
    body: string;
    name_id: string;
    name_en: string;
    evidence: Given<string[], readonly string[]>;
    from_on: Given<PlainDate, PlainDate | string>;
    until_on: Optional<PlainDate | null, PlainDate | string | null>;
  };
  'bodies.relations': {
    body: string;
    kind: string;
    other: string;
    from_on: Given<PlainDate, PlainDate | string>;
    until_on: Optional<PlainDate | null, PlainDate | string | null>;
  };
  'bodies.stamp': {
    one: Optional<boolean, boolean>;
    stamp: string;
  };
  'cases.attempts': {
    home: string;
    receipt: string;
    wrong: number;
    last_at: Given<Instant, Instant | string>;
  };
  'cases.cases': {
    home: string;
    id: string;
    standard: string;
    revision: number;
    receipt: string;
    pin_hash: string;
    key_id: string;
    person_home: string;
    person: string;
    posts: Given<string[], readonly string[]>;
    facts: number;
    phase: string;
    ended: Optional<string | null, string | null>;
    holder_kind: string;
    holder_post: Optional<string | null, string | null>;
    filed_at: Given<Instant, Instant | string>;
    received_on: Given<PlainDate, PlainDate | string>;
    promised_on: Given<PlainDate, PlainDate | string>;
    due_on: Given<PlainDate, PlainDate | string>;
    next_on: Optional<PlainDate | null, PlainDate | string | null>;
    complete: boolean;
    lapsed: boolean;
  };
  'cases.drafts': {
    home: string;
    id: string;
    standard: string;
    revision: number;
    key_id: string;
    capability: string;
    person_home: Optional<string | null, string | null>;
    person: Optional<string | null, string | null>;
    opened_at: Given<Instant, Instant | string>;
    touched_at: Given<Instant, Instant | string>;
    expires_at: Given<Instant, Instant | string>;
    submitted_at: Optional<Instant | null, Instant | string | null>;
  };
  'cases.facts': {
    home: string;
    case_id: string;
    seq: number;
    kind: string;
    at: Given<Instant, Instant | string>;
    actor_kind: string;
    person_home: Optional<string | null, string | null>;
    person: Optional<string | null, string | null>;
    body: Optional<string | null, string | null>;
    post: Optional<string | null, string | null>;
    bytes: string;
  };
  'cases.lookups': {
    home: string;
    draft_id: string;
    requirement: string;
    register: string;
    asked_at: Given<Instant, Instant | string>;
    commitment: string;
    status: string;
    answered_at: Optional<Instant | null, Instant | string | null>;
  };
  'cases.tasks': {
    home: string;
    case_id: string;
    step: string;
    ordinal: number;
    post: string;
    does: string;
    standard: string;
    revision: number;
    receipt: string;
    since: Given<Instant, Instant | string>;
    due_on: Optional<PlainDate | null, PlainDate | string | null>;
    case_due_on: Given<PlainDate, PlainDate | string>;
  };
  'decisions.decisions': {
    home: string;
    case_id: string;
    step: string;
    standard: string;
    outcome: string;
    ground: Optional<string | null, string | null>;
    post: string;
    capacity: string;
    person_home: string;
    person: string;
    chain: string;
    posts: Given<string[], readonly string[]>;
    applicant_home: string;
    applicant: string;
    at: Given<Instant, Instant | string>;
  };
  'decisions.letters': {
    home: string;
    letter: string;
    case_id: string;
    step: string;
    product: Optional<string | null, string | null>;
    place: number;
  };
  'files.chunks': {
    home: string;
    upload: string;
    seq: number;
    size: Given<bigint, bigint | number>;
    address: string;
  };
  'files.files': {
    home: string;
    id: string;
    key_id: string;
    wrapped: Optional<Buffer | null, Uint8Array | null>;
    sealed_name: Optional<Buffer | null, Uint8Array | null>;
    address: string;
    size: Given<bigint, bigint | number>;
    sniffed: string;
    media_type: string;
    pages: number;
    at: Given<Instant, Instant | string>;
    person_home: Optional<string | null, string | null>;
    person: Optional<string | null, string | null>;
    capability: Optional<string | null, string | null>;
    bodies: Given<string[], readonly string[]>;
    kept_at: Optional<Instant | null, Instant | string | null>;
    erased_at: Optional<Instant | null, Instant | string | null>;
    erased_under: Optional<string | null, string | null>;
  };
  'files.uploads': {
    home: string;
    id: string;
    key_id: string;
    wrapped: Given<Buffer, Uint8Array>;
    sealed_name: Given<Buffer, Uint8Array>;
    size: Given<bigint, bigint | number>;
    received: Given<bigint, bigint | number>;
    chunks: number;
    expires_at: Given<Instant, Instant | string>;
    person_home: Optional<string | null, string | null>;
    person: Optional<string | null, string | null>;
    capability: Optional<string | null, string | null>;
    bodies: Given<string[], readonly string[]>;
  };
  'identity.accounts': {
    home: string;
    id: string;
    password: Optional<string | null, string | null>;
    person_home: Optional<string | null, string | null>;
    person: Optional<string | null, string | null>;
    created_at: Given<Instant, Instant | string>;
  };
  'identity.attempts': {
    home: string;
    subject: string;
    failures: number;
    since: Given<Instant, Instant | string>;
    closed_until: Optional<Instant | null, Instant | string | null>;
  };
  'identity.custodians': {
    home: string;
    post: string;
    at: Given<Instant, Instant | string>;
  };
  'identity.demonstration': {
    one: Optional<boolean, boolean>;
    at: Given<Instant, Instant | string>;
  };
  'identity.demonstration_accounts': {
    home: string;
    person_home: string;
    person: string;
    body: Optional<string | null, string | null>;
    place: number;
    label_id: string;
    label_en: string;
  };
  'identity.erasure_requests': {
    home: string;
    id: string;
    person: string;
    at: Given<Instant, Instant | string>;
    state: string;
    decided_at: Optional<Instant | null, Instant | string | null>;
    ground: Optional<string | null, string | null>;
  };
  'identity.keys': {
    home: string;
    id: string;
    owner_kind: string;
    person_home: Optional<string | null, string | null>;
    person: Optional<string | null, string | null>;
    capability: Optional<string | null, string | null>;
    body: Optional<string | null, string | null>;
    bodies: Optional<string[], readonly string[]>;
    wrapped: Optional<Buffer | null, Uint8Array | null>;
    destroyed_at: Optional<Instant | null, Instant | string | null>;
    destroyed_under: Optional<string | null, string | null>;
  };
  'identity.lookups': {
    scheme: string;
    hash: string;
    home: string;
    id: string;
  };
  'identity.master': {
    one: Optional<boolean, boolean>;
    fingerprint: string;
    at: Given<Instant, Instant | string>;
  };
  'identity.oidc': {
    home: string;
    kind: string;
    id: string;
    grant_id: Optional<string | null, string | null>;
    uid: Optional<string | null, string | null>;
    user_code: Optional<string | null, string | null>;
    sealed: Given<Buffer, Uint8Array>;
    consumed_at: Optional<Instant | null, Instant | string | null>;
    expires_at: Optional<Instant | null, Instant | string | null>;
  };
  'identity.persons': {
    home: string;
    id: string;
    kind: string;
    created_at: Given<Instant, Instant | string>;
    erased_at: Optional<Instant | null, Instant | string | null>;
    erased_under: Optional<string | null, string | null>;
  };
  'identity.sealed': {
    home: string;
    key_id: string;
    name: string;
    nonce: Given<Buffer, Uint8Array>;
    ciphertext: Given<Buffer, Uint8Array>;
  };
  'identity.sessions': {
    home: string;
    hash: string;
    person_home: string;
    person: string;
    body: Optional<string | null, string | null>;
    csrf: string;
    shown: Optional<Buffer | null, Uint8Array | null>;
    created_at: Given<Instant, Instant | string>;
    seen_at: Given<Instant, Instant | string>;
    idle_until: Given<Instant, Instant | string>;
    expires_at: Given<Instant, Instant | string>;
    ended_at: Optional<Instant | null, Instant | string | null>;
  };
  'journal.entries': {
    home: string;
    subject_kind: string;
    subject: string;
    seq: number;
    act: string;
    at: Given<Instant, Instant | string>;
    actor_kind: string;
    person_home: Optional<string | null, string | null>;
    person: Optional<string | null, string | null>;
    body: Optional<string | null, string | null>;
    post: Optional<string | null, string | null>;
    rule: Given<string[], readonly string[]>;
    bytes: string;
    previous: string;
    hash: string;
  };
  'journal.events': {
    home: string;
    id: string;
    name: string;
    subject_kind: string;
    subject: string;
    at: Given<Instant, Instant | string>;
    bytes: string;
  };
  'journal.handled': {
    home: string;
    event: string;
    handler: string;
    at: Given<Instant, Instant | string>;
  };
  'journal.ledger': {
    home: string;
    idx: Given<bigint, bigint | number>;
    kind: string;
    ref: string;
    hash: string;
    chain: string;
  };
  'journal.outbox': {
    home: string;
    ticket: Derived<bigint>;
    event: string;
  };
  'journal.pending': {
    home: string;
    ticket: Derived<bigint>;
    kind: string;
    ref: string;
    hash: string;
  };
  'journal.reads': {
    home: string;
    id: string;
    at: Given<Instant, Instant | string>;
    actor_kind: string;
    person_home: Optional<string | null, string | null>;
    person: Optional<string | null, string | null>;
    body: Optional<string | null, string | null>;
    page: string;
    persons: Given<string[], readonly string[]>;
    subject_kind: Optional<string | null, string | null>;
    subject: Optional<string | null, string | null>;
    bytes: string;
    hash: string;
  };
  'journal.workers': {
    id: string;
    beat: Given<Instant, Instant | string>;
  };
  'letters.acceptances': {
    home: string;
    accepted: boolean;
    at: Given<Instant, Instant | string>;
    actor_kind: string;
    person_home: Optional<string | null, string | null>;
    person: Optional<string | null, string | null>;
    post: Optional<string | null, string | null>;
  };
  'letters.anchors': {
    sha256: string;
    certificate: Given<Buffer, Uint8Array>;
    level: string;
    at: Given<Instant, Instant | string>;
  };
  'letters.counters': {
    home: string;
    body: string;
    pattern: string;
    year: number;
    last: number;
  };
  'letters.facts': {
    home: string;
    letter: string;
    seq: number;
    kind: string;
    at: Given<Instant, Instant | string>;
    actor_kind: string;
    person_home: Optional<string | null, string | null>;
    person: Optional<string | null, string | null>;
    body: Optional<string | null, string | null>;
    post: Optional<string | null, string | null>;
    bytes: string;
    data: Derived<unknown | null>;
  };
  'letters.layouts': {
    kind: string;
    template: string;
    at: Given<Instant, Instant | string>;
  };
  'letters.letters': {
    home: string;
    id: string;
    code: string;
    number: string;
    body: string;
    pattern: string;
    year: number;
    place: number;
    subject_kind: string;
    subject: string;
    person_home: Optional<string | null, string | null>;
    person: Optional<string | null, string | null>;
    status: string;
    key_home: Optional<string | null, string | null>;
    key_id: Optional<string | null, string | null>;
    post: Optional<string | null, string | null>;
    template: Optional<string | null, string | null>;
    typeset_file: Optional<string | null, string | null>;
    file: Optional<string | null, string | null>;
    sha256: Optional<string | null, string | null>;
    certificate: Optional<string | null, string | null>;
    issued_at: Optional<Instant | null, Instant | string | null>;
    ended_at: Optional<Instant | null, Instant | string | null>;
    ground: Optional<string | null, string | null>;
    replaced_by: Optional<string | null, string | null>;
    shown: Optional<string | null, string | null>;
    facts: number;
  };
  'letters.signer': {
    one: Optional<boolean, boolean>;
    name: string;
    level: string;
    at: Given<Instant, Instant | string>;
  };
  'letters.templates': {
    hash: string;
    source: string;
    at: Given<Instant, Instant | string>;
  };
  'letters.troubles': {
    home: string;
    letter: string;
    number: string;
    body: string;
    post: string;
    subject_kind: string;
    subject: string;
    why: string;
    tries: number;
    since: Given<Instant, Instant | string>;
    last: Given<Instant, Instant | string>;
  };
  'messages.deliveries': {
    home: string;
    message: string;
    channel: string;
    state: string;
    attempts: Optional<number, number>;
    provider_id: Optional<string | null, string | null>;
    problem: Optional<string | null, string | null>;
    queued_at: Given<Instant, Instant | string>;
    settled_at: Optional<Instant | null, Instant | string | null>;
  };
  'messages.messages': {
    home: string;
    id: string;
    person_home: string;
    person: string;
    body: Optional<string | null, string | null>;
    template: string;
    bytes: string;
    params: Derived<unknown>;
    link: Optional<string | null, string | null>;
    subject_kind: Optional<string | null, string | null>;
    subject: Optional<string | null, string | null>;
    at: Given<Instant, Instant | string>;
    read_at: Optional<Instant | null, Instant | string | null>;
  };
  'regulations.acts': {
    id: string;
    file: string;
    title_id: string;
    title_en: string;
    cited_id: Optional<string | null, string | null>;
    cited_en: Optional<string | null, string | null>;
    enacted: Given<PlainDate, PlainDate | string>;
    promulgated: Optional<PlainDate | null, PlainDate | string | null>;
    force_on: Given<PlainDate, PlainDate | string>;
    gazette: Optional<unknown | null, string | null>;
    article_count: Optional<number | null, number | null>;
    grade: string;
    mark: string;
    dates: string;
    source: string;
  };
  'regulations.articles': {
    act: string;
    number: string;
    position: number;
    about_id: string;
    about_en: string;
  };
  'regulations.files': {
    name: string;
    checksum: string;
    horizon: Optional<PlainDate | null, PlainDate | string | null>;
  };
  'regulations.relations': {
    from_act: string;
    kind: string;
    to_act: string;
    on_date: Given<PlainDate, PlainDate | string>;
    articles: Given<string[], readonly string[]>;
    inserted: Given<string[], readonly string[]>;
  };
  'standards.facts': {
    home: string;
    standard: string;
    seq: number;
    kind: string;
    at: Given<Instant, Instant | string>;
    actor_kind: string;
    person_home: Optional<string | null, string | null>;
    person: Optional<string | null, string | null>;
    body: Optional<string | null, string | null>;
    post: Optional<string | null, string | null>;
    bytes: string;
    data: Derived<unknown | null>;
  };
  'standards.revisions': {
    home: string;
    standard: string;
    number: number;
    source: string;
    source_en: Optional<string | null, string | null>;
    hash: string;
    compiler: string;
    bytes: string;
    warnings: string;
    effective_on: Given<PlainDate, PlainDate | string>;
    ends_on: Optional<PlainDate | null, PlainDate | string | null>;
  };
  'standards.stamp': {
    one: Optional<boolean, boolean>;
    stamp: string;
  };
  'store.migrations': {
    name: string;
    checksum: string;
  };
}
