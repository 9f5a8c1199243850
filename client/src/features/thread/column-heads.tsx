import { useMemo } from 'react'
import { useGraphScene } from '../../canvas/graph/context.ts'
import { EdgeLabels } from '../../canvas/graph/edge-labels.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './thread.module.css'
import type { ThreadScene } from './thread-scene.ts'
import { threadTexts } from './thread-texts.ts'

/** The same at the upper edge, where the heads themselves are out of view. */
export function HeadsAtEdge() {
  const t = useTexts(threadTexts)
  const heads = useGraphScene((scene) => (scene as ThreadScene).heads) // made by `createThreadScene`
  const labels = useMemo(
    () =>
      heads.map(({ column, x }, at) => {
        const next = heads[at + 1]
        return { key: column, text: t(column), at: x, ...(next && { until: next.x }) }
      }),
    [heads, t],
  )
  const top = heads[0]?.top
  return top === undefined ? null : <EdgeLabels labels={labels} edge="top" from={top - 34} />
}

/** What stands in the columns. */
export function ColumnHeads() {
  const t = useTexts(threadTexts)
  const heads = useGraphScene((scene) => (scene as ThreadScene).heads) // made by `createThreadScene`
  return heads.map(({ column, x, top }) => (
    <span key={column} className={styles.column} style={{ translate: `${x}px ${top - 34}px` }}>
      {t(column)}
    </span>
  ))
}
