import type { SendSummary, SummarySent } from '@herringbone/shared/api/reports.ts'
import { setTold } from '@herringbone/shared/doc/edit-impact.ts'
import { setSummarySent } from '@herringbone/shared/doc/edit-report.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import { reportTitle } from '@herringbone/shared/interchange/export/report-blocks.ts'
import { summaryText } from '@herringbone/shared/interchange/export/summary-text.ts'
import { mailAddressIn } from '@herringbone/shared/methods/mail-address.ts'
import type { StakeholderId } from '@herringbone/shared/model/ids.ts'
import { MailNotSent } from '../../mail/mailer.ts'
import type { Access } from '../access.ts'
import type { Context } from '../context.ts'
import { reportSource } from '../exports/report-source.ts'
import type { RateLimit } from '../rate-limit.ts'
import { createShare } from './shares.ts'

type Parts = Pick<Context, 'storage' | 'rooms' | 'now' | 'mailer'> & {
  /** Counts the letters of a person. */
  letters: Pick<RateLimit, 'take'>
}

/**
 * Sends the summary of the report to stakeholders of the board, one letter each, and says on the
 * board who was told. Who could not be reached is in the answer; the others are told all the same.
 */
export async function sendSummary(
  parts: Parts,
  access: Pick<Access, 'board' | 'person'>,
  { stakeholders, locale, note = '', withLink }: SendSummary,
  base: string,
): Promise<SummarySent> {
  const { mailer, rooms, letters, now } = parts
  if (!mailer) throw new CodedError('mail_not_set_up')
  const { board, person } = access
  const source = await reportSource(parts, board.id, { locale, base })
  const link = withLink
    ? `${base}/report#${(await createShare(parts, access, { shows: 'current' })).token}`
    : `${base}/board/${board.id}/report`
  const text = [note.trim(), summaryText(source, link)].filter((part) => part !== '').join('\n\n')
  const subject = reportTitle(source)

  const answer: SummarySent = { sent: [], failed: [] }
  for (const id of new Set(stakeholders)) {
    const known = source.board.stakeholders[id as StakeholderId] // undefined for what is none
    const address = known ? mailAddressIn(known.contact) : null
    if (!known || address === null) {
      answer.failed.push({ id, reason: 'no-address' })
    } else if (!letters.take(person.id)) {
      answer.failed.push({ id, reason: 'too-many' })
    } else {
      try {
        await mailer.send({ to: { name: known.text, address }, subject, text })
        answer.sent.push(id)
      } catch (error) {
        if (!(error instanceof MailNotSent)) throw error
        answer.failed.push({ id, reason: error.permanent ? 'refused' : 'not-sent' })
      }
    }
  }
  if (answer.sent.length > 0) {
    await rooms.edit(board.id, (doc) =>
      doc.transact(() => {
        for (const id of answer.sent) setTold(doc, id as StakeholderId, now())
        setSummarySent(doc, now())
      }),
    )
  }
  return answer
}
