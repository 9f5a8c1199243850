import { moveLane } from '@herringbone/shared/doc/edit-lanes.ts'
import { laneUnits } from '@herringbone/shared/methods/timeline-layout.ts'
import type { LaneId } from '@herringbone/shared/model/ids.ts'
import { type PointerEvent, useState } from 'react'
import { useSurface } from '../surface/context.ts'

/** Dragging a lane by its grip: it follows the pointer and takes its new place on letting go. */
export function useLaneDrag(id: LaneId) {
  const { board, scene } = useSurface()
  const [start, setStart] = useState<number | null>(null)
  const [moved, setMoved] = useState<number | null>(null)
  const end = () => {
    setStart(null)
    setMoved(null)
  }
  const drop = (dy: number) => {
    const { lanes } = scene.getState().layout
    const lane = lanes.find((band) => band.id === id)
    if (!lane) return
    // Its title is at its top: that is what people aim with.
    const target = Math.min(lanes.length - 1, Math.floor(laneUnits(lanes, lane.y + dy + 12)))
    if (lanes[target]?.id !== id) board.edit((doc) => moveLane(doc, id, target))
  }
  const handle = {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return
      event.stopPropagation()
      event.currentTarget.setPointerCapture(event.pointerId)
      setStart(event.clientY)
    },
    onPointerMove(event: PointerEvent) {
      if (start !== null) setMoved(event.clientY - start)
    },
    onPointerUp(event: PointerEvent) {
      if (start !== null) drop(event.clientY - start)
      end()
    },
    onPointerCancel: end,
  }
  return { handle, moved }
}
