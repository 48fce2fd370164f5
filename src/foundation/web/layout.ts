import type { Lang } from '#ground';
import { assetUrl } from './built.ts';
import { demoStrip } from './demo-strip.ts';
import { attributes, type Html, html, nothing, ownMarkup, type Said, said, saidPlain, tell } from './html.ts';
import { colours, mark } from './tokens.ts';
import type { Visit, Way } from './visit.ts';
import { words } from './words.ts';

/** What a page tells its frame. */
export type Page = {
  /** Of the browser's tab: what the page is, without the site's name. */
  readonly title: string | { readonly id: string; readonly en?: string };
  /** True when the page shows an error summary: the title then begins with "Error". */
  readonly wrong?: boolean;
  /** The way up: either a back link … */
  readonly back?: string;
  /** … or the trail, home first; the page itself is not in it. */
  readonly trail?: readonly Way[];
  /** `reading` (two thirds, default for text and forms) or `wide` (tables, inboxes). */
  readonly width?: 'reading' | 'wide';
  /** A band at the top of the main part at the full width, such as the home page's opening; then there is no way up. */
  readonly opening?: Html;
  /** For search engines and shared links. */
  readonly description?: string | { readonly id: string; readonly en?: string };
};

const themeMark = ownMarkup(mark(colours.petrol, colours.amber));

/** The whole document around a page's main column: skip link, strip, header, menu, way up, main, footer. Pure. */
export function layout(visit: Visit, page: Page, main: Html): Html {
  const title = saidPlain(visit.lang, page.title);
  const full = page.wrong === true ? tell(visit, words.errorTitle, { title }) : title;
  return html`<!doctype html>
<html lang="${visit.lang}" class="govuk-template">
<head>
<meta charset="utf-8">
<title>${full} – ${visit.place} – Satupintu</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="${colours.petrol}">${
    page.description === undefined
      ? nothing
      : html`
<meta name="description" content="${saidPlain(visit.lang, page.description)}">`
  }
<link rel="icon" href="${assetUrl('mark.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${assetUrl('house.css')}">
<script type="module" src="${assetUrl('house.js')}"></script>
</head>
<body class="govuk-template__body">
<a href="#main-content" class="govuk-skip-link">${tell(visit, words.skip)}</a>
${visit.demo === undefined ? nothing : demoStrip(visit, visit.demo)}${header(visit)}${body(visit, page, main)}
${footer(visit)}
</body>
</html>`;
}

function body(visit: Visit, page: Page, main: Html): Html {
  const column = page.width === 'wide' ? 'govuk-grid-column-full' : 'govuk-grid-column-two-thirds-from-desktop';
  const inner = html`<div class="govuk-grid-row"><div class="${column}">
${main}
</div></div>`;
  if (page.opening !== undefined) {
    return html`<main id="main-content" tabindex="-1">${page.opening}<div class="govuk-width-container"><div class="govuk-main-wrapper">${inner}</div></div></main>`;
  }
  return html`<div class="govuk-width-container">
${wayUp(visit, page)}<main class="govuk-main-wrapper" id="main-content" tabindex="-1">
${inner}
</main>
</div>`;
}

function header(visit: Visit): Html {
  return html`<header class="house-header">
<div class="govuk-width-container house-header__bar">
<a class="house-header__home" href="/"><span class="house-header__mark">${themeMark}</span><span class="house-header__names"><span class="house-header__name">Satupintu</span><span class="house-header__place">${visit.place}</span></span></a>
<div class="house-header__tools">${languages(visit)}${account(visit)}</div>
</div>
${visit.menu.length === 0 ? nothing : menu(visit)}</header>
`;
}

function menu(visit: Visit): Html {
  const path = visit.path.split('?')[0] ?? '/';
  const items = visit.menu.map((item) => {
    const current = item.href === path;
    const within = !current && item.href !== '/' && path.startsWith(`${item.href}/`);
    const here = attributes({ 'aria-current': current ? 'page' : within ? 'true' : undefined });
    return html`<li><a class="house-menu__link" href="${item.href}"${here}>${said(visit.lang, item.text)}</a></li>`;
  });
  return html`<nav class="house-menu" aria-label="${tell(visit, words.menu)}"><ul class="govuk-width-container house-menu__list">${items}</ul></nav>
`;
}

const names: Readonly<Record<Lang, string>> = { id: 'Bahasa Indonesia', en: 'English' };
const short: Readonly<Record<Lang, string>> = { id: 'ID', en: 'EN' };

/** The address of this page in the other language. */
function inLanguage(path: string, lang: Lang): string {
  const [way = '/', query = ''] = path.split('?', 2);
  const search = new URLSearchParams(query);
  search.set('lang', lang);
  return `${way}?${search}`;
}

function languages(visit: Visit): Html {
  const items = (['id', 'en'] as const).map((lang) => {
    const label = html`<abbr title="${names[lang]}">${short[lang]}</abbr>`;
    return lang === visit.lang
      ? html`<li><span class="house-languages__item" aria-current="true" lang="${lang}">${label}</span></li>`
      : html`<li><a class="house-languages__item" href="${inLanguage(visit.path, lang)}" rel="alternate nofollow" hreflang="${lang}" lang="${lang}">${
          visit.offerEnglish && lang === 'en' ? words.readIn.en : label
        }</a></li>`;
  });
  return html`<nav class="house-languages" aria-label="${tell(visit, words.language)}"><ul>${items}</ul></nav>`;
}

function account(visit: Visit): Html {
  if (visit.name === undefined) {
    return html`<div class="house-account house-account--out"><a class="house-account__link" href="/sign-in?to=${encodeURIComponent(visit.path)}">${tell(visit, words.signIn)}</a></div>`;
  }
  const post: Said | undefined = visit.post;
  return html`<div class="house-account"><span class="house-account__who"><a class="house-account__name" href="${post === undefined ? '/my-data' : '/sign-in/role'}"><span class="govuk-visually-hidden">${tell(visit, post === undefined ? words.myData : words.changeRole)}: </span>${visit.name}</a>${
    post === undefined ? nothing : html`<span class="house-account__post">${said(visit.lang, post)}</span>`
  }</span><form method="post" action="/sign-out"><input type="hidden" name="_csrf" value="${visit.csrf}"><button class="house-account__link" data-once>${tell(visit, words.signOut)}</button></form></div>`;
}

function wayUp(visit: Visit, page: Page): Html {
  if (page.trail !== undefined && page.trail.length > 0) {
    const items = page.trail.map(
      (item) =>
        html`<li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="${item.href}">${said(visit.lang, item.text)}</a></li>`,
    );
    return html`<nav class="govuk-breadcrumbs" aria-label="${tell(visit, words.breadcrumbs)}"><ol class="govuk-breadcrumbs__list">${items}</ol></nav>
`;
  }
  if (page.back === undefined) return nothing;
  return html`<nav aria-label="${tell(visit, words.breadcrumbs)}"><a href="${page.back}" class="govuk-back-link">${tell(visit, words.back)}</a></nav>
`;
}

function footer(visit: Visit): Html {
  const links = [
    ['/help', words.help],
    ['/accessibility', words.accessibility],
    ['/privacy', words.privacy],
    ['/cookies', words.cookies],
  ] as const;
  return html`<footer class="house-footer"><div class="govuk-width-container">
<p class="house-footer__place"><span class="house-header__mark">${themeMark}</span><strong>${visit.place}</strong></p>
<p class="house-footer__promise">${tell(visit, words.footerPromise)}</p>
<h2 class="govuk-visually-hidden">${tell(visit, words.aboutFooter)}</h2>
<ul class="house-footer__links">${links.map(([href, label]) => html`<li><a href="${href}">${tell(visit, label)}</a></li>`)}</ul>
</div></footer>`;
}
