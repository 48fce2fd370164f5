export { bytesOf, nameOfFile, type OpenedFile, openFile } from './depot.acts.ts';
export { downloadOf } from './download.acts.ts';
export { readFile as fileOf, readFiles as filesOf, readFilesOfKey as filesOfKey } from './file.rows.ts';
export { uploadOf } from './upload.acts.ts';
