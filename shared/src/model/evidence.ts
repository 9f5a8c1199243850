import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'
import { instantSchema } from './event.ts'
import { type EventId, type EvidenceId, type FileId, ID_PATTERN, type PersonId } from './ids.ts'

export const EVIDENCE_KINDS = ['link', 'quote', 'file'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** What an uploaded file is, as the server found it. */
export interface FileInfo {
  id: FileId
  name: string
  /** Bytes. */
  size: number
  /** Media type by content, never by what the uploader said. */
  type: string
}

/** A link, quoted log lines, an image or a file that supports an event. */
export interface Evidence {
  id: EvidenceId
  parent: EventId
  kind: EvidenceKind
  title: string
  /** The quoted lines of a quote; empty otherwise. */
  text: string
  /** http or https; empty unless a link. */
  url: string
  file: FileInfo | null
  order: string
  addedBy: PersonId | ''
  /** UTC, milliseconds since 1970; 0 when unknown. */
  addedAt: number
}

const idString = z.string().check(z.regex(ID_PATTERN))

export const fileInfoSchema = z.object({
  id: idString,
  name: z.string().check(z.maxLength(LIMITS.fileNameChars)),
  size: z.number().check(z.gte(0)),
  type: z.string().check(z.maxLength(100)),
})

/** A link that a reader may follow: http and https only, so that no `javascript:` gets in. */
export function isSafeUrl(url: string): boolean {
  if (url.length > LIMITS.urlChars) return false
  try {
    return ['http:', 'https:'].includes(new URL(url).protocol)
  } catch {
    return false
  }
}

export const evidenceRecordSchema = z.object({
  parent: idString,
  kind: z.enum(EVIDENCE_KINDS),
  url: z.catch(z.string().check(z.refine((url) => url === '' || isSafeUrl(url))), ''),
  file: z.catch(z.nullable(fileInfoSchema), null),
  order: z.string().check(z.minLength(1), z.maxLength(256)),
  addedBy: z.catch(z.string().check(z.regex(/^[A-Za-z0-9_-]{0,64}$/)), ''),
  addedAt: z.catch(instantSchema, 0),
})
