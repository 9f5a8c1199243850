import { hasMoreLines } from '@herringbone/shared/interchange/has-more-lines.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'

/** A text to import and the name it came under; empty when it was pasted. */
export interface ImportSource {
  text: string
  fileName: string
}

export type SourceFault = 'zip' | 'binary' | 'bytes' | 'lines' | 'mixed' | 'unreadable' | 'empty'

/** What the limits allow; `null` when it may be read. */
export function faultOf(text: string): SourceFault | null {
  if (text.trim() === '') return 'empty'
  // UTF-16 units bound the bytes from below; counting the bytes of a short text is cheap
  if (text.length > LIMITS.importBytes || new Blob([text]).size > LIMITS.importBytes) return 'bytes'
  return hasMoreLines(text, LIMITS.importLines) ? 'lines' : null
}

/** Reads the chosen files: one text, or the days of an export together. */
export async function readSource(files: readonly File[]): Promise<ImportSource | SourceFault> {
  if (files.reduce((bytes, { size }) => bytes + size, 0) > LIMITS.importBytes) return 'bytes'
  const texts: string[] = []
  for (const file of files) {
    const content = await decode(file)
    if (content.fault) return content.fault
    texts.push(content.text)
  }
  const [first] = files
  if (!first) return 'empty'
  const text = texts.length === 1 ? texts[0] : mergeLists(texts)
  if (text === undefined) return 'mixed'
  const fault = faultOf(text)
  return fault ?? { text, fileName: texts.length === 1 ? first.name : '' }
}

async function decode(
  file: File,
): Promise<{ text: string; fault?: undefined } | { fault: SourceFault }> {
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return { fault: 'unreadable' } // moved, deleted or locked since it was chosen
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03) return { fault: 'zip' }
  const text = decodeBytes(bytes)
  return text.slice(0, 4_096).includes('\0') ? { fault: 'binary' } : { text }
}

/** By its byte order mark, else UTF-8, else what spreadsheets on Windows still write. */
export function decodeBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The elements of several JSON lists as one; `undefined` when one of them is no list. */
function mergeLists(texts: readonly string[]): string | undefined {
  const all: unknown[] = []
  try {
    for (const text of texts) {
      const list: unknown = JSON.parse(text)
      if (!Array.isArray(list)) return undefined
      for (const element of list) all.push(element)
    }
    return JSON.stringify(all)
  } catch {
    return undefined // no JSON, or nested so deeply that it cannot be written again
  }
}
