import { LIMITS } from '../limits.ts'
import { isInstant } from './event.ts'
import { type Fields, isOneOf, shortString } from './fields.ts'
import { asId, type PersonId, type RemarkId } from './ids.ts'
import { REPORT_PARTS, type ReportPart } from './report-part.ts'

/** What someone says about the report, in its margin. Remarks stand by their time; equal ones by id. */
export interface Remark {
  id: RemarkId
  /** Where in the report. */
  part: ReportPart
  /** The words that it is about, as they were; empty: the part as a whole. */
  quote: string
  text: string
  createdBy: PersonId | ''
  /** UTC ms. */
  at: number
  /** When someone said that it is settled, UTC ms; 0: it is not. */
  settledAt: number
}

export function readRemarkFields(fields: Fields): Omit<Remark, 'id' | 'text'> | undefined {
  const part = fields.get('part')
  const at = fields.get('at')
  if (!isOneOf(REPORT_PARTS, part) || !isInstant(at)) return undefined
  const settledAt = fields.get('settledAt')
  return {
    part,
    at,
    quote: shortString(fields.get('quote'), LIMITS.remarkQuoteChars),
    createdBy: asId<'person'>(fields.get('createdBy')) ?? '',
    settledAt: isInstant(settledAt) ? settledAt : 0,
  }
}
