import type { Directory } from '#bodies';
import { type BodyId, say } from '#ground';
import type { Requirement, Standard } from '#standards';
import {
  button,
  buttonLink,
  form,
  type Html,
  heading,
  html,
  inset,
  layout,
  list,
  nothing,
  paragraph,
  said,
  tell,
  type Visit,
  warning,
} from '#web';
import { servicePath } from './address.ts';
import { plainText } from './case.pages.ts';
import { applying, sending } from './words.ts';

/** Before starting: what to have ready, what need not be brought, and that one may stop and come back. */
export function startPage(visit: Visit, standard: Standard, directory: Directory, keptDays: number): Html {
  const bring = standard.requirements.filter((one) => one.evidence !== 'registry' && one.evidence !== 'declaration');
  const held = standard.requirements.filter((one) => one.evidence === 'registry');
  const minutes = String(Math.max(5, Math.ceil((standard.questions.length * 0.5 + standard.requirements.length * 2) / 5) * 5));
  const begin =
    visit.actor.kind === 'officer'
      ? html`${warning(visit, sending.asOfficer)}${buttonLink(visit, sending.asMyself, '/sign-in/role', 'secondary')}`
      : form(visit, { action: `${servicePath(standard)}/apply` }, button(visit, applying.startButton));
  const main = html`${heading(visit, applying.startTitle, 1, standard.title)}
${paragraph(visit, applying.startLead, 'lead')}
${paragraph(visit, tell(visit, applying.startTime, { minutes }))}
${heading(visit, applying.startNeed, 2)}${needs(visit, bring)}${fetched(visit, held, directory)}
${inset(visit, tell(visit, applying.startKept, { days: String(keptDays) }))}
${begin}`;
  return layout(visit, { title: applying.startTitle, back: servicePath(standard) }, main);
}

function needs(visit: Visit, bring: readonly Requirement[]): Html {
  if (bring.length === 0) return paragraph(visit, applying.startNothing);
  const maybe = html` <span class="govuk-hint">${tell(visit, applying.startMaybe)}</span>`;
  return list(
    visit,
    bring.map((one) => html`${said(visit.lang, one.title)}${one.when === undefined ? nothing : maybe}`),
  );
}

function fetched(visit: Visit, held: readonly Requirement[], directory: Directory): Html {
  if (held.length === 0) return nothing;
  const lines = held.map((one) =>
    tell(visit, applying.startHeldText, { title: plainText(visit, one.title), from: registerName(visit, directory, one) }),
  );
  return html`${heading(visit, applying.startHeld, 2)}${list(visit, lines)}`;
}

/** The name of the body that holds a requirement's register. */
export function registerName(visit: Visit, directory: Directory, requirement: Requirement): string {
  const body = (requirement.from ?? '').split('@')[0] as BodyId;
  const name = directory.bodies.get(body)?.name;
  return name === undefined ? body : say(name, visit.lang);
}
