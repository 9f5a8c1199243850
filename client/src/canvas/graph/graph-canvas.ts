import { type Box, boxAround, overlaps } from '@herringbone/shared/methods/box.ts'
import { createStore } from 'zustand/vanilla'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { coveredOf, NOTHING_COVERED } from '../covered.ts'
import { createOthersStore, followPresence, type OthersStore } from '../follow-presence.ts'
import { forgetMeasures, isFontThere } from '../measure-text.ts'
import { createMovingElements, type MovingElements } from '../moving-elements.ts'
import { createOwnMotion } from '../own-motion.ts'
import { createPlane, type PlaneView, ZOOM_LIMITS } from '../plane.ts'
import { EdgeIndex } from './edge-index.ts'
import { firstView } from './first-view.ts'
import { followBoard } from './follow-board.ts'
import { createGestureStore, type GraphGestureStore } from './gesture-store.ts'
import { createGlide, type Glide } from './glide.ts'
import { foldedOn, graphView, selectItems } from './graph-view.ts'
import { watchEditing } from './lost-editing.tsx'
import { runCommand } from './run-command.ts'
import type { GraphHandle, GraphSpec } from './spec.ts'
import type { GraphScene } from './types.ts'
import { wantedOf } from './wanted-item.ts'

/** All of an open graph canvas; features see it as a `GraphHandle`. */
export interface GraphCanvas extends GraphHandle {
  gestures: GraphGestureStore
  elements: MovingElements
  glide: Glide
  edges: EdgeIndex
  others: OthersStore
  /** Where it is on the page, while it is there. */
  root: { current: Element | null }
  /** What is dragged with these: themselves, and what they carry. */
  movedWith(ids: Iterable<string>): Set<string>
  /** The canvas has got a size: the first time it shows all there is. */
  resize(width: number, height: number): void
  /** The font has come: draws anew what was measured without it. */
  remeasure(): void
  /** Follows the board from now on, until what it returns is called. */
  connect(): () => void
}

/** Where each canvas was looked at when it was last left. */
const leftAt = new WeakMap<BoardHandle, Map<string, PlaneView>>()

/** Below this scale one goes closer to what is looked for. */
const LEGIBLE = 0.5

export function createGraphCanvas(board: BoardHandle, spec: GraphSpec): GraphCanvas {
  const key = `${spec.stage}/${spec.surface}`
  const known = leftAt.get(board)?.get(key)
  let isFitted = known !== undefined
  let wasShown = false
  /** The board has come: what a canvas shows by itself before that is no view of it. */
  let isReady = board.store.getState().ready
  /** What it has shown by itself when the board came. */
  let shownFirst: PlaneView | undefined
  let hadFont = isFontThere()
  let isOpen = false
  /** What was selected alone when what is fresh was made. */
  let cameFrom: string | undefined
  let make = spec.createScene(board)
  const makeScene = () =>
    make(board.store.getState(), { folded: foldedOn(graphView.getState(), spec.surface) })
  const root: GraphCanvas['root'] = { current: null }
  const scene = createStore<GraphScene>(makeScene)
  const plane = createPlane(
    known ?? { x: -88, y: -96, zoom: 1, width: 0, height: 0 },
    () => board.follow.getState().stop(),
    () => (root.current ? coveredOf(root.current) : NOTHING_COVERED),
    () => leastZoom(),
  )
  const elements = createMovingElements()
  const boxOf = (id: string): Box | undefined => scene.getState().nodes.get(id)
  const glide = createGlide({ plane, elements, boxOf, route: spec.route })
  const edges = new EdgeIndex()
  edges.update(scene.getState().edges)
  const bounds = (ids?: Iterable<string>) => {
    const { nodes } = scene.getState()
    if (ids) return boxAround([...ids].flatMap((id) => nodes.get(id) ?? []))
    const around = boxAround(nodes.values())
    const { left = 0, top = 0 } = spec.behind ?? {}
    return (
      around && {
        x: around.x - left,
        y: around.y - top,
        width: around.width + left,
        height: around.height + top,
      }
    )
  }
  /** However large it is, all of it can be seen at once. */
  const leastZoom = () => {
    const { width, height } = plane.view.getState()
    const around = bounds()
    if (!around || width === 0) return ZOOM_LIMITS.min
    return Math.min(ZOOM_LIMITS.min, (width * 0.8) / around.width, (height * 0.8) / around.height)
  }
  const tell = createOwnMotion(board, { stage: spec.stage, surface: spec.surface })
  const refresh = (isOwn = true) => {
    const isFirst = !isReady && board.store.getState().ready
    // Before the first painting, which asks for its frame below: panels that come with the board
    // are there by then. Some come a little later.
    if (isFirst) inFrames(1, fitAgain)
    const before = scene.getState()
    const next = makeScene()
    if (next !== before) {
      edges.update(next.edges)
      scene.setState(next, true)
      glide.follow(next, before)
      writing.look(next, before, isOwn)
    }
    if (!isFirst) return
    isReady = true
    const wasFitted = isFitted
    showFirst()
    if (!wasFitted) shownFirst = plane.view.getState()
    takeWanted()
    inFrames(3, fitAgain)
  }
  /** Panels cover some of what is shown first; who has looked elsewhere since then stays there. */
  const fitAgain = () => {
    if (!isOpen || !isFitted || plane.view.getState() !== shownFirst) return
    isFitted = false
    showFirst()
    shownFirst = plane.view.getState()
  }
  const showFirst = () => {
    const { width, height } = plane.view.getState()
    if (isFitted || !isReady || width === 0) return
    const around = bounds()
    const [first = around] = scene.getState().nodes.values()
    if (around && first) plane.fit(firstView(around, first, { width, height }), { glides: false })
    else if (spec.firstPlace) plane.fit(spec.firstPlace, { glides: false })
    isFitted = around !== undefined
  }
  const takeWanted = () => {
    const { wanted } = wantedOf(board).getState()
    if (!isReady || wanted?.surface !== spec.surface || !boxOf(wanted.id)) return
    if (plane.view.getState().width === 0) return
    wantedOf(board).setState({ wanted: null })
    shownFirst = undefined // nobody is to be fitted away from there
    canvas.goTo(wanted.id)
  }
  const canvas: GraphCanvas = {
    board,
    spec,
    plane,
    scene,
    gestures: createGestureStore(),
    elements,
    glide,
    edges,
    root,
    others: createOthersStore(),
    boxOf,
    bounds,
    tell,
    movedWith(ids) {
      const all = [...ids]
      return new Set([...all, ...(spec.carriedBy?.(canvas, all) ?? [])])
    },
    goTo(id) {
      selectItems([id])
      const box = boxOf(id)
      if (box && plane.view.getState().zoom < LEGIBLE) plane.fit(box)
      canvas.reveal(id)
    },
    reveal(id) {
      const look = () => {
        const box = boxOf(id)
        const below = spec.roomBelow?.(canvas, id) ?? 0
        const isMeant = box && graphView.getState().selection.has(id)
        if (isMeant) plane.reveal({ ...box, height: box.height + below })
      }
      look()
      // The inspector for it is drawn in the next frame, and may open over it.
      requestAnimationFrame(() => requestAnimationFrame(() => isOpen && look()))
    },
    edit(id, { fresh = false } = {}) {
      const text = spec.textOf?.(canvas, id)
      if (!text || !board.canEdit(text.stage)) return
      const { selection } = graphView.getState()
      cameFrom = fresh && selection.size === 1 ? [...selection][0] : undefined
      canvas.goTo(id)
      writing.begin(id)
      graphView.setState({ editing: id, fresh: fresh ? id : null, tool: 'select' })
    },
    leaveEditing() {
      const { editing, fresh, selection } = graphView.getState()
      if (editing === null) return
      const text = spec.textOf?.(canvas, editing)?.getText()
      graphView.setState({ editing: null, fresh: null })
      const isEmpty = text?.toString().trim() === ''
      if (editing !== fresh || !isEmpty || !board.canEdit()) return
      spec.dropFresh?.(canvas, editing)
      board.forgetVoid()
      // Who went on to something else meanwhile stays there.
      if (cameFrom !== undefined && boxOf(cameFrom) && selection.has(editing)) canvas.goTo(cameFrom)
    },
    nextAfterEditing() {
      const { editing } = graphView.getState()
      const text = editing === null ? undefined : spec.textOf?.(canvas, editing)?.getText()
      const isWritten = text !== undefined && text.toString().trim() !== ''
      canvas.leaveEditing()
      if (isWritten) canvas.run('tab')
    },
    run: (command) => runCommand(canvas, command, graphView.getState().selection.size > 0),
    resize(width, height) {
      const before = plane.seen()
      plane.resize(width, height)
      if (width === 0) return
      const { focused } = graphView.getState()
      const current = focused === null ? undefined : boxOf(focused)
      // The list has opened, or a phone was turned: what one is at stays in view.
      if (current && wasShown && overlaps(current, before)) canvas.reveal(focused ?? '')
      wasShown = true
      showFirst()
      takeWanted()
    },
    remeasure() {
      if (hadFont) return
      hadFont = true
      forgetMeasures()
      make = spec.createScene(board)
      refresh()
    },
    connect() {
      isOpen = true
      refresh()
      const stops = [
        followBoard(board, refresh),
        graphView.subscribe((now, before) => {
          if (foldedOn(now, spec.surface) !== foldedOn(before, spec.surface)) refresh()
        }),
        ...(spec.watch?.(board) ?? []).map((store) => store.subscribe(() => refresh())),
        scene.subscribe(takeWanted),
        wantedOf(board).subscribe(takeWanted),
        plane.view.subscribe(() => {
          const { x, y, width } = plane.seen()
          tell({ view: { from: x, to: x + width, top: y } })
        }),
        followPresence(
          { ...canvas, ...spec, view: graphView, elements: glide, movedWith: canvas.movedWith },
          canvas.others,
        ),
      ]
      takeWanted()
      return () => {
        isOpen = false
        for (const stop of stops) stop()
        canvas.leaveEditing()
        glide.stop()
        plane.stop()
        // A canvas that had nothing to show, or was never seen, has no view to come back to.
        if (!isFitted && (!wasShown || !bounds())) return
        const views = leftAt.get(board) ?? new Map<string, PlaneView>()
        leftAt.set(board, views.set(key, plane.view.getState()))
      }
    },
  }
  const writing = watchEditing(canvas)
  return canvas
}

/** Calls at the beginning of the next frame, or of one after it. */
function inFrames(count: number, call: () => void): void {
  requestAnimationFrame(() => (count > 1 ? inFrames(count - 1, call) : call()))
}
