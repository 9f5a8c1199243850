import { onTestFinished, vi } from 'vitest'
import type * as Y from 'yjs'
import { createLocalBoard } from '../../../sync/local-board.ts'
import { createGraphCanvas, type GraphCanvas } from '../graph-canvas.ts'
import { graphView, openGraphView, selectItems } from '../graph-view.ts'
import type { GraphSpec } from '../spec.ts'

/** For tests: the canvas of a surface, 1200 by 800 px at 100 %, until the test is over. */
export function openSpec(spec: GraphSpec, fill: (doc: Y.Doc) => void): GraphCanvas {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  window.matchMedia = (media) => ({ ...new EventTarget(), media, matches: true }) as MediaQueryList
  const board = createLocalBoard({ fill })
  graphView.setState({ board: null })
  openGraphView(board.id)
  selectItems([])
  const canvas = createGraphCanvas(board, spec)
  canvas.plane.view.setState({ x: 0, y: 0, zoom: 1, width: 1200, height: 800 })
  const disconnect = canvas.connect()
  onTestFinished(() => {
    disconnect()
    board.close()
  })
  return canvas
}
