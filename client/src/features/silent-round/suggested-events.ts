import type { TimelineEvent } from '@herringbone/shared/model/event.ts'
import type { BoardState } from '../../sync/board-handle.ts'

/** More is a second timeline. */
const SHOWN = 5

/** Facts worth beginning a note from: the milestones first, then what came before and after them. */
export function suggestedEvents({ events, milestones }: BoardState): TimelineEvent[] {
  const marked = new Set<string>(Object.values(milestones))
  return Object.values(events)
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => Number(marked.has(b.id)) - Number(marked.has(a.id)) || a.at - b.at)
    .slice(0, SHOWN)
    .sort((a, b) => a.at - b.at)
}
