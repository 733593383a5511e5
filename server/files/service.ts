/** What routes, jobs and other rooms may do with files. */
export { dropPicture, keepPicture } from './keep-picture.ts'
export type { FileStore } from './ports.ts'
export { type FileReaders, readFile } from './read-file.ts'
export { removeFile, tidyPicture } from './remove.ts'
export { createFileStore } from './store/create-store.ts'
export { storePicture } from './store-picture.ts'
