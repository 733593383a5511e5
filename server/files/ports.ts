/** Where files lie. A name is ours and never said to anybody; the same name put twice is one file. */
export type FileStore = {
  put(name: string, bytes: Buffer): Promise<void>
  /** Null: there is none. */
  get(name: string): Promise<Buffer | null>
  /** Removing what is not there is done. */
  remove(name: string): Promise<void>
}

declare module '../platform/context.ts' {
  interface Ports {
    files: FileStore
  }
}
