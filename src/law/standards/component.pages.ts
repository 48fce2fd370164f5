import { inForce, titled } from '#regulations';
import { actHref } from '#regulations/parts';
import { details, type Hole, type Html, html, link, list, nothing, said, tag, tell, type Visit } from '#web';
import { groupWords } from './accessibility.ts';
import { because } from './basis.pages.ts';
import { headingWords } from './headings.ts';
import { prosePart } from './prose.pages.ts';
import { inRow } from './row.pages.ts';
import { footingOf, type Surroundings } from './service.ts';
import { type Component, components, type Facility, type Standard } from './standard.ts';
import { words } from './words.ts';

/** The fourteen components in their legal order, each with its prose, what it lists, and what it stands on. */
export function componentParts(visit: Visit, standard: Standard, around: Surroundings): Html {
  return html`${components.map(
    (name, index) =>
      html`<section class="house-component" id="${name}"><h3 class="govuk-heading-s">${index + 1}. ${tell(visit, headingWords[name])}</h3>${prosePart(visit, standard.prose[name])}${listPart(visit, name, standard, around)}${because(visit, basisOf(name, standard), around.register)}</section>
`,
  )}`;
}

function listPart(visit: Visit, name: Component, standard: Standard, around: Surroundings): Html {
  if (name === 'legal-basis') return lawPart(visit, standard, around);
  return name === 'facilities' ? facilitiesPart(visit, standard.facilities ?? []) : nothing;
}

/** The acts cited, by their full names; one that is not verified, or not in force on the day, says so. */
function lawPart(visit: Visit, standard: Standard, around: Surroundings): Html {
  const { register, on } = around;
  const footing = footingOf(standard, around);
  const acts = [...new Set(standard.law.map((one) => one.act))].flatMap((id) => register.acts.get(id) ?? []);
  if (acts.length === 0) return nothing;
  const items = acts.map((act) => {
    const articles = standard.law
      .filter((one) => one.act === act.id && one.article !== undefined)
      .map((one) => one.article ?? '');
    const force = inForce(register, act.id, on);
    const ended = force.status === 'repealed' || force.status === 'annulled';
    const mark: Hole = ended
      ? html` ${tag(visit, words.endedTag, 'bad')}`
      : act.grade === 'declared'
        ? html` ${tag(visit, words.unverifiedTag, 'attention')}`
        : nothing;
    const where =
      articles.length === 0 ? '' : tell(visit, { id: ', Pasal {list}', en: ', Article {list}' }, { list: articles.join(', ') });
    return html`${link(visit, titled(act, visit.lang), actHref(act.id) ?? '#')}${where}${mark}`;
  });
  return details(visit, words.readLaw, list(visit, items), { open: footing.ended.length + footing.unverified.length > 0 });
}

function facilitiesPart(visit: Visit, facilities: readonly Facility[]): Html {
  if (facilities.length === 0) return nothing;
  const items = facilities.map((facility) => {
    const groups = facility.for.flatMap((group) => (isGroup(group) ? [groupWords[group]] : []));
    return html`${said(visit.lang, facility.title)}${
      groups.length === 0
        ? nothing
        : html`<br><span class="house-aside">${tell(visit, words.servesGroup, { groups: inRow(visit, groups) })}</span>`
    }`;
  });
  return html`<h4 class="govuk-heading-s">${tell(visit, words.facilities)}</h4>${list(visit, items)}`;
}

const isGroup = (group: string): group is keyof typeof groupWords => Object.hasOwn(groupWords, group);

/** What the law says of a component beside that it must be there (UU 25/2009 ps 21). */
const law: Readonly<Partial<Record<Component, readonly string[]>>> = {
  time: ['uu/2014/30~53'],
  fee: ['uu/2009/25~31'],
  facilities: ['uu/2009/25~29'],
  complaints: ['uu/2009/25~36', 'uu/2009/25~37'],
  evaluation: ['uu/2009/25~38', 'pp/2012/96~32', 'pp/2012/96~33'],
};

function basisOf(name: Component, standard: Standard): readonly string[] {
  const { requirements, refusals, time, fee } = standard;
  const own: Readonly<Partial<Record<Component, readonly { readonly ref: string }[]>>> = {
    requirements: requirements.flatMap((one) => one.basis),
    procedure: refusals.flatMap((one) => one.basis),
    time: [...time.basis, ...(time.issueOnSilence ?? []), ...(time.decideBySystem ?? [])],
    fee: fee.basis,
  };
  return ['uu/2009/25~21', ...(law[name] ?? []), ...(own[name] ?? []).map((one) => one.ref)];
}
