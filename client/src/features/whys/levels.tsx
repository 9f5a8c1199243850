import { overlaps } from '@herringbone/shared/methods/box.ts'
import type { ItemRef } from '@herringbone/shared/model/link.ts'
import { useMemo } from 'react'
import { useGraphScene } from '../../canvas/graph/context.ts'
import { EdgeLabels } from '../../canvas/graph/edge-labels.tsx'
import { useGraphView } from '../../canvas/graph/graph-view.ts'
import { CARD } from '../../causes/card/lay-card.ts'
import { useCanEdit } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './whys.module.css'
import type { WhysScene } from './whys-scene.ts'
import { whysTexts } from './whys-texts.ts'

/** Where five whys have been asked: a hint, and no wall. */
const ENOUGH = 5
const LABEL_WIDTH = 150
const GHOST = { width: CARD.width, height: 52, below: 40 }
/** Below a node, for what can be asked next. */
export const GHOST_ROOM = GHOST.below + GHOST.height

/** How deep one is, at the left, and what can be asked next. */
export function Levels() {
  const t = useTexts(whysTexts)
  const scene = useGraphScene((all) => all as WhysScene) // made by `createWhysScene`
  const left = Math.min(...[...scene.nodes.values()].map(({ x }) => x))
  const asked = scene.levels.slice(1).filter(({ size }) => size > 0)
  return (
    <>
      {asked.map(({ start }, at) => (
        <span
          key={start}
          className={styles.level}
          style={{ width: LABEL_WIDTH, translate: `${left - LABEL_WIDTH - 24}px ${start + 10}px` }}
        >
          {t('level', { count: at + 1 })}
          {at + 1 === ENOUGH && <small>{t('enough')}</small>}
        </span>
      ))}
      <Ghost scene={scene} />
    </>
  )
}

/** The same at the left edge, where the labels themselves are out of view. */
export function LevelsAtEdge() {
  const t = useTexts(whysTexts)
  const scene = useGraphScene((all) => all as WhysScene) // made by `createWhysScene`
  const labels = useMemo(() => {
    const asked = scene.levels.slice(1).filter(({ size }) => size > 0)
    return asked.map(({ start }, at) => ({
      key: String(at),
      text: t('level', { count: at + 1 }),
      at: start,
    }))
  }, [scene.levels, t])
  const left = Math.min(...[...scene.nodes.values()].map(({ x }) => x))
  return <EdgeLabels labels={labels} edge="left" from={left - 60} />
}

/** Below the selected cause, while nobody has asked further and there is room. */
function Ghost({ scene }: { scene: WhysScene }) {
  const t = useTexts(whysTexts)
  const canEdit = useCanEdit()
  const only = useGraphView(({ selection, editing }) =>
    selection.size === 1 && editing === null ? [...selection][0] : undefined,
  )
  const node = only === undefined ? undefined : scene.nodes.get(only)
  if (!node || !canEdit || node.kind === 'ruled-out') return null
  if (scene.graph.answers.has(only as ItemRef)) return null // as the nodes of this canvas are named
  const box = {
    x: node.x + (node.width - GHOST.width) / 2,
    y: node.y + node.height + GHOST.below,
    width: GHOST.width,
    height: GHOST.height,
  }
  for (const other of scene.nodes.values()) if (overlaps(other, box)) return null
  return (
    <span
      className={styles.ghost}
      style={{ width: box.width, height: box.height, translate: `${box.x}px ${box.y}px` }}
    >
      <b>{t('ghost')}</b>
      {t('ghostHint')}
    </span>
  )
}
