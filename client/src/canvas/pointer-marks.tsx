import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { SurfaceId } from '@herringbone/shared/model/surface.ts'
import { useMemo } from 'react'
import { isOnCanvas } from './follow-presence.ts'
import type { Point } from './gesture.ts'
import type { Plane } from './plane.ts'
import { type CursorSurface, RemoteCursors } from './remote-cursors.tsx'
import styles from './surface.module.css'

interface CursorsProps {
  plane: Plane
  stage: StageId
  surface: SurfaceId
  hidden: boolean
}

/** The pointers of the others on a plane, unless this person has hidden them. */
export function Cursors({ plane, stage, surface, hidden }: CursorsProps) {
  const here = useMemo<CursorSurface>(
    () => ({
      isHere: isOnCanvas({ stage, surface }),
      pointAt: (x, y) => plane.toScreen({ x, y }),
      onMove: (listener) => plane.view.subscribe(listener),
    }),
    [plane, stage, surface],
  )
  return <RemoteCursors surface={here} hidden={hidden} />
}

/** px from the upper left corner. A type, because an interface is not a style. */
export type Marquee = { left: number; top: number; width: number; height: number }

/** What the pointer draws: a rectangle or a line. */
export function Drawn({
  marquee,
  lasso = null,
}: {
  marquee: Marquee | null
  lasso?: readonly Point[] | null
}) {
  return (
    <>
      {marquee && <div className={styles.marquee} style={marquee} />}
      {lasso && (
        <svg className={styles.lasso} aria-hidden="true">
          <path d={`M${lasso.map(({ x, y }) => `${x} ${y}`).join('L')}Z`} />
        </svg>
      )}
    </>
  )
}

/** Covers everything while the pointer is a hand: it moves the view wherever it takes hold. */
export function Glove({ panning, held }: { panning: boolean; held: boolean }) {
  if (!panning && !held) return null
  return <div className={styles.glove} data-panning={panning || undefined} />
}
