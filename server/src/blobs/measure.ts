import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { BlobTooLarge } from './blobs.ts'

/** Passes a stream's content to `write` piece by piece, with its size and SHA-256 (hex) at the end. */
export async function measure(
  content: Readable,
  maxBytes: number,
  write: (chunk: Uint8Array) => Promise<void>,
): Promise<{ size: number; hash: string }> {
  const hash = createHash('sha256')
  let size = 0
  // Not destroyed when it is too long: a request that is destroyed could not be answered any more.
  for await (const part of content.iterator({ destroyOnReturn: false })) {
    const chunk: Uint8Array = typeof part === 'string' ? Buffer.from(part) : part
    size += chunk.byteLength
    if (size > maxBytes) throw new BlobTooLarge(maxBytes)
    hash.update(chunk)
    await write(chunk)
  }
  return { size, hash: hash.digest('hex') }
}

/**
 * For the time before and after the reading, when nobody listens: an error of the stream (its
 * connection is lost, say) would otherwise end the process. While reading, the iterator throws it.
 */
export function expectErrors(content: Readable): void {
  content.on('error', () => {})
}
