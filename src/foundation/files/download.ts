import { attachment } from './name.ts';

/**
 * The headers that give a file: always to be saved, never shown in a page of ours, never kept by anything on the way, never
 * taken for another type.
 */
export const downloadHeaders = (file: {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}): Readonly<Record<string, string>> => ({
  'Content-Type': file.mediaType,
  'Content-Length': String(file.size),
  'Content-Disposition': attachment(file.name),
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'private, no-store',
});
