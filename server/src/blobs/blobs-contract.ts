import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { beforeEach, expect, test } from 'vitest'
import { type Blobs, BlobTooLarge } from './blobs.ts'

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')
const streamOf = (...chunks: (Uint8Array | string)[]): Readable => Readable.from(chunks)
const MANY = 1_000_000

/** What every store of blobs promises; each adapter's test calls it once. */
export function blobsContract(open: () => Promise<Blobs>): void {
  let blobs: Blobs
  beforeEach(async () => {
    blobs = await open()
  })

  async function read(key: string): Promise<Buffer | null> {
    const found = await blobs.get(key)
    if (!found) return null
    const content = await buffer(found.stream)
    expect(found.size).toBe(content.length)
    return content
  }

  test('a blob comes back as it was put, with its size and its hash', async () => {
    const parts = [randomBytes(70_000), randomBytes(1), randomBytes(300_000)]
    const content = Buffer.concat(parts)
    const put = await blobs.put('a-1', streamOf(...parts), MANY)
    expect(put).toEqual({ size: content.length, hash: sha256(content) })
    expect(Buffer.compare((await read('a-1')) ?? Buffer.of(), content)).toBe(0)
  })

  test('an empty stream is an empty blob', async () => {
    const put = await blobs.put('empty', streamOf(), MANY)
    expect(put).toEqual({ size: 0, hash: sha256(Buffer.of()) })
    expect(await read('empty')).toEqual(Buffer.of())
  })

  test('a stream of text is kept as UTF-8', async () => {
    await blobs.put('text', streamOf('größer ', 'als'), MANY)
    expect((await read('text'))?.toString()).toBe('größer als')
  })

  test('there is nothing under a key that nobody has put', async () => {
    expect(await blobs.get('none')).toBeNull()
    expect(await blobs.head('none', 10)).toBeNull()
  })

  test('the head is the beginning, or all of a shorter blob', async () => {
    await blobs.put('a', streamOf(Buffer.from('abcdef')), MANY)
    expect(await blobs.head('a', 3)).toEqual(new Uint8Array(Buffer.from('abc')))
    expect(await blobs.head('a', 100)).toEqual(new Uint8Array(Buffer.from('abcdef')))
  })

  test('a blob of exactly the limit is kept', async () => {
    await blobs.put('exact', streamOf(randomBytes(6), randomBytes(4)), 10)
    expect((await read('exact'))?.length).toBe(10)
  })

  test('a longer stream is refused: nothing is kept, and the stream is left open', async () => {
    const content = new Readable({ read() {} })
    content.push(randomBytes(6))
    content.push(randomBytes(5))
    await expect(blobs.put('long', content, 10)).rejects.toThrow(BlobTooLarge)
    expect(await blobs.get('long')).toBeNull()
    expect(content.destroyed).toBe(false)
    content.destroy()
  })

  test('a stream that fails leaves nothing', async () => {
    const content = new Readable({ read() {} })
    content.push(randomBytes(100))
    const putting = blobs.put('torn', content, MANY)
    content.destroy(new Error('connection lost'))
    await expect(putting).rejects.toThrow('connection lost')
    expect(await blobs.get('torn')).toBeNull()
  })

  test('a stream that ends too early without an error leaves nothing', async () => {
    const content = new Readable({ read() {} })
    content.push(randomBytes(100))
    const putting = blobs.put('torn', content, MANY)
    content.destroy()
    await expect(putting).rejects.toThrow()
    expect(await blobs.get('torn')).toBeNull()
  })

  test('putting again replaces, and a refused second put does not', async () => {
    await blobs.put('a', streamOf('first'), MANY)
    await blobs.put('a', streamOf('second'), MANY)
    await expect(blobs.put('a', streamOf('much too long'), 3)).rejects.toThrow(BlobTooLarge)
    expect((await read('a'))?.toString()).toBe('second')
  })

  test('a deleted blob is gone; deleting it again is fine', async () => {
    await blobs.put('a', streamOf('x'), MANY)
    await blobs.delete('a')
    await blobs.delete('a')
    expect(await blobs.get('a')).toBeNull()
  })

  test('several uploads at once do not mix', async () => {
    const keys = ['k0', 'k1', 'k2', 'k3', 'k4', 'k5']
    await Promise.all(keys.map((key) => blobs.put(key, streamOf(key, key, key), MANY)))
    for (const key of keys) expect((await read(key))?.toString()).toBe(key.repeat(3))
  })

  test.each(['', '../secret', 'a/b', '.hidden', 'UPPER', 'a'.repeat(129), 'a\0b', 'a.b'])(
    'what is no key is refused everywhere: %j',
    async (key) => {
      await expect(blobs.put(key, streamOf('x'), MANY)).rejects.toThrow(RangeError)
      await expect(blobs.get(key)).rejects.toThrow(RangeError)
      await expect(blobs.head(key, 1)).rejects.toThrow(RangeError)
      await expect(blobs.delete(key)).rejects.toThrow(RangeError)
    },
  )
}
