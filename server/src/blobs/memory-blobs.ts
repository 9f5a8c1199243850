import { Readable } from 'node:stream'
import type { Blobs } from './blobs.ts'
import { checkKey } from './key.ts'
import { expectErrors, measure } from './measure.ts'

/** Blobs that live as long as their process: for tests. */
export function createMemoryBlobs(): Blobs {
  const blobs = new Map<string, Buffer>()
  return {
    async put(key, content, maxBytes) {
      expectErrors(content)
      checkKey(key)
      const chunks: Uint8Array[] = []
      const measured = await measure(content, maxBytes, async (chunk) => {
        chunks.push(chunk)
      })
      blobs.set(key, Buffer.concat(chunks))
      return measured
    },
    async get(key) {
      const blob = blobs.get(checkKey(key))
      return blob ? { size: blob.length, stream: Readable.from([blob]) } : null
    },
    async head(key, bytes) {
      const blob = blobs.get(checkKey(key))
      return blob ? new Uint8Array(blob.subarray(0, bytes)) : null
    },
    async delete(key) {
      blobs.delete(checkKey(key))
    },
  }
}
