import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'
import { isInstant } from './event.ts'
import { type Fields, isOneOf, isOrderKey } from './fields.ts'
import {
  type ActionId,
  asId,
  type CauseId,
  type EventId,
  type EvidenceId,
  type FigureId,
  type FileId,
  ID_PATTERN,
  type PersonId,
} from './ids.ts'

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

/** What evidence supports. */
export type EvidenceParent = EventId | CauseId | ActionId | FigureId

/** A link, quoted log lines, an image or a file that supports an event, a cause, an action or a figure. */
export interface Evidence {
  id: EvidenceId
  /** Ids are unique over all kinds. */
  parent: EvidenceParent
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

export const fileInfoSchema = z.object({
  id: z.string().check(z.regex(ID_PATTERN)),
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

/** The values of a piece of evidence, without its texts; `undefined` when it belongs nowhere. */
export function readEvidenceFields(
  fields: Fields,
): Omit<Evidence, 'id' | 'title' | 'text'> | undefined {
  const parent = asId<'event'>(fields.get('parent'))
  const kind = fields.get('kind')
  const order = fields.get('order')
  if (parent === undefined || !isOneOf(EVIDENCE_KINDS, kind) || !isOrderKey(order)) return undefined
  const url = fields.get('url')
  const file = fields.get('file')
  const addedAt = fields.get('addedAt')
  return {
    parent,
    kind,
    url: typeof url === 'string' && isSafeUrl(url) ? url : '',
    file: file ? readFileInfo(file) : null,
    order,
    addedBy: asId<'person'>(fields.get('addedBy')) ?? '',
    addedAt: isInstant(addedAt) ? addedAt : 0,
  }
}

function readFileInfo(value: unknown): FileInfo | null {
  const { data } = fileInfoSchema.safeParse(value)
  return data ? ({ ...data, id: data.id as FileId } satisfies FileInfo) : null // the schema checks it
}
