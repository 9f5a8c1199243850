import type { ActionId, CauseId, EventId } from '@herringbone/shared/model/ids.ts'
import { type ItemRef, idOfRef, kindOfRef } from '@herringbone/shared/model/link.ts'
import { formatTimeAt } from '@herringbone/shared/time/format-clock.ts'
import type { BoardState } from '../sync/board-handle.ts'
import { relatedTexts } from './related-texts.ts'

type Worded = Pick<BoardState, 'events' | 'causes' | 'actions' | 'brief' | 'analysis'>

/** What an item says; facts with their time. */
export function itemWords(
  { events, causes, actions, brief, analysis }: Worded,
  ref: ItemRef,
): string {
  const id = idOfRef(ref)
  const untitled = relatedTexts.text('untitled')
  switch (kindOfRef(ref)) {
    case 'problem':
      return analysis.problem || brief.title || relatedTexts.text('problem')
    case 'event': {
      const event = events[id as EventId]
      return event
        ? `${formatTimeAt(event.at, brief.timeZone, event.precision)} ${event.text || untitled}`
        : untitled
    }
    case 'cause':
      return causes[id as CauseId]?.text || untitled
    case 'action':
      return actions[id as ActionId]?.text || untitled
  }
}
