import { overlaps } from '@herringbone/shared/methods/box.ts'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { MountWindow } from '../mount-window.ts'
import planeStyles from '../surface.module.css'
import { useGradual } from '../use-gradual.ts'
import { useGraphCanvas } from './context.ts'
import { createGraphWindow, type GraphLists } from './graph-window.ts'
import { NodeView } from './node-view.tsx'
import { showWorld } from './show-world.ts'

/** Edges painted below, nodes with elements of their own where they can be read, else painted too. */
export function World() {
  const canvas = useGraphCanvas()
  const [mounting] = useState(() => createGraphWindow(canvas))
  const painted = useRef<HTMLCanvasElement>(null)
  const moved = useRef<HTMLCanvasElement>(null)
  const behind = useRef<HTMLDivElement>(null)
  const world = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const [still, live] = [painted.current, moved.current]
    const [below, above] = [behind.current, world.current]
    if (!still || !live || !below || !above) return undefined
    return showWorld(canvas, mounting, { still, live, below, above })
  }, [canvas, mounting])
  const { Behind } = canvas.spec
  return (
    <>
      <div ref={behind} className={planeStyles.world}>
        {Behind && <Behind />}
      </div>
      <canvas ref={painted} className={planeStyles.sheet} />
      <canvas ref={moved} className={planeStyles.painted} />
      <div ref={world} className={planeStyles.world} data-world>
        <Nodes mounting={mounting} />
      </div>
    </>
  )
}

function Nodes({ mounting }: { mounting: MountWindow<GraphLists> }) {
  const { plane, scene } = useGraphCanvas()
  const nodes = useStore(mounting.mounted, (mounted) => mounted.nodes)
  const items = useMemo(() => {
    const seen = plane.seen()
    const all = scene.getState().nodes
    return nodes.map((id) => {
      const box = all.get(id)
      return { key: id, urgent: box !== undefined && overlaps(box, seen) }
    })
  }, [nodes, plane, scene])
  const shown = useGradual(items, mounting.isMoving)
  return shown.map(({ key }) => <NodeView key={key} id={key} />)
}
