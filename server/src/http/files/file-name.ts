import { LIMITS } from '@herringbone/shared/limits.ts'
import { cleanLine } from '../names.ts'

/** A name without folders and disguises, its extension kept when it is too long. */
export function cleanFileName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? ''
  const line = cleanLine(base, Number.MAX_SAFE_INTEGER).replace(/[<>:"|?*]/g, '_')
  if (/^\.*$/.test(line)) return 'file' // nothing that a person could see, click or save
  if (line.length <= LIMITS.fileNameChars) return line
  const extension = /\.[^.]{1,20}$/.exec(line)?.[0] ?? ''
  return cleanLine(line, LIMITS.fileNameChars - extension.length) + extension
}

/** The header that says whether a file is shown or saved, and under which name (RFC 6266). */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
