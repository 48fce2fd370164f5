export { citing, lawInForce, reciting, registerOf } from './register.rows.ts';
