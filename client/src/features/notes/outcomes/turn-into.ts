import { addEvent } from '@herringbone/shared/doc/edit-events.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import type { ClusterId, EventId, NoteId } from '@herringbone/shared/model/ids.ts'
import type { OutcomeKind } from '@herringbone/shared/model/outcome.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import { hasRoomForActions } from '../../../actions/has-room.ts'
import type { BoardState } from '../../../sync/board-handle.ts'
import { readingOrder } from '../keys/run-command.ts'
import type { NotesSurface } from '../surface/surface.ts'
import type { ItemId } from '../view-store.ts'

const MINUTE = 60_000

interface Source {
  text: string
  note?: NoteId
}

/** What is said by notes, and by clusters in their titles; in reading order, without the empty. */
function sourcesOf(surface: NotesSurface, ids: ReadonlySet<ItemId>): Source[] {
  const { notes, clusters } = surface.scene.getState()
  return readingOrder(surface)
    .filter((id) => ids.has(id))
    .flatMap((id): Source[] => {
      const note = notes.get(id as NoteId)
      if (note) return [{ text: note.text.trim(), note: note.id }]
      const cluster = clusters.get(id as ClusterId)
      return cluster ? [{ text: cluster.title.trim() }] : []
    })
    .filter(({ text }) => text !== '')
}

/** Where causes, actions and lessons are at home: they are locked with that stage. */
export const stageOfOutcome = (kind: OutcomeKind): StageId =>
  kind === 'lessons' ? 'wrap-up' : kind

/** Makes a cause, an action or a lesson of each, in one undo step; gives back how many. */
export function turnInto(
  surface: NotesSurface,
  ids: ReadonlySet<ItemId>,
  kind: OutcomeKind,
): number {
  const { board } = surface
  const sources = sourcesOf(surface, ids)
  if (!board.canEdit(stageOfOutcome(kind)) || sources.length === 0) return 0
  if (kind === 'actions' && !hasRoomForActions(board, sources.length)) return 0
  board.edit((doc) => {
    for (const source of sources) {
      addOutcome(doc, kind, { ...source, createdBy: board.me.id, createdAt: Date.now() })
    }
  })
  return sources.length
}

/** Makes an event of each, at the start of the incident until someone says when it was. */
export function turnIntoEvents(
  surface: NotesSurface,
  ids: ReadonlySet<ItemId>,
): { events: EventId[]; at: number } {
  const { board } = surface
  const state = board.store.getState()
  const at = incidentStart(state)
  const [lane] = state.laneOrder
  const events: EventId[] = []
  if (!board.canEdit('timeline') || lane === undefined) return { events, at }
  board.edit((doc) => {
    for (const { text } of sourcesOf(surface, ids)) {
      events.push(addEvent(doc, { text, at, lane, precision: 'about', createdBy: board.me.id }))
    }
  })
  return { events, at }
}

/** When impact started; else when the Brief says; else now, UTC ms. */
function incidentStart({ milestones, events, brief }: BoardState): number {
  const first = milestones['impact-started']
  const known = (first && events[first]?.at) ?? brief.startedAt
  return known ?? Math.floor(Date.now() / MINUTE) * MINUTE
}
