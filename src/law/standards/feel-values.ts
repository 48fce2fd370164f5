import { FeelDate, FeelDuration } from 'feelin';
import { Temporal } from '#ground';
import type { FeelType, Scope, Value } from './feel-type.ts';

/**
 * A value that is not of its type: why, and where (`form.beds`), never the value. Thrown and caught by `evaluateStrict`; no
 * Error, since nobody reads its stack and taking one costs more than the expression.
 */
export class Misfit {
  readonly reason: string;
  readonly at: string;
  constructor(reason: string, at: string) {
    this.reason = reason;
    this.at = at;
  }
}

/** A value as FEEL takes it, held to its type; of a context only the fields that are read. */
export function enter(value: unknown, type: FeelType | undefined, fields: readonly string[] | undefined, at: string): unknown {
  if (!type) throw new Misfit('unknown-name', at);
  if (type.kind === 'optional') return value === null || value === undefined ? null : enter(value, type.of, fields, at);
  if (value === null || value === undefined) throw new Misfit('missing', at);
  switch (type.kind) {
    case 'string':
      return typeof value === 'string' && (type.values?.includes(value) ?? true) ? value : misfit(at);
    case 'number':
      return type.money ? amount(value, at) : typeof value === 'number' && fitting(value, type.grain) ? value : misfit(at);
    case 'boolean':
      return typeof value === 'boolean' ? value : misfit(at);
    case 'date':
      return date(value, at);
    case 'duration':
      return value instanceof Temporal.Duration ? new FeelDuration(value, type.unit !== 'days') : misfit(at);
    case 'list':
      return Array.isArray(value)
        ? value.map((item, index) => enter(item, type.of, undefined, `${at}[${index + 1}]`))
        : misfit(at);
    case 'context':
      return record(value, type.fields, fields ?? Object.keys(type.fields), at);
    default:
      return misfit(at);
  }
}

/** A result as it leaves, held to the expected type. */
export function leave(value: unknown, expected: FeelType): Value {
  const wrong = (reason: string): never => {
    throw new Misfit(reason, 'result');
  };
  if (expected.kind === 'optional') return value === null ? null : leave(value, expected.of);
  if (value === null || value === undefined) return wrong('null');
  switch (expected.kind) {
    case 'printable':
      if (value instanceof FeelDate) return Temporal.PlainDate.from(value.toString());
      if (typeof value === 'number') return Number.isFinite(value) ? value : wrong('wrong-type');
      return typeof value === 'string' || typeof value === 'boolean' ? value : wrong('wrong-type');
    case 'string':
      return typeof value === 'string' && (expected.values?.includes(value) ?? true) ? value : wrong('wrong-type');
    case 'boolean':
      return typeof value === 'boolean' ? value : wrong('wrong-type');
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) return wrong('wrong-type');
      if (expected.grain !== 'whole') return value;
      if (!Number.isInteger(value)) return wrong('not-whole');
      if (!Number.isSafeInteger(value)) return wrong('too-large');
      if (!expected.money) return value;
      return value < 0 ? wrong('negative') : BigInt(value);
    case 'date':
      return value instanceof FeelDate ? Temporal.PlainDate.from(value.toString()) : wrong('wrong-type');
    case 'duration':
      return value instanceof FeelDuration ? Temporal.Duration.from(value.toString()) : wrong('wrong-type');
    case 'list':
      return Array.isArray(value) ? value.map((item) => leave(item, expected.of)) : wrong('wrong-type');
    default:
      return wrong('wrong-type');
  }
}

const misfit = (at: string): never => {
  throw new Misfit('wrong-type', at);
};

const fitting = (value: number, grain: string): boolean =>
  grain === 'whole' ? Number.isSafeInteger(value) : Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;

function record(value: unknown, types: Scope, fields: readonly string[], at: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return misfit(at);
  const own = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    fields
      .filter((field) => Object.hasOwn(types, field))
      .map((field) => [
        field,
        enter(Object.hasOwn(own, field) ? own[field] : undefined, types[field], undefined, `${at}.${field}`),
      ]),
  );
}

function amount(value: unknown, at: string): number {
  if (typeof value !== 'bigint' && !(typeof value === 'string' && /^-?\d{1,16}$/.test(value))) return misfit(at);
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : misfit(at);
}

function date(value: unknown, at: string): FeelDate {
  if (value instanceof Temporal.PlainDate) return new FeelDate(value);
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return misfit(at);
  try {
    return new FeelDate(Temporal.PlainDate.from(value));
  } catch {
    return misfit(at);
  }
}
