import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileString, type Importer } from 'sass';
import { colours, fonts, mark } from '../src/foundation/web/tokens.ts';

const root = join(import.meta.dirname, '..');
const web = join(root, 'src/foundation/web');
const target = join(root, 'assets/built');

/** Everything a browser is sent beside pages, name → text: compiled from tokens, styles and the browser's modules. */
export function buildAssets(): Readonly<Record<string, string>> {
  return { 'house.css': styles(), ...scripts(), 'mark.svg': `${mark(colours.petrol, colours.amber)}\n` };
}

/** The hashes that stand in the assets' addresses. */
export const hashesOf = (assets: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(assets).map(([name, text]) => [name, createHash('sha256').update(text).digest('hex').slice(0, 10)]),
  );

function styles(): string {
  const entry = readFileSync(join(web, 'styles/house.scss'), 'utf8');
  const { css } = compileString(entry, {
    style: 'compressed',
    charset: false,
    url: pathToFileURL(join(web, 'styles/house.scss')),
    importers: [tokens],
    loadPaths: [join(web, 'styles'), join(root, 'node_modules')],
    quietDeps: true,
  });
  return `${css.trim()}\n`;
}

/** `@use "tokens"`: the file of tokens as Sass variables, `petrolDeep` → `$petrol-deep`. */
const tokens: Importer = {
  canonicalize: (url) => (url === 'tokens' ? new URL('tokens:all') : null),
  load: () => ({
    syntax: 'scss',
    contents: [...Object.entries(colours), ['fonts', fonts]]
      .map(([name, value]) => `$${String(name).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${value};`)
      .join('\n'),
  }),
};

/** The browser's modules, types and comments out: one for every page, others for the pages that ask for them. */
function scripts(): Readonly<Record<string, string>> {
  const folder = join(web, 'browser');
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  return Object.fromEntries(
    files.sort().map((name) => {
      const lines = stripTypeScriptTypes(readFileSync(join(folder, name), 'utf8')).split('\n');
      const kept = lines.filter((line) => line.trim() !== '' && !/^\s*\/\//.test(line)).map((line) => line.trimEnd());
      return [name.replace(/\.ts$/, '.js'), `${kept.join('\n')}\n`];
    }),
  );
}

if (import.meta.main) {
  const assets = buildAssets();
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const [name, text] of Object.entries(assets)) writeFileSync(join(target, name), text);
  writeFileSync(join(target, 'index.json'), `${JSON.stringify(hashesOf(assets), null, 2)}\n`);
  for (const [name, text] of Object.entries(assets)) console.log(`${name} ${Buffer.byteLength(text)} bytes`);
}
