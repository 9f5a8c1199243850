import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { SurfaceId } from '@herringbone/shared/model/surface.ts'
import type { Motion } from '@herringbone/shared/protocol/motion.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BoardHandle } from '../sync/board-handle.ts'
import { clientsOfFollowed } from '../sync/followed.ts'
import type { MovingElements, Offset } from './moving-elements.ts'
import type { Plane } from './plane.ts'

/** The parts of a canvas that presence shows itself on. */
interface Present<Id extends string> {
  board: BoardHandle
  stage: StageId
  surface: SurfaceId
  plane: Plane
  /** The view state of this tab. */
  view: StoreApi<{ selection: ReadonlySet<Id> }>
  elements: Pick<MovingElements<Id>, 'shift'>
  /** All that moves when these do. */
  movedWith: (ids: readonly Id[]) => Iterable<Id>
}

/** Someone else, as they are shown at what they have selected. */
export interface Other {
  name: string
  color: string
}

export type OthersStore<Id extends string = string> = StoreApi<{
  selected: ReadonlyMap<Id, Other>
}>

export const createOthersStore = <Id extends string = string>(): OthersStore<Id> =>
  createStore<{ selected: ReadonlyMap<Id, Other> }>(() => ({ selected: new Map() }))

/** Ids of a selection that are told to the others: presence is limited, and so is what eyes take in. */
const MOST_TOLD = 100

/** Whether somebody's motion is on this canvas. */
export const isOnCanvas =
  ({ stage, surface }: { stage: StageId; surface: SurfaceId }) =>
  (motion: Motion): boolean =>
    motion.stage === stage && motion.surface === surface

/** Tells the others what is selected here, shows what they select and drag, follows whom one follows. */
export function followPresence<Id extends string>(
  canvas: Present<Id>,
  others: OthersStore<Id>,
): () => void {
  const { board, stage, view } = canvas
  const announce = () => {
    const selection = [...view.getState().selection].slice(0, MOST_TOLD)
    board.announce({ stage, selection })
  }
  const showSelected = () => {
    const selected = new Map<Id, Other>()
    for (const { isMe, name, color, selection, stage: theirs } of board.peers.getState().peers) {
      if (isMe || theirs !== stage) continue
      // Ids from others are looked up and never written.
      for (const id of selection) selected.set(id as Id, { name, color })
    }
    others.setState({ selected })
  }
  const stops = [
    view.subscribe((now, before) => {
      if (now.selection !== before.selection) announce()
    }),
    board.peers.subscribe(showSelected),
    followDrags(canvas),
    followView(canvas),
  ]
  showSelected()
  if (view.getState().selection.size > 0) announce()
  return () => {
    for (const stop of stops) stop()
  }
}

/** What the others drag is shown where they have it. */
function followDrags<Id extends string>(canvas: Present<Id>): () => void {
  const { board, elements, movedWith } = canvas
  const isHere = isOnCanvas(canvas)
  const read = () => {
    const offsets = new Map<Id, Offset>()
    for (const motion of board.motion.current().values()) {
      if (!isHere(motion) || !motion.drag) continue
      const { ids, dx, dy } = motion.drag
      // As above: only looked up.
      for (const id of movedWith(ids as Id[])) offsets.set(id, { dx, dy })
    }
    elements.shift('remote', offsets)
  }
  const stop = board.motion.subscribe(read)
  read()
  return () => {
    stop()
    elements.shift('remote', new Map())
  }
}

/** While somebody is followed, their view becomes this one. */
function followView<Id extends string>(canvas: Present<Id>): () => void {
  const { board, plane } = canvas
  const isHere = isOnCanvas(canvas)
  const look = (client: number) => {
    const motion = board.motion.current().get(client)
    if (motion && isHere(motion) && motion.view) plane.lookAt(motion.view)
  }
  const catchUp = () => {
    for (const client of clientsOfFollowed(board)) look(client)
  }
  const stops = [
    board.follow.subscribe(catchUp),
    board.motion.subscribe((client) => {
      if (clientsOfFollowed(board).includes(client)) look(client)
    }),
  ]
  catchUp()
  return () => {
    for (const stop of stops) stop()
  }
}
