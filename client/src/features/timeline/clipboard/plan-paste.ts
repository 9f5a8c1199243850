import { laneFinder } from '@herringbone/shared/interchange/lane-for.ts'
import type { LaneId } from '@herringbone/shared/model/ids.ts'
import type { BoardState } from '../../../sync/board-handle.ts'
import type { EventDraft } from '../actions.ts'
import type { ClipboardPayload, CopiedEvidence } from './payload.ts'

/** A file of another board that has to be brought over after its event was made. */
export interface FileToBring {
  /** Index of the draft that it belongs to. */
  draft: number
  title: string
  file: NonNullable<CopiedEvidence['file']>
}

export interface PastePlan {
  drafts: EventDraft[]
  files: FileToBring[]
}

type Lanes = Pick<BoardState, 'lanes' | 'laneOrder'>

/** On its own board an event keeps its lane; elsewhere it goes by title, else to the same default lane. */
function laneFor({ lanes, laneOrder }: Lanes, sameBoard: boolean) {
  const byTitle = laneFinder(laneOrder.flatMap((id) => lanes[id] ?? []))
  return (lane: string, title: string): LaneId | undefined => {
    const own = laneOrder.find((id) => id === lane)
    const titled = byTitle({ lane: title, suits: 'response' })
    const matches = titled && fold(lanes[titled]?.title ?? '') === fold(title)
    if (sameBoard && own) return own
    return matches ? titled : (own ?? laneOrder[0])
  }
}

const fold = (title: string) => title.trim().toLocaleLowerCase()

/** What a paste of copied events makes on this board. Times stay as they are. */
export function planPaste(payload: ClipboardPayload, board: string, state: Lanes): PastePlan {
  const sameBoard = payload.board === board
  const find = laneFor(state, sameBoard)
  const drafts: EventDraft[] = []
  const files: FileToBring[] = []
  for (const { text, at, precision, source, lane, laneTitle, evidence } of payload.events) {
    const target = find(lane, laneTitle)
    if (target === undefined) continue
    const kept: NonNullable<EventDraft['evidence']> = []
    for (const { kind, title, text: quoted, url, file } of evidence) {
      if (kind !== 'file') kept.push({ kind, title, text: quoted, url })
      else if (file && sameBoard) kept.push({ kind, title, file })
      else if (file) files.push({ draft: drafts.length, title, file })
    }
    drafts.push({ text, at, precision, source, lane: target, evidence: kept })
  }
  return { drafts, files }
}
