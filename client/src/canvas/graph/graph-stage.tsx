import { type ReactNode, useEffect, useState } from 'react'
import { useBoard } from '../../sync/react.tsx'
import { StageLayout } from '../stage-layout.tsx'
import { GraphContext } from './context.ts'
import { createGraphCanvas } from './graph-canvas.ts'
import { GraphSurface } from './graph-surface.tsx'
import { graphView, openGraphView, useGraphView } from './graph-view.ts'
import type { GraphSpec } from './spec.ts'

interface GraphStageProps {
  /** The same object from render to render; a `key` when it can be another one. */
  spec: GraphSpec
  outlineLabel: string
  /** The same content as a list; `alone`: in place of the canvas, on a phone. */
  outline: (alone: boolean) => ReactNode
  /** Floats over the canvas: tools, an empty state, a bar at what is selected. */
  children?: ReactNode
  /** The inspector, which is there with the list alone too. */
  panel?: ReactNode
  hasPanel?: boolean
}

/** A graph canvas with the list beside it, or one of them alone on a phone. */
export function GraphStage({ spec, outlineLabel, outline, children, ...panel }: GraphStageProps) {
  const board = useBoard()
  const [canvas] = useState(() => {
    openGraphView(board.id)
    return createGraphCanvas(board, spec)
  })
  useEffect(() => canvas.connect(), [canvas])
  const outlineOpen = useGraphView((view) => view.outlineOpen)
  const canvasOnPhone = useGraphView((view) => view.canvasOnPhone)
  return (
    <GraphContext value={canvas}>
      <StageLayout
        {...panel}
        outlineLabel={outlineLabel}
        outline={outline}
        outlineOpen={outlineOpen}
        canvasOnPhone={canvasOnPhone}
        onCanvasOnPhone={(shows) => graphView.setState({ canvasOnPhone: shows })}
        canvas={<GraphSurface>{children}</GraphSurface>}
      />
    </GraphContext>
  )
}
