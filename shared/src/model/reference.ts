import * as z from 'zod/mini'
import { isSafeUrl } from './evidence.ts'
import type { ReferenceId } from './ids.ts'

/** A link in the Brief: the ticket, the dashboard, the chat channel. */
export interface Reference {
  id: ReferenceId
  title: string
  url: string
  order: string
}

export const referenceRecordSchema = z.object({
  url: z.string().check(z.refine((url) => url === '' || isSafeUrl(url))),
  order: z.string().check(z.minLength(1), z.maxLength(256)),
})
