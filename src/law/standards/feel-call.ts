import { builtins, extreme, type Parameter } from './feel-builtins.ts';
import { same } from './feel-compare.ts';
import { complain, type Env, sure } from './feel-infer.ts';
import { callOf, type Tree, unwrap } from './feel-tree.ts';
import { type FeelType, feel, fits, typeCode } from './feel-type.ts';

/** The type of a call of a whitelisted function; arguments that don't fit its signature are problems. */
export function call(node: Tree, env: Env): FeelType {
  const found = callOf(node);
  const builtin = found && Object.hasOwn(builtins, found.name) ? builtins[found.name] : undefined;
  if (!found || !builtin) return complain(env, node, 'unknown-function', { function: found?.name ?? node.text });
  const { name, args } = found;
  if ((name === 'min' || name === 'max') && args.length > 1) return extremes(node, args, env);
  const least = builtin.takes.length - (builtin.optional ?? 0);
  if (args.length < least || args.length > builtin.takes.length)
    return complain(env, node, 'argument-count', {
      function: name,
      least: String(least),
      most: String(builtin.takes.length),
      given: String(args.length),
    });
  const types = args.map((arg) => sure(arg, env));
  const wrong = args.flatMap((arg, index) => {
    const parameter = builtin.takes[index] ?? 'scalar';
    const type = types[index] ?? { kind: 'unknown' };
    return type.kind === 'unknown' || accepts(parameter, type, arg) ? [] : [{ arg, parameter, type }];
  });
  for (const { arg, parameter, type } of wrong)
    if (type.kind === 'number' && type.grain === 'rough') complain(env, arg, 'rough', { text: arg.text });
    else complain(env, arg, 'argument-type', { function: name, expected: parameter, type: typeCode(type) });
  const [listNode, element] = args;
  const [list, elementType] = types;
  if (builtin.takes[1] === 'element' && list?.kind === 'list' && listNode && element && elementType)
    same(listNode, list.of, element, elementType, env);
  return wrong.length > 0 || types.some((type) => type.kind === 'unknown')
    ? { kind: 'unknown' }
    : builtin.gives(
        types,
        args.map((arg) => unwrap(arg).text),
      );
}

function extremes(node: Tree, args: readonly Tree[], env: Env): FeelType {
  const types = args.map((arg) => {
    const type = sure(arg, env);
    if (type.kind === 'number' && type.grain === 'rough') return complain(env, arg, 'rough', { text: arg.text });
    if (type.kind === 'number' || type.kind === 'unknown') return type;
    return complain(env, arg, 'argument-type', { function: callOf(node)?.name ?? '', expected: 'number', type: typeCode(type) });
  });
  return extreme(types) ?? { kind: 'unknown' };
}

function accepts(parameter: Parameter, type: FeelType, arg: Tree): boolean {
  const literal = unwrap(arg);
  switch (parameter) {
    case 'string':
    case 'boolean':
    case 'date':
    case 'list':
      return type.kind === parameter;
    case 'number':
      return fits(type, feel.number);
    case 'any-number':
      return type.kind === 'number';
    case 'whole':
      return fits(type, feel.whole);
    case 'scale':
      return literal.name === 'NumericLiteral' && /^[0-6]$/.test(literal.text);
    case 'nonzero':
      return literal.name === 'NumericLiteral' && /^[1-9]\d*$/.test(literal.text);
    case 'scalar':
      return fits(type, feel.printable);
    // feelin compares elements by identity here, so dates would never be found: `date in list` finds them.
    case 'element':
      return type.kind !== 'date' && fits(type, feel.printable);
    case 'numbers':
      return type.kind === 'list' && fits(type.of, feel.number);
    case 'texts':
      return type.kind === 'list' && type.of.kind === 'string';
    case 'booleans':
      return type.kind === 'list' && type.of.kind === 'boolean';
  }
}
