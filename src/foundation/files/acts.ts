export {
  bindPhotos,
  bytesOf,
  type Incoming,
  nameOfFile,
  type OpenedFile,
  openFile,
  receiveFile,
  storeMade,
} from './depot.acts.ts';
export { adoptFiles, eraseFiles, fixFiles, grantFiles, keepFile, removeFile } from './file.acts.ts';
export {
  addChunk,
  beginUpload,
  endUpload,
  piecesOf,
  receivePieces,
  storeChunk,
  type Underway,
  uploadsUnder,
} from './upload.acts.ts';
