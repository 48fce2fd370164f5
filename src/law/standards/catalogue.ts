import type { Directory } from '#bodies';
import type { BodyId, Home, Words } from '#ground';
import { eventsAmong } from './life-event.ts';
import type { Standard } from './standard.ts';

/** A service in the list of services. */
export type Entry = {
  readonly standard: Standard;
  readonly provider: Words;
  readonly events: readonly { readonly key: string; readonly words: Words }[];
  /** Everything it is found by, folded. */
  readonly text: string;
};

/** What somebody looks for; an empty text is no wish. */
export type Wish = { readonly q: string; readonly provider: string; readonly event: string };

/** What was found: `near` where no service has every word and those with most of them are shown instead. */
export type Found = { readonly entries: readonly Entry[]; readonly near: boolean };

/** Lays standards out for finding: those of the asker's own government first, by provider and title. */
export function entriesOf(standards: readonly Standard[], directory: Directory, home: Home): readonly Entry[] {
  const entries = standards.map((standard): Entry => {
    const provider = directory.bodies.get(standard.provider)?.name ?? { id: standard.provider, en: standard.provider };
    const events = eventsAmong(standard.lifeEvents);
    const texts = [standard.title, provider, ...events.map((event) => event.words), ...standard.products.map((one) => one.title)];
    return { standard, provider, events, text: folded(texts.flatMap((one) => [one.id, one.en ?? '']).join(' ')) };
  });
  const away = (entry: Entry): number => (entry.standard.home === home ? 0 : 1);
  const sorted = (a: string, b: string): number => a.localeCompare(b, 'id');
  return entries.sort(
    (a, b) => away(a) - away(b) || sorted(a.provider.id, b.provider.id) || sorted(a.standard.title.id, b.standard.title.id),
  );
}

/** Lower case, without accents: `Résidénsi` is found by `residensi`. */
export const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Words that say nothing about which service is meant. */
const idle = new Set(
  'yang untuk dari dan atau di ke pada dengan saya aku kami mau ingin akan cara bagaimana apa buat minta mengurus urus the a an of for to and or in on i my we our how do get want need apply'.split(
    ' ',
  ),
);

/** The words of a question that are looked for; all of them where none says anything. */
export function needlesOf(q: string): readonly string[] {
  const words = [...new Set(folded(q).match(/[\p{L}\p{N}]+/gu) ?? [])];
  const telling = words.filter((word) => !idle.has(word) && (word.length > 1 || /\p{N}/u.test(word)));
  return telling.length > 0 ? telling : words;
}

/** The services that fit a wish; where none has every word, those that have the most of them. */
export function find(entries: readonly Entry[], wish: Wish): Found {
  const open = entries.filter(
    ({ standard }) =>
      (wish.provider === '' || standard.provider === wish.provider) &&
      (wish.event === '' || standard.lifeEvents.includes(wish.event)),
  );
  const needles = needlesOf(wish.q);
  const hits = (entry: Entry): number => needles.filter((needle) => entry.text.includes(needle)).length;
  const all = open.filter((entry) => hits(entry) === needles.length);
  if (all.length > 0 || needles.length < 2) return { entries: all, near: false };
  const most = Math.max(0, ...open.map(hits));
  return { entries: most === 0 ? [] : open.filter((entry) => hits(entry) === most), near: most > 0 };
}

/** Something one may narrow the list by, with how many services that leaves. */
export type Facet = { readonly key: string; readonly words: Words; readonly count: number };

/** The providers among services, in the order in which they stand. */
export function providersOf(entries: readonly Entry[]): readonly Facet[] {
  const groups = Map.groupBy(entries, ({ standard }) => standard.provider);
  return [...groups].map(([key, of]) => ({ key, words: of[0]?.provider ?? { id: key, en: key }, count: of.length }));
}

/** The life events among services, in the order of a life. */
export const eventsOf = (entries: readonly Entry[]): readonly Facet[] =>
  eventsAmong(entries.flatMap(({ standard }) => standard.lifeEvents)).map(({ key, words }) => ({
    key,
    words,
    count: entries.filter(({ standard }) => standard.lifeEvents.includes(key)).length,
  }));

/** Services by their provider, in the order in which they stand. */
export const byProvider = (entries: readonly Entry[]): readonly (readonly [BodyId, readonly Entry[]])[] => [
  ...Map.groupBy(entries, ({ standard }) => standard.provider),
];
