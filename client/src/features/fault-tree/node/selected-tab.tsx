import { shallow } from 'zustand/shallow'
import { useGraphView } from '../../../canvas/graph/graph-view.ts'
import { useBoardState } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { treeTexts } from '../fault-tree-texts.ts'
import { MissionTime } from './mission-time.tsx'
import styles from './node.module.css'
import { NodePanel } from './node-panel.tsx'
import { nodeOf } from './selected-nodes.ts'

/** What is selected, to be read and changed; and what holds for the tree as a whole. */
export function SelectedTab() {
  const t = useTexts(treeTexts)
  const selection = useGraphView((view) => view.selection)
  const ids = useBoardState(
    (state) => [...new Set([...selection].flatMap((key) => nodeOf(state, key) ?? []))],
    shallow,
  )
  const [only] = ids
  return (
    <div className={styles.tab}>
      {only === undefined && <p className={styles.note}>{t('nothingSelected')}</p>}
      {ids.length > 1 && (
        <p className={styles.note}>{t('severalSelected', { count: ids.length })}</p>
      )}
      {only !== undefined && ids.length === 1 && <NodePanel key={only} id={only} />}
      <MissionTime />
    </div>
  )
}
