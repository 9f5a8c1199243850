import type { ClusterId } from '@herringbone/shared/model/ids.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { Motion } from '@herringbone/shared/protocol/motion.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Plane } from '../../../canvas/plane.ts'
import type { BoardHandle } from '../../../sync/board-handle.ts'
import { clientsOfFollowed } from '../../../sync/followed.ts'
import { type ItemId, viewStore } from '../view-store.ts'
import type { MovingElements, Offset } from './moving-elements.ts'
import type { NotesScene } from './scene.ts'

/** The parts of a canvas that presence shows itself on. */
interface Canvas {
  board: BoardHandle
  stage: StageId
  plane: Plane
  scene: StoreApi<NotesScene>
  elements: MovingElements
}

/** Someone else, as they are shown at what they have selected. */
export interface Other {
  name: string
  color: string
}

export type OthersStore = StoreApi<{ selected: ReadonlyMap<ItemId, Other> }>

export const createOthersStore = (): OthersStore =>
  createStore<{ selected: ReadonlyMap<ItemId, Other> }>(() => ({ selected: new Map() }))

/** Ids of a selection that are told to the others: presence is limited, and so is what eyes take in. */
const MOST_TOLD = 100

/** Whether somebody's motion is on this canvas. */
export const isOnNotes =
  ({ stage }: Pick<Canvas, 'stage'>) =>
  (motion: Motion): boolean =>
    motion.stage === stage && motion.surface === 'notes'

/** Tells the others what is selected here, shows what they select and drag, follows whom one follows. */
export function followPresence(canvas: Canvas, others: OthersStore): () => void {
  const { board, stage } = canvas
  const announce = () => {
    const selection = [...viewStore.getState().selection].slice(0, MOST_TOLD)
    board.announce({ stage, selection })
  }
  const showSelected = () => {
    const selected = new Map<ItemId, Other>()
    for (const { isMe, name, color, selection, stage: theirs } of board.peers.getState().peers) {
      if (isMe || theirs !== stage) continue
      // Ids from others are looked up and never written.
      for (const id of selection) selected.set(id as ItemId, { name, color })
    }
    others.setState({ selected })
  }
  const stops = [
    viewStore.subscribe((now, before) => {
      if (now.selection !== before.selection) announce()
    }),
    board.peers.subscribe(showSelected),
    followDrags(canvas),
    followView(canvas),
  ]
  showSelected()
  if (viewStore.getState().selection.size > 0) announce()
  return () => {
    for (const stop of stops) stop()
  }
}

/** What the others drag is shown where they have it. */
function followDrags(canvas: Canvas): () => void {
  const { board, scene, elements } = canvas
  const isHere = isOnNotes(canvas)
  const read = () => {
    const offsets = new Map<ItemId, Offset>()
    const { clusters } = scene.getState()
    for (const motion of board.motion.current().values()) {
      if (!isHere(motion) || !motion.drag) continue
      const { ids, dx, dy } = motion.drag
      for (const id of ids) {
        offsets.set(id as ItemId, { dx, dy })
        const members = clusters.get(id as ClusterId)?.notes ?? []
        for (const note of members) offsets.set(note, { dx, dy })
      }
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
function followView(canvas: Canvas): () => void {
  const { board, plane } = canvas
  const isHere = isOnNotes(canvas)
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
