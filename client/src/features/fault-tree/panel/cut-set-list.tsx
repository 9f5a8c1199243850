import { nodeKey } from '@herringbone/shared/methods/board-fault-tree/draw-tree.ts'
import type { TreeNodeId } from '@herringbone/shared/model/ids.ts'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { selectItems } from '../../../canvas/graph/graph-view.ts'
import { useBoardState } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { countSets, type PackedSets, setAt } from '../analysis/packed-sets.ts'
import { useAnalysis } from '../analysis/tree-context.tsx'
import { pointAt, treeView } from '../analysis/tree-view.ts'
import { nodeName } from '../node/node-names.ts'
import { analysisTexts } from './analysis-texts.ts'
import styles from './panel.module.css'

const ROW = 30

/** The sets by order. Only those in view have an element: there may be a hundred thousand. */
export function CutSetList({ sets }: { sets: PackedSets }) {
  const scroller = useRef<HTMLDivElement>(null)
  const answer = useAnalysis((state) => state.answer)
  const whatIf = answer?.ok ? answer.value.whatIf : null
  const broken = useMemo(() => new Set(whatIf?.broken), [whatIf])
  const changed = useMemo(() => new Set(whatIf?.changed), [whatIf])
  const count = countSets(sets)
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
  })
  if (count === 0) return null
  return (
    <div
      ref={scroller}
      className={styles.sets}
      style={{ height: Math.min(320, rows.getTotalSize() + 2) }}
      onPointerLeave={() => pointAt([])}
      data-cut-sets={count}
    >
      <ol style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            className={styles.set}
            style={{ transform: `translateY(${start}px)` }}
            aria-setsize={count}
            aria-posinset={index + 1}
          >
            <CutSetRow
              sets={sets}
              index={index}
              fate={broken.has(index) ? 'broken' : changed.has(index) ? 'changed' : 'same'}
            />
          </li>
        ))}
      </ol>
    </div>
  )
}

interface CutSetRowProps {
  sets: PackedSets
  index: number
  fate: 'same' | 'changed' | 'broken'
}

function CutSetRow({ sets, index, fate }: CutSetRowProps) {
  const t = useTexts(analysisTexts)
  const { events, absent } = setAt(sets, index)
  const label = useBoardState((state) =>
    [
      ...events.map((id) => nodeName(state, id)),
      ...absent.map((id) => t('not', { event: nodeName(state, id) })),
    ].join(' · '),
  )
  const ids = [...events, ...absent] as TreeNodeId[] // the analysis has ids of nodes
  return (
    <button
      type="button"
      title={t('showSet', { events: label })}
      data-fate={fate}
      onPointerEnter={() => pointAt(ids)}
      onFocus={() => pointAt(ids)}
      onBlur={() => pointAt([])}
      onClick={() => {
        treeView.setState({ pinned: true })
        selectItems(ids.map(nodeKey))
      }}
    >
      <span className={styles.order}>{ids.length}</span>
      <span className={styles.setText}>{label || t('setEmpty')}</span>
      {fate !== 'same' && (
        <span className={styles.fate}>{t(fate === 'broken' ? 'setBroken' : 'setChanged')}</span>
      )}
    </button>
  )
}
