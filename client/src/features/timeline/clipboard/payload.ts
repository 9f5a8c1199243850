import { LIMITS } from '@herringbone/shared/limits.ts'
import { instantSchema, PRECISIONS } from '@herringbone/shared/model/event.ts'
import {
  EVIDENCE_KINDS,
  type FileInfo,
  fileInfoSchema,
  isSafeUrl,
} from '@herringbone/shared/model/evidence.ts'
import { ID_PATTERN } from '@herringbone/shared/model/ids.ts'
import * as z from 'zod/mini'

/** The type under which copied events stand on the clipboard, beside plain text. */
export const CLIPBOARD_TYPE = 'application/x-herringbone'

const text = (most: number) => z.string().check(z.maxLength(most))

const copiedEvidenceSchema = z.object({
  kind: z.enum(EVIDENCE_KINDS),
  title: text(LIMITS.titleChars),
  text: text(LIMITS.quoteChars),
  url: text(LIMITS.urlChars).check(z.refine((url) => url === '' || isSafeUrl(url))),
  // The schema checks that the id can be one; only its brand is missing.
  file: z.nullable(fileInfoSchema) as z.ZodMiniType<FileInfo | null>,
})
export type CopiedEvidence = z.infer<typeof copiedEvidenceSchema>

const copiedEventSchema = z.object({
  text: text(LIMITS.eventTextChars),
  at: instantSchema,
  precision: z.enum(PRECISIONS),
  source: text(LIMITS.sourceChars),
  lane: z.string().check(z.regex(ID_PATTERN)),
  laneTitle: text(LIMITS.laneTitleChars),
  evidence: z.array(copiedEvidenceSchema).check(z.maxLength(200)),
})
export type CopiedEvent = z.infer<typeof copiedEventSchema>

/**
 * What a copy puts on the clipboard. Milestones are not part of it: at most one event of a board
 * holds each, and a copy must not take one away.
 */
const payloadSchema = z.object({
  version: z.literal(1),
  /** The board that files are fetched from. */
  board: z.string().check(z.regex(ID_PATTERN)),
  events: z.array(copiedEventSchema).check(z.minLength(1), z.maxLength(LIMITS.eventsPerBoard)),
})
export type ClipboardPayload = z.infer<typeof payloadSchema>

export const writePayload = (payload: ClipboardPayload): string => JSON.stringify(payload)

/** Reads what `writePayload` wrote; `undefined` for anything else, since any page can put it there. */
export function readPayload(json: string): ClipboardPayload | undefined {
  if (json === '' || json.length > LIMITS.importBytes) return undefined
  try {
    const parsed = payloadSchema.safeParse(JSON.parse(json))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}
