import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Words } from '#ground';
import type { Block, Path } from './block.ts';
import { fault, nearest } from './faults.ts';
import { type BlockName, blockSchemas } from './grammar.ts';
import { typeWords } from './grammar-words.ts';
import type { Fault } from './problem.ts';

/** What of a block breaks its grammar, each at its place; empty when the data may be read as `BlockData`. */
export function shapeFaults(name: BlockName, block: Block): readonly Fault[] {
  const validate = validators[name];
  if (validate(block.value)) return [];
  const errors = (validate.errors ?? []).filter((error) => !inUnion(error));
  return errors.map((error) => faultOf(block, error));
}

const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: true, strictTypes: false, strictTuples: false });
ajv.addVocabulary(['x-words']);
ajv.addSchema(blockSchemas);

const compileBlock = (name: string): ValidateFunction => {
  const validate = ajv.getSchema(`${blockSchemas.$id}#/$defs/${name}`);
  if (validate === undefined) throw new Error(`no grammar for the block ${name}`);
  return validate;
};

const validators = Object.fromEntries(
  Object.keys(blockSchemas.$defs).map((name) => [name, compileBlock(name)]),
) as unknown as Readonly<Record<BlockName, ValidateFunction>>;

/** The branches of a union each complain; only the union's own complaint says what belongs there. */
const inUnion = (error: ErrorObject): boolean => /\/anyOf\/\d/.test(error.schemaPath);

const pathOf = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));

function faultOf(block: Block, error: ErrorObject): Fault {
  const path = pathOf(error.instancePath);
  const schema = (error.parentSchema ?? {}) as Schema;
  if (error.keyword === 'additionalProperties') return unknownKey(block, path, String(error.params.additionalProperty), schema);
  if (error.keyword === 'required')
    return fault('key-missing', block.at(path, 'key'), { key: String(error.params.missingProperty) });
  if (error.keyword === 'uniqueItems')
    return fault('item-twice', block.at([...path, Math.max(Number(error.params.i), Number(error.params.j))], 'value'));
  if (['minItems', 'minProperties'].includes(error.keyword)) return fault('nothing-here', block.at(path, 'value'));
  const key = String(path.findLast((part) => typeof part === 'string') ?? block.name);
  return fault('value-wrong', block.at(path, 'value'), { key, expected: expectedOf(error, schema) });
}

type Schema = {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly patternProperties?: unknown;
  readonly enum?: readonly string[];
  readonly type?: string;
  readonly 'x-words'?: Words;
};

function unknownKey(block: Block, path: Path, key: string, schema: Schema): Fault {
  const span = block.at([...path, key], 'key');
  if (schema.patternProperties !== undefined) return fault('key-name', span, { key });
  const known = Object.keys(schema.properties ?? {});
  const near = nearest(key, known);
  return near === undefined
    ? fault('key-unknown', span, { key, known: known.join(', ') })
    : fault('key-misspelt', span, { key, near });
}

function expectedOf(error: ErrorObject, schema: Schema): Words {
  const bounds: Readonly<Record<string, Words>> = {
    maxLength: { id: `paling banyak ${error.params.limit} huruf`, en: `at most ${error.params.limit} characters` },
    minimum: { id: `bilangan paling kecil ${error.params.limit}`, en: `a number not below ${error.params.limit}` },
    maximum: { id: `bilangan paling besar ${error.params.limit}`, en: `a number not above ${error.params.limit}` },
  };
  const words = bounds[error.keyword] ?? schema['x-words'] ?? typeWords[String(schema.type)] ?? typeWords.string;
  const values = (schema.enum ?? []).join(', ');
  return { id: (words?.id ?? '').replace('{values}', values), en: (words?.en ?? '').replace('{values}', values) };
}
