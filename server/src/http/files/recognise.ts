import { CodedError } from '@herringbone/shared/errors.ts'
import { fileTypeFromBuffer } from 'file-type'
import { type FileKind, kindOfContent, kindOfExtension } from './kinds.ts'

/** As much of the beginning as the longest check looks at. */
export const HEAD_BYTES = 64 * 1024

/**
 * The media type of a file by its content. Throws when name or declared type say something else,
 * or when it is nothing that we accept.
 */
export async function recognise(
  head: Uint8Array,
  name: string,
  declared: string | undefined,
): Promise<string> {
  const content = await contentOf(head)
  const extension = /\.([^.]{1,20})$/.exec(name)?.[1]?.toLowerCase()
  const kind = extension === undefined ? kindOfContent(content) : kindOfExtension(extension)
  if (!kind) throw new CodedError('file_type_refused')
  if (!kind.content.includes(content)) throw new CodedError('file_type_mismatch')
  if (kind.type === 'application/json' && !looksLikeJson(head)) {
    throw new CodedError('file_type_mismatch')
  }
  if (!agrees(kind, declared)) throw new CodedError('file_type_mismatch')
  return kind.type
}

/** `text`, `markup` (what a browser would run), a media type, or `unknown`. */
async function contentOf(head: Uint8Array): Promise<string> {
  // Text is looked for first: to file-type a log that begins with "BM" is a bitmap.
  if (isText(head)) {
    const start = decodeStart(head)
    if (start.startsWith('%PDF-')) return 'application/pdf'
    return MARKUP.test(start) ? 'markup' : 'text'
  }
  return (await fileTypeFromBuffer(head))?.mime ?? 'unknown'
}

const MARKUP = /^<(!doctype|\?xml|html|head|body|script|style|svg|iframe|object|embed|math)\b/i

/** The first characters, without a byte order mark and blanks. */
function decodeStart(head: Uint8Array): string {
  const encoding = utf16(head) ?? 'utf-8'
  return new TextDecoder(encoding).decode(head.subarray(0, 1024)).trimStart()
}

const utf16 = ([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

/**
 * No control characters but blanks and the escape of terminal colours. Logs come in old encodings
 * too, so that UTF-8 is not asked for; a binary format without any control character is unknown.
 */
function isText(head: Uint8Array): boolean {
  const encoding = utf16(head)
  if (encoding) {
    const text = new TextDecoder(encoding).decode(head)
    return [...text].every((sign) => !isControl(sign.codePointAt(0) ?? 0))
  }
  return head.every((byte) => !isControl(byte))
}

const isControl = (code: number): boolean =>
  code === 0x7f || (code < 0x20 && !((code >= 0x08 && code <= 0x0d) || code === 0x1b))

const looksLikeJson = (head: Uint8Array): boolean => /^[[{]/.test(decodeStart(head))

/** What programs say that know nothing of the file. The last is the default of `curl -d`. */
const UNDECLARED = new Set([
  'application/octet-stream',
  'binary/octet-stream',
  'application/x-www-form-urlencoded',
])

/** For a text, browsers and systems use many names; these ones are lies. */
const NOT_TEXT =
  /^(image|video|audio|font|model)\/|^text\/(html|javascript|xml)$|^application\/(pdf|zip|gzip|xhtml\+xml|xml|javascript|wasm)$/

function agrees(kind: FileKind, declared: string | undefined): boolean {
  const type = declared?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (type === '' || UNDECLARED.has(type)) return true
  if (kind.content.includes('text')) return !NOT_TEXT.test(type)
  return (
    type === kind.type || kind.content.includes(type) || (kind.aliases?.includes(type) ?? false)
  )
}
