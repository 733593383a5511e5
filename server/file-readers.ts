import type { FileReaders } from './files/service.ts'
import { seesWishPicture } from './wishes/service.ts'

/** By room: who may see the pictures that were sent to it. A room that keeps pictures adds its line here. */
export const fileReaders: FileReaders = { wishes: seesWishPicture }
