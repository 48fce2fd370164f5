import type { Blobs } from './blob.port.ts';
import type { Converter } from './convert.port.ts';

/** Where files stand and what reads their insides: made once at start, given to every act that needs it. */
export type Depot = { readonly blobs: Blobs; readonly converter: Converter };
