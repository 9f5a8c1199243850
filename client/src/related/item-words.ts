import { type ItemRef, idAs } from '@herringbone/shared/model/link.ts'
import { formatTimeAt } from '@herringbone/shared/time/format-clock.ts'
import type { BoardState } from '../sync/board-handle.ts'
import { relatedTexts } from './related-texts.ts'

type Worded = Pick<BoardState, 'events' | 'causes' | 'actions' | 'brief' | 'analysis'>

/** What an item says; facts with their time. */
export function itemWords(
  { events, causes, actions, brief, analysis }: Worded,
  ref: ItemRef,
): string {
  const untitled = relatedTexts.text('untitled')
  const [event, cause, action] = [idAs('event', ref), idAs('cause', ref), idAs('action', ref)]
  if (cause) return causes[cause]?.text || untitled
  if (action) return actions[action]?.text || untitled
  if (!event) return analysis.problem || brief.title || relatedTexts.text('problem')
  const found = events[event]
  if (!found) return untitled
  return `${formatTimeAt(found.at, brief.timeZone, found.precision)} ${found.text || untitled}`
}
