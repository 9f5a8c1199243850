import { type Action, isClosed } from '../../model/action.ts'
import type { Owner } from '../../model/owner.ts'
import { followUpCalendar } from '../follow-up-calendar.ts'
import { followUpWords } from '../follow-up-words.ts'
import type { CalendarDay, CalendarEvent } from '../write-ics.ts'
import type { ReportSource } from './report-source.ts'
import { EXPORT_WORDS, type ExportLocale } from './words.ts'

export interface BoardCalendar {
  source: ReportSource
  /** Id of the board: entries keep their identity over all exports. */
  board: string
  /** Whose; missing: everyone's. */
  owner?: Pick<Owner, 'kind' | 'name'>
  /** UTC ms. */
  stamp: number
  sequence: number
}

/** The follow-ups of a board and the days on which its open actions are due. */
export function boardCalendar(given: BoardCalendar): (CalendarEvent | CalendarDay)[] {
  const { source, owner, ...versions } = given
  const { board, locale, url } = source
  const actions = Object.values(board.actions).filter(({ text }) => text.trim() !== '')
  const { followUps } = board.report
  const meetings = followUps
    ? followUpCalendar({
        ...versions,
        series: followUps,
        zone: board.brief.timeZone,
        actions,
        ...(owner && { owner }),
        words: followUpWords(locale, board.brief.title),
        url,
      })
    : []
  const due = actions.filter((action) => action.due !== '' && !isClosed(action))
  const theirs = owner ? due.filter((action) => isOf(action, owner)) : due
  return [...meetings, ...theirs.map((action) => dueDay(given, locale, action))]
}

const isOf = ({ owner }: Action, given: Pick<Owner, 'kind' | 'name'>): boolean =>
  owner?.kind === given.kind && owner.name === given.name

function dueDay(
  { board, stamp, sequence, source }: BoardCalendar,
  locale: ExportLocale,
  { id, text, owner, due }: Action,
): CalendarDay {
  const words = EXPORT_WORDS[locale]
  return {
    uid: `${board}-action-${id}@herringbone`,
    ...{ sequence, stamp, day: due, location: '', url: source.url },
    summary: `${words.due}: ${text.trim()}`,
    description: `${words.owner}: ${owner?.name ?? words.nobody}`,
  }
}
