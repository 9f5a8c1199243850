import type { Readable } from 'node:stream'

/** Contents of uploaded files by key. Keys are `[a-z0-9-]{1,128}`. */
export interface Blobs {
  /**
   * Stores a stream; durable when it resolves. When the stream fails, or is longer than `maxBytes`
   * (rejects with `BlobTooLarge`, the rest unread and the stream left open), nothing is kept. A full
   * disk rejects with `StorageUnavailable`. What the key held before is replaced.
   */
  put(key: string, content: Readable, maxBytes: number): Promise<{ size: number; hash: string }>
  /** The content, or null when there is none. Who gets a stream reads it to its end or destroys it. */
  get(key: string): Promise<{ size: number; stream: Readable } | null>
  /** The first bytes, for finding out what it is. */
  head(key: string, bytes: number): Promise<Uint8Array | null>
  delete(key: string): Promise<void>
}

export class BlobTooLarge extends Error {
  constructor(maxBytes: number) {
    super(`larger than ${maxBytes} bytes`)
    this.name = 'BlobTooLarge'
  }
}
