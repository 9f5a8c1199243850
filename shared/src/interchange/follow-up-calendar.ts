import { followUpAt, followUpDays, plusMonths } from '../methods/follow-up-dates.ts'
import { REVIEW_MONTHS } from '../methods/next-process-review.ts'
import { type Action, isClosed } from '../model/action.ts'
import type { FollowUps } from '../model/follow-ups.ts'
import type { Owner } from '../model/owner.ts'
import type { Day } from '../time/day.ts'
import { formatIsoDate } from '../time/format-clock.ts'
import type { CalendarDay, CalendarEvent } from './write-ics.ts'

/** The words of the calendar, in the language of whoever it is for. */
export interface FollowUpWords {
  /** "Follow-up: Checkout outage". */
  summary: string
  /** "Open actions". */
  open: string
  /** "due". */
  due: string
  /** "nobody": of an action without an owner. */
  nobody: string
  /** "Review of our post-mortems". */
  review: string
}

export interface FollowUpCalendar {
  board: string
  series: FollowUps
  /** IANA name: the board's. */
  zone: string
  actions: readonly Pick<Action, 'text' | 'status' | 'owner' | 'due'>[]
  /** Whose actions are listed; missing: everyone's. */
  owner?: Pick<Owner, 'kind' | 'name'>
  words: FollowUpWords
  /** Of the board, absolute. */
  url: string
  /** UTC ms. */
  stamp: number
  sequence: number
}

/**
 * The follow-ups of a board for a calendar: the meetings with what is still to do, and for everyone
 * the review of the process. A person's own calendar has the same meeting under the same UID, with
 * their own actions in it, so that whoever takes both in has it once.
 */
export function followUpCalendar(given: FollowUpCalendar): (CalendarEvent | CalendarDay)[] {
  const { board, series, zone, owner, words, url, stamp, sequence } = given
  const days = followUpDays(series, {
    today: formatIsoDate(stamp, zone),
    isDone: given.actions.length > 0 && given.actions.every(isClosed),
  })
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  const shared = { sequence, stamp, location: '', url }
  const meeting = (day: Day, uid: string): CalendarEvent => ({
    ...shared,
    ...followUpAt(day, series, zone),
    zone,
    uid: `${board}-${uid}@herringbone`,
    summary: words.summary,
    description: describe(given),
  })
  const rule = ruleOf(series)
  const { end } = followUpAt(last, series, zone)
  const meetings: CalendarEvent[] =
    rule === null
      ? days.map((day) => meeting(day, `follow-up-${day}`))
      : [
          {
            ...meeting(first, 'follow-ups'),
            repeats: { rule: `${rule};COUNT=${days.length}`, end },
          },
        ]
  if (owner) return meetings
  const review: CalendarDay = {
    ...shared,
    day: plusMonths(first, REVIEW_MONTHS),
    uid: `${board}-process-review@herringbone`,
    summary: words.review,
    description: '',
  }
  return [...meetings, review]
}

function describe({ actions, owner, words, url }: FollowUpCalendar): string {
  const open = actions.filter((action) => {
    const isTheirs = !owner || sameOwner(action.owner, owner)
    return isTheirs && !isClosed(action)
  })
  const lines = open.map(({ text, owner: whose, due }) => {
    const said = [whose?.name ?? words.nobody, ...(due ? [`${words.due} ${due}`] : [])]
    return `- ${text} (${said.join(', ')})`
  })
  return [`${words.open}: ${open.length}`, ...lines, url].join('\n')
}

const sameOwner = (a: Owner | null, b: Pick<Owner, 'kind' | 'name'>): boolean =>
  a?.kind === b.kind && a.name === b.name

/** Null where no rule that all calendars know says it: the 29th or 30th, or else the last day. */
function ruleOf({ every, start }: FollowUps): string | null {
  if (every !== 'month') return `FREQ=WEEKLY;INTERVAL=${every === 'week' ? 1 : 2}`
  const date = Number(start.slice(8))
  if (date <= 28) return 'FREQ=MONTHLY'
  return date === 31 ? 'FREQ=MONTHLY;BYMONTHDAY=-1' : null
}
