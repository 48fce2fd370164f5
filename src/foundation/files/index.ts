export { type Blob, BlobMissing, type Blobs } from './blob.port.ts';
export type { Converter } from './convert.port.ts';
export type { Depot } from './depot.ts';
export { downloadHeaders } from './download.ts';
export {
  type Asked,
  type FileId,
  type FileKey,
  type Holder,
  type MediaType,
  mostPhotos,
  type Sniffed,
  type StoredFile,
  sizeText,
  usualMax,
  utmostMax,
} from './file.ts';
export { type Announced, chunkMax, type Upload, type UploadId } from './upload.ts';
export { words as filesWords } from './words.ts';
