import { escapeXml } from '@herringbone/shared/interchange/escape-xml.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import { plusDays } from '@herringbone/shared/time/day.ts'
import type { FeedRow } from '../storage/digests.ts'
import { DIGEST_WORDS } from './digest-words.ts'
import type { DueActions, DueRow } from './find-due.ts'
import { actionUrl } from './letters.ts'

/**
 * The same as the letter, as an Atom feed (RFC 4287). An action comes up once when it will be due
 * within a week and once more when it is late: each is an entry with an id of its own, dated by the
 * day on which it became so, so that a reader shows nothing twice.
 */
export function atomFeed(
  { id, name }: Pick<Person, 'id' | 'name'>,
  { locale, createdAt }: Pick<FeedRow, 'locale' | 'createdAt'>,
  { overdue, soon }: DueActions,
  base: string,
): string {
  const words = DIGEST_WORDS[locale]
  const host = new URL(base).hostname
  const entry = (row: DueRow, since: string, state: 'late' | 'soon') => {
    const { action, board, boardTitle, days } = row
    const url = escapeXml(actionUrl(base, row))
    return [
      '<entry>',
      `<id>tag:${host},2025:${board}/${action.id}/${action.due}/${state}</id>`,
      `<title>${escapeXml(`${action.text} (${words.days(days)})`)}</title>`,
      `<updated>${since}T00:00:00Z</updated>`,
      `<link href="${url}"/>`,
      `<summary>${escapeXml(`${boardTitle} · ${action.due}`)}</summary>`,
      '</entry>',
    ].join('')
  }
  const entries = [
    ...overdue.map((row) => ({ row, since: plusDays(row.action.due, 1), state: 'late' as const })),
    ...soon.map((row) => ({ row, since: plusDays(row.action.due, -7), state: 'soon' as const })),
  ].sort((a, b) => (a.since < b.since ? 1 : a.since > b.since ? -1 : 0))
  const updated = entries[0]?.since ?? new Date(createdAt).toISOString().slice(0, 10)
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>tag:${host},2025:actions/${id}</id>`,
    `<title>${escapeXml(words.feed)}</title>`,
    `<author><name>${escapeXml(name)}</name></author>`,
    `<updated>${updated}T00:00:00Z</updated>`,
    `<link href="${escapeXml(`${base}/actions?who=mine`)}"/>`,
    ...entries.map(({ row, since, state }) => entry(row, since, state)),
    '</feed>\n',
  ].join('\n')
}
