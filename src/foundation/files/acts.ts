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
export { adoptFiles, dropFiles, eraseFiles, fixFiles, grantFiles, keepFile } from './file.acts.ts';
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
