import { incomplete, type Outcome } from '#ground';
import type { MediaType } from './file.ts';

/** Characters of a name that are kept, its ending apart. */
const longest = 100;

/**
 * A file's name as it may be shown: never a path and never used as one. Refuses `file-name` for a name that is none (`..`,
 * a slash, a control character, a mark that turns the reading direction); shortens a long one; none becomes `berkas`.
 */
export function displayName(raw: string, field: string): Outcome<string> {
  const name = raw.normalize('NFC').trim();
  if (name === '') return 'berkas';
  if (/[/\\]/.test(name) || /^\.+$/.test(name) || unprintable.test(name)) return incomplete('file-name', { field });
  const [stem, ending] = split(name);
  return `${[...stem].slice(0, longest).join('')}${ending}`;
}

/** The name with the ending of what is stored: a photo `x.heic` is kept as `x.jpg`. */
export function storedName(name: string, mediaType: MediaType): string {
  const right = mediaType === 'application/pdf' ? '.pdf' : '.jpg';
  const [stem, ending] = split(name);
  return known.has(ending.toLowerCase()) ? `${stem}${right}` : `${name}${right}`;
}

/** A `Content-Disposition` that makes any browser save, never show, under this name (RFC 6266). */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

const known = new Set(['.pdf', '.jpg', '.jpeg', '.png', '.webp', '.heic', '.heif']);

/** Control and format characters (direction marks among them), line separators, and halves of a pair. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

function split(name: string): readonly [stem: string, ending: string] {
  const at = name.lastIndexOf('.');
  return at > 0 && name.length - at <= 10 ? [name.slice(0, at), name.slice(at)] : [name, ''];
}
