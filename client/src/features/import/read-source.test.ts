import { LIMITS } from '@herringbone/shared/limits.ts'
import { describe, expect, test } from 'vitest'
import { decodeBytes, faultOf, readSource } from './read-source.ts'

const file = (content: BlobPart, name = 'a.txt') => new File([content], name)

describe('reading chosen files', () => {
  test('takes the text and the name of one file', async () => {
    expect(await readSource([file('08:21 a', 'notes.txt')])).toEqual({
      text: '08:21 a',
      fileName: 'notes.txt',
    })
  })

  test('joins the days of an export', async () => {
    const days = [
      file('[{"ts":"1.1"}]', '2025-11-28.json'),
      file('[{"ts":"2.1"}]', '2025-11-29.json'),
    ]
    expect(await readSource(days)).toEqual({ text: '[{"ts":"1.1"},{"ts":"2.1"}]', fileName: '' })
  })

  test('refuses what cannot be read as text, each with its reason', async () => {
    expect(await readSource([file('[1]'), file('08:21 a')])).toBe('mixed')
    const deep = '['.repeat(200_000) + ']'.repeat(200_000)
    expect(await readSource([file('[1]'), file(deep)])).toBe('mixed')
    expect(await readSource([file(new Uint8Array([0x50, 0x4b, 3, 4]))])).toBe('zip')
    expect(await readSource([file(new Uint8Array([1, 0, 2, 0]))])).toBe('binary')
    expect(await readSource([file(' \n')])).toBe('empty')
  })

  test('refuses what is longer than an import may be', () => {
    expect(faultOf('a\n'.repeat(LIMITS.importLines))).toBe('lines')
    expect(faultOf('a\r'.repeat(LIMITS.importLines))).toBe('lines')
    expect(faultOf('a'.repeat(LIMITS.importBytes + 1))).toBe('bytes')
    expect(faultOf('08:21 a')).toBeNull()
  })

  test('knows the encodings that spreadsheets write', () => {
    const windows = new Uint8Array([0x73, 0x74, 0xf6, 0x72, 0x74])
    expect(decodeBytes(windows)).toBe('stört')
    expect(decodeBytes(new TextEncoder().encode('stört'))).toBe('stört')
    expect(decodeBytes(new Uint8Array([0xff, 0xfe, 0x61, 0, 0xf6, 0]))).toBe('aö')
  })
})
