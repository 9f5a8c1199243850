import { itemUrl } from '@herringbone/shared/interchange/export/item-url.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import type { Mail } from '../mail/mailer.ts'
import type { DigestRow } from '../storage/digests.ts'
import { DIGEST_WORDS } from './digest-words.ts'
import type { DueActions, DueRow } from './find-due.ts'

/** Where an action stands on its board. */
export const actionUrl = (base: string, { board, action }: DueRow): string =>
  itemUrl(`${base}/board/${board}`, `action:${action.id}`)

/** Titles are written by anyone: each stays on its line. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

type Reader = Pick<DigestRow, 'address' | 'token' | 'locale'>

/** The daily letter. */
export function digestLetter(
  { name }: Person,
  { address, token, locale }: Reader,
  { overdue, soon }: DueActions,
  base: string,
): Mail {
  const words = DIGEST_WORDS[locale]
  const part = (heading: string, rows: readonly DueRow[]): string[] =>
    rows.length === 0
      ? []
      : [
          [
            `${heading} (${rows.length})`,
            ...rows.map(
              (row) =>
                `– ${oneLine(row.action.text)} (${words.days(row.days)}, ${row.action.due})\n` +
                `  ${oneLine(row.boardTitle)}\n  ${actionUrl(base, row)}`,
            ),
          ].join('\n'),
        ]
  const text = [
    words.hello(name),
    ...part(words.overdue, overdue),
    ...part(words.soon, soon),
    `${words.all}\n${base}/actions?who=mine`,
    // In the fragment, which browsers do not send: no log on the way sees it.
    `${words.end}\n${base}/digest#end=${token}`,
  ].join('\n\n')
  return {
    to: { name, address },
    subject: words.subjectOf(words.subject(overdue.length, soon.length)),
    text,
    headers: {
      'List-Unsubscribe': `<${base}/api/digest/end?token=${token}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  }
}

/** Asks whoever reads mail at an address whether they want the letters. */
export function confirmLetter(
  { name }: Pick<Person, 'name'>,
  { address, token, locale }: Reader,
  base: string,
): Mail {
  const words = DIGEST_WORDS[locale]
  return {
    to: { name, address },
    subject: words.confirmSubject,
    text: [words.confirm(name), `${base}/digest#confirm=${token}`, words.ignore].join('\n\n'),
  }
}
