export { button, buttonLink, buttons, errorSummary, form, type Loudness, link, query, searchBox, type Wrong } from './action.ts';
export { answer, answerRefusal } from './answer.ts';
export { maxAnswers, maxFiles, readBytes, readForm, readParts } from './body.ts';
export { assetUrl } from './built.ts';
export { type ChoiceField, checkboxes, type DateAnswer, dateInput, declaration, radios } from './choice.ts';
export { type Card, cards, type Happening, pagination, progress, type Task, tabs, taskList, timeline } from './course.ts';
export { type Field, fieldId, fileInput, type Option, select, type TextField, textarea, textInput } from './field.ts';
export { type Asked, askedDate, clean, dateAnswer, dateNames, dateOf, dateParts, type Form, formOf } from './form.ts';
export { contentSecurityPolicy } from './frame.ts';
export { type HouseOptions, house } from './house.ts';
export {
  attributes,
  type Hole,
  type Html,
  html,
  nothing,
  ownMarkup,
  type Said,
  safeHref,
  said,
  saidPlain,
  tell,
  tellHtml,
} from './html.ts';
export { type LaneStep, lanes } from './lanes.ts';
export { layout, type Page } from './layout.ts';
export type { LogLine, LogSink } from './log.ts';
export { Interrupted, type Part } from './multipart.ts';
export { type RefusalWords, refusalPage, refusalText, statusOf, waysOn } from './refusal.pages.ts';
export { type IdpHandler, type Served, serveHouse } from './serve.ts';
export {
  type Column,
  details,
  empty,
  type Fact,
  heading,
  inset,
  list,
  notice,
  panel,
  paragraph,
  summaryList,
  type Tone,
  table,
  tag,
  warning,
  why,
} from './showing.ts';
export { colours, fonts, mark } from './tokens.ts';
export type { Cite, DemoStrip, Session, SessionReader, Visit, Way, WebEnv } from './visit.ts';
