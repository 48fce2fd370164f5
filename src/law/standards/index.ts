export { accepts } from './answer.ts';
export { type Compilation, compile } from './compile.ts';
export { checkExpression, typeOfExpression } from './feel.ts';
export { applies, type Context, evaluateStrict, holds } from './feel-evaluate.ts';
export { checkHoles, fillHoles, type Holes, holes, type Piece } from './feel-letters.ts';
export { pathsOf } from './feel-paths.ts';
export type { ExpressionProblem } from './feel-problem.ts';
export { type FeelType, feel, type Scope, type Value, type ValueOf } from './feel-type.ts';
export { sentence } from './feel-words.ts';
export { graphOf, type StepGraph } from './flow.ts';
export { blockSchemas } from './grammar.ts';
export { headingWords, type PartName, partNames } from './headings.ts';
export { eventsAmong, lifeEvents } from './life-event.ts';
export { notYetRunWords } from './not-yet.ts';
export {
  type Code,
  errorCodes,
  hasErrors,
  type Problem,
  printProblem,
  warningCodes,
} from './problem.ts';
export { letterScopeOf, outcomesOf, scopeOf } from './scope.ts';
export {
  type AnswerSchema,
  type Audience,
  type AuthorityKind,
  type Channel,
  type Citation,
  type Component,
  compilerVersion,
  components,
  type Evidence,
  type Facility,
  type Inline,
  type Kind,
  type Limit,
  type Pattern,
  type Product,
  type ProductType,
  type Prose,
  type ProseBlock,
  type Question,
  type RefusalGround,
  type Requirement,
  type Revision,
  type Standard,
  type Step,
  type StepKind,
} from './standard.ts';
export { isDecision } from './step-words.ts';
export { type Known, type Trial, tryStandard } from './trial.ts';
export { type World, worldFrom } from './world.ts';
