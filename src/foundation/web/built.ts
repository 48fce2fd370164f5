import built from '../../../assets/built/index.json' with { type: 'json' };

/** What `npm run assets` wrote: name → the hash of its bytes. */
export const hashes: Readonly<Record<string, string>> = built;

/** Where an asset is served: its hash stands in the address, so that a browser may keep it for ever. */
export function assetUrl(name: string): string {
  const hash = hashes[name];
  if (hash === undefined) throw new Error(`no asset ${name}: run npm run assets`);
  const dot = name.lastIndexOf('.');
  return `/assets/${name.slice(0, dot)}.${hash}${name.slice(dot)}`;
}
