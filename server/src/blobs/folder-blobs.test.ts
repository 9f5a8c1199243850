import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { BlobTooLarge } from './blobs.ts'
import { blobsContract } from './blobs-contract.ts'
import { openFolderBlobs } from './folder-blobs.ts'

let folder = ''
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'herringbone-blobs-')), 'made', 'on demand')
})
afterEach(() => rm(join(folder, '..', '..'), { recursive: true, force: true }))

describe('blobs in a folder', () => {
  blobsContract(() => openFolderBlobs(folder))

  test('blobs are there after opening the folder again', async () => {
    await (await openFolderBlobs(folder)).put('kept', Readable.from(['content']), 100)
    const found = await (await openFolderBlobs(folder)).get('kept')
    expect(found && (await text(found.stream))).toBe('content')
  })

  test('an upload has no file of its own name until it is whole', async () => {
    const blobs = await openFolderBlobs(folder)
    const content = new Readable({ read() {} })
    const putting = blobs.put('slow', content, 100)
    content.push('half')
    await vi.waitFor(async () => expect(await readdir(folder)).toHaveLength(1))
    expect(await readdir(folder)).not.toContain('slow')
    content.push(null)
    await putting
    expect(await readdir(folder)).toEqual(['slow'])
  })

  test('a refused upload and a torn one leave no file at all', async () => {
    const blobs = await openFolderBlobs(folder)
    const long = blobs.put('long', Readable.from(['too long']), 3)
    await expect(long).rejects.toThrow(BlobTooLarge)
    const content = new Readable({ read() {} })
    const torn = blobs.put('torn', content, 100)
    content.destroy(new Error('connection lost'))
    await expect(torn).rejects.toThrow('connection lost')
    expect(await readdir(folder)).toEqual([])
  })

  test('opening removes what an interrupted upload left, and nothing else', async () => {
    const blobs = await openFolderBlobs(folder)
    await blobs.put('whole', Readable.from(['content']), 100)
    await writeFile(join(folder, '.unfinished-1b4e28ba'), 'half')
    await openFolderBlobs(folder)
    expect(await readdir(folder)).toEqual(['whole'])
  })
})
