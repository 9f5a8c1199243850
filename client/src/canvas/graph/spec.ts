import type { Box } from '@herringbone/shared/methods/box.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { SurfaceId } from '@herringbone/shared/model/surface.ts'
import type { OptionRef } from '@herringbone/shared/session/poll.ts'
import type { ComponentType } from 'react'
import type * as Y from 'yjs'
import type { StoreApi } from 'zustand/vanilla'
import type { BoardHandle } from '../../sync/board-handle.ts'
import type { Point } from '../gesture.ts'
import type { MotionChange } from '../own-motion.ts'
import type { Plane } from '../plane.ts'
import type { GraphCommand } from './commands.ts'
import type { GraphEdge, GraphScene, SceneMaker } from './types.ts'

/** What letting go at this place would do. Without `apply` it is refused, and the hint says why. */
export interface GraphDrop {
  hint: string
  /** The node that is marked. */
  target?: string
  /** The line between others where it would come to stand, in units of the plane. */
  gap?: { x: number; y: number; width: number }
  /** One undo step. */
  apply?: (doc: Y.Doc) => void
}

export interface DropPlace {
  /** What is dragged, without what it carries. */
  ids: readonly string[]
  /** On the plane. */
  point: Point
  /** The node under the pointer that is not being dragged. */
  target: string | null
  /** With Alt: a copy or another link, if the surface knows such a thing. */
  alt: boolean
}

/** Inline editing of a node. */
export interface NodeText {
  getText: () => Y.Text | undefined
  maxLength: number
  /** What the field asks for. */
  label: string
  /** To which the text belongs, where that is not the stage of the canvas. */
  stage?: StageId
}

/**
 * One kind of graph canvas: what a feature says about itself. Made once, outside of components
 * (per stage where it is on several).
 *
 *     export const fishboneSpec: GraphSpec = { surface: 'fishbone', stage: 'causes', … }
 *     <GraphStage spec={fishboneSpec} outline={<Outline />}>…tools, inspector…</GraphStage>
 */
export interface GraphSpec {
  surface: SurfaceId
  stage: StageId
  /** What the canvas is called, and how it is used by keyboard; for screen readers. */
  label: () => string
  help: () => string
  /** One maker per open canvas; called again when fonts have come and all texts are to be measured anew. */
  createScene: (board: BoardHandle) => SceneMaker
  /** What else the scene is made of (a filter): it is made anew when one of these says so. */
  watch?: (board: BoardHandle) => readonly { subscribe(changed: () => void): () => void }[]
  /**
   * The body of a node. The canvas wraps it with its place, size, focus, selection, drag, the marks
   * of others and votes; it reads its record by id and draws its text with `<NodeText id/>`.
   */
  Node: ComponentType<{ id: string }>
  /** Drawn on the plane below the edges, in units of the plane: bands, labels of levels. */
  Behind?: ComponentType
  /** Room that it takes beyond the nodes; shown along with them when everything is. */
  behind?: { left?: number; top?: number }
  /** Where the first node will stand, with room for what follows: an empty canvas shows that. */
  firstPlace?: Box
  /** What a screen reader calls a node of this kind: "cause". */
  roleOf?: (kind: string) => string
  /** What moves along with these: deeper causes. Without it nothing does. */
  carriedBy?: (canvas: GraphHandle, ids: Iterable<string>) => Iterable<string>
  /** Path of an edge whose ends have moved; without it its ends are bent there. */
  route?: (edge: GraphEdge, from: Box | undefined, to: Box | undefined) => readonly number[]
  /** Null: letting go does nothing, and all goes back. Without it nothing can be dragged. */
  dropAt?: (canvas: GraphHandle, place: DropPlace) => GraphDrop | null
  /**
   * Lines that are drawn by hand, from a handle at the node; clicked, it does what `add` does.
   * Without it there is no handle. `<LinkHandle/>` shows it.
   */
  linkFrom?: {
    takes: (id: string) => boolean
    label: (of: string) => string
    /** What letting go on another node would do. */
    onto: (canvas: GraphHandle, from: string, target: string) => GraphDrop | null
  }
  /** Units below a node that are to be seen along with it: what is offered there. */
  roomBelow?: (canvas: GraphHandle, id: string) => number
  /**
   * What a key or a tool asks for; true when it has been done. False: the canvas does what it does
   * by itself (arrows travel to what is nearest, Tab in reading order, Enter edits).
   */
  onCommand?: (canvas: GraphHandle, command: GraphCommand) => boolean
  /** More keys of this surface, for `onCommand`: `{ r: 'root' }`. A lower-case sign, unshifted. */
  keys?: Readonly<Record<string, GraphCommand>>
  /** A double click on nothing, or a click with the tool for adding. */
  addAt?: (canvas: GraphHandle, point: Point) => void
  /** Makes something of each pasted line, and gives back what; without it nothing is pasted. */
  pasteLines?: (canvas: GraphHandle, lines: readonly string[]) => readonly string[]
  /** Undefined: this node has no text to edit in place. */
  textOf?: (canvas: GraphHandle, id: string) => NodeText | undefined
  /** How to put it back, with what was written, when somebody else has deleted it meanwhile. */
  putBack?: (canvas: GraphHandle, id: string) => ((words: string) => void) | undefined
  /** A fresh node has been left without a text: takes it away. */
  dropFresh?: (canvas: GraphHandle, id: string) => void
  /** Where dots of a vote are shown; undefined: not here. */
  voteOn?: (id: string) => OptionRef | undefined
}

/** An open graph canvas, without React: what the functions of a spec get. */
export interface GraphHandle {
  board: BoardHandle
  spec: GraphSpec
  plane: Plane
  scene: StoreApi<GraphScene>
  /** Where a node stands, without what is being moved at this moment. */
  boxOf(id: string): Box | undefined
  /** Around everything, or around these. */
  bounds(ids?: Iterable<string>): Box | undefined
  /** Brings one into view, clear of the inspector that opens for it. */
  reveal(id: string): void
  /** Selects one and brings it into view; closer where it could not be read. */
  goTo(id: string): void
  /** Selects one and edits its text in place. `fresh`: just made, goes again if it is left empty. */
  edit(id: string, options?: { fresh?: boolean }): void
  /** Ends editing in place. What is fresh and empty goes, back to where one came from. */
  leaveEditing(): void
  /** Ends editing in place and does what Tab does there; nothing more where nothing was written. */
  nextAfterEditing(): void
  /** Does what a key would do; false when it meant nothing here and now. */
  run(command: GraphCommand): boolean
  /** Tells the others of this tab's pointer, view or drag. */
  tell(change: MotionChange): void
}
