import { addLink } from '@herringbone/shared/doc/edit-links.ts'
import { addOutcome, deleteOutcome, outcomeText } from '@herringbone/shared/doc/edit-outcomes.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { causeRef, type ItemRef, idOfRef } from '@herringbone/shared/model/link.ts'
import type * as Y from 'yjs'
import type { BoardHandle } from '../../../sync/board-handle.ts'
import { createLocalBoard, type LocalBoardOptions } from '../../../sync/local-board.ts'
import { createGraphCanvas, type GraphCanvas } from '../graph-canvas.ts'
import { graphView, openGraphView, selectItems } from '../graph-view.ts'
import { layText } from '../lay-text.ts'
import { NodeText } from '../node-text.tsx'
import type { GraphSpec } from '../spec.ts'
import type { GraphEdge, GraphNode, SceneMaker } from '../types.ts'

export const [A, B, C] = ['a', 'b', 'c'].map((id) => causeRef(id as CauseId)) as [
  string,
  string,
  string,
]

/** A row of causes; each hangs together with the one before it. */
const createScene = (): SceneMaker => {
  let scene = { nodes: new Map<string, GraphNode>(), edges: [] as readonly GraphEdge[] }
  let known: unknown
  return ({ causes, causeOrder }) => {
    if (known === causes) return scene
    known = causes
    const before = scene
    const nodes = new Map<string, GraphNode>()
    const edges: GraphEdge[] = []
    causeOrder.forEach((cause, index) => {
      const id = causeRef(cause)
      const label = causes[cause]?.text ?? ''
      const [x, y] = [(index % 60) * 240, Math.floor(index / 60) * 120]
      const old = before.nodes.get(id)
      const isSame = old?.label === label && old.x === x && old.y === y
      nodes.set(
        id,
        isSame
          ? old
          : {
              id,
              kind: 'cause',
              label,
              x,
              y,
              width: 180,
              height: 60,
              isMovable: true,
              text: layText(label, { font: 13, line: 17, width: 156 }).text,
              paint: { fill: '--hb-card', ink: '--hb-ink-2', line: '--hb-line-strong' },
            },
      )
      if (index % 60 === 0) return
      const path = [x - 60, y + 30, x - 40, y + 30, x - 20, y + 30, x, y + 30]
      const edge = before.edges[edges.length]
      const from = causeRef(causeOrder[index - 1] ?? cause)
      edges.push(
        edge && edge.to === id && edge.path[0] === path[0]
          ? edge
          : {
              id: `link:${cause}`,
              from,
              to: id,
              path,
              color: '--hb-ink-3',
              width: 1.5,
              arrow: true,
              label: 'leads to',
            },
      )
    })
    scene = { nodes, edges }
    return scene
  }
}

/** A surface for tests: causes in a row, that can be dropped on each other. */
export const sampleSpec: GraphSpec = {
  surface: 'whys',
  stage: 'causes',
  label: () => 'Causes',
  help: () => 'Enter goes into it.',
  createScene,
  Node: ({ id }) => <NodeText id={id} />,
  roleOf: () => 'cause',
  dropAt: (_canvas, { ids, target }) => {
    const [id] = ids
    if (target === null || id === undefined) return null
    if (target === C) return { hint: 'Not onto C', target }
    return {
      hint: 'Deeper cause',
      target,
      apply: (doc) =>
        void addLink(doc, { kind: 'why', from: target as ItemRef, to: id as ItemRef }),
    }
  },
  addAt: (canvas) => {
    let made: CauseId | undefined
    canvas.board.edit((doc) => {
      made = addOutcome(doc, 'causes', { text: '' })
    })
    if (made) canvas.edit(causeRef(made), { fresh: true })
  },
  textOf: ({ board }, id) => ({
    getText: () => outcomeText(board.doc, 'causes', causeIdOf(id)),
    maxLength: LIMITS.noteTextChars,
    label: 'What led to it?',
  }),
  dropFresh: ({ board }, id) => board.edit((doc) => deleteOutcome(doc, 'causes', causeIdOf(id))),
  onCommand: (canvas, command) => {
    if (command !== 'delete') return false
    const { selection } = graphView.getState()
    canvas.board.edit((doc) => {
      for (const id of selection) deleteOutcome(doc, 'causes', causeIdOf(id))
    })
    return true
  },
}

const causeIdOf = (id: string) => idOfRef(id as ItemRef) as CauseId

export function fillCauses(doc: Y.Doc): void {
  for (const [id, text] of [
    ['a', 'No canary'],
    ['b', 'No runbook'],
    ['c', 'Cache shared'],
  ] as const) {
    addOutcome(doc, 'causes', { id: id as CauseId, text })
  }
}

/** For tests: a canvas of 1200 by 800 px at 100 %, its upper left corner at (-88, -96). */
export function openGraph(options: LocalBoardOptions = {}): {
  board: BoardHandle
  canvas: GraphCanvas
  close: () => void
} {
  HTMLCanvasElement.prototype.getContext = () => null
  window.matchMedia = (media) => ({ ...new EventTarget(), media, matches: true }) as MediaQueryList
  const board = createLocalBoard({ fill: fillCauses, ...options })
  openGraphView(board.id)
  selectItems([])
  const canvas = createGraphCanvas(board, sampleSpec)
  canvas.plane.view.setState({ x: -88, y: -96, zoom: 1, width: 1200, height: 800 })
  const disconnect = canvas.connect()
  return {
    board,
    canvas,
    close: () => {
      disconnect()
      board.close()
    },
  }
}
