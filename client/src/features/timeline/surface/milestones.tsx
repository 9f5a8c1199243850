import { impactWindow } from '@herringbone/shared/methods/durations.ts'
import { useMemo } from 'react'
import { useBoardState } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { timelineTexts } from '../timeline-texts.ts'
import { select } from '../view-store.ts'
import { useMountWindow, useScene, useSurface } from './context.ts'
import { FLAG_ROW, HEAD_HEIGHT } from './geometry.ts'
import { type Mark, placeMarks } from './marks.ts'
import styles from './milestones.module.css'

const FLAG_HEIGHT = 22

function useMarks() {
  const t = useTexts(timelineTexts)
  const times = useScene((scene) => scene.milestones)
  const scale = useScene((scene) => scene.scale)
  const zone = useBoardState((state) => state.brief.timeZone)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `t` changes with the language
  return useMemo(() => placeMarks(times, scale, zone), [times, scale, zone, t])
}

/** Behind the cards: the impact window shaded, folded stretches hatched, a line per milestone. */
export function MilestoneLines() {
  const { layers } = useSurface()
  const marks = useMarks()
  const times = useScene((scene) => scene.milestones)
  const scale = useScene((scene) => scene.scale)
  const { from, to, base } = useMountWindow()
  const [fromX, toX] = [scale.x(from), scale.x(to)]
  const impact = impactWindow(times)
  const { topOf } = flagRows(marks)
  const left = impact ? Math.max(fromX, scale.x(impact.from)) : 0
  const right = impact ? Math.min(toX, impact.to === null ? toX : scale.x(impact.to)) : 0
  return (
    <div ref={layers.add('x')} className={styles.lines}>
      {right > left && (
        <div
          className={styles.impact}
          data-open={impact?.to === null || undefined}
          style={{ left: left - base, width: right - left }}
        />
      )}
      {scale.folds
        .filter(({ x, width }) => x + width >= fromX && x <= toX)
        .map(({ from, x, width }) => (
          <div key={from} className={styles.fold} style={{ left: x - base, width }} />
        ))}
      {marks
        .filter(({ x }) => x >= fromX && x <= toX)
        .map(({ milestone, x, row }) => (
          <div
            key={milestone}
            className={styles.line}
            data-milestone={milestone}
            style={{ left: x - base, top: topOf(row) }}
          />
        ))}
    </div>
  )
}

/** The flags at the heads of the lines; a click selects the event that holds the milestone. */
export function MilestoneFlags() {
  const { layers, camera } = useSurface()
  const marks = useMarks()
  const holders = useBoardState((state) => state.milestones)
  const scale = useScene((scene) => scene.scale)
  const { from, to, base } = useMountWindow()
  const [fromX, toX] = [scale.x(from), scale.x(to)]
  const { height, topOf } = flagRows(marks)
  return (
    <div ref={layers.add('x')} className={styles.flags}>
      {marks
        .filter(({ x }) => x >= fromX && x <= toX)
        .map(({ milestone, x, row, label }) => (
          <button
            key={milestone}
            type="button"
            tabIndex={-1}
            className={styles.flag}
            data-milestone={milestone}
            style={{ left: x - base, top: topOf(row), height, lineHeight: `${height}px` }}
            onClick={() => {
              const id = holders[milestone]
              if (id === undefined) return
              select([id])
              camera.reveal(id)
            }}
          >
            {label}
          </button>
        ))}
    </div>
  )
}

/** Rows of flags above the lanes; more than three share the room of three, each a little lower. */
function flagRows(marks: readonly Mark[]) {
  const rows = 1 + Math.max(0, ...marks.map(({ row }) => row))
  const step = Math.min(FLAG_ROW, Math.floor((HEAD_HEIGHT - 6) / rows))
  const height = Math.min(FLAG_HEIGHT, step - 1)
  return { height, topOf: (row: number) => HEAD_HEIGHT - 5 - height - row * step }
}
