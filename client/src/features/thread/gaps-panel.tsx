import { useStore } from 'zustand'
import { useGraph, useGraphScene } from '../../canvas/graph/context.ts'
import { useGraphView } from '../../canvas/graph/graph-view.ts'
import { itemWords } from '../../related/item-words.ts'
import { useBoardState } from '../../sync/react.tsx'
import { Inspector } from '../../ui/inspector.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './thread.module.css'
import type { ThreadScene } from './thread-scene.ts'
import { showOnly, threadStore } from './thread-store.ts'
import { threadTexts } from './thread-texts.ts'

/** Listed at once; whoever has more begins with these. */
const MOST = 60

/** What hangs in the air, the next thing to do first, while nothing is selected. */
export function GapsPanel() {
  const t = useTexts(threadTexts)
  const open = useStore(threadStore, (state) => state.gapsOpen)
  const nothing = useGraphView(({ selection }) => selection.size === 0)
  const gaps = useGraphScene((scene) => (scene as ThreadScene).gaps) // made by `createThreadScene`
  const isEmpty = useGraphScene(({ nodes }) => nodes.size === 0)
  if (!open || !nothing || isEmpty) return null
  return (
    <Inspector
      label={t('gapsTitle')}
      closeLabel={t('closeGaps')}
      onClose={() => threadStore.setState({ gapsOpen: false })}
    >
      <div className={styles.panel}>
        <h2 className="hb-caps">
          {t('gapsTitle')} <span className="hb-tabular">{gaps.length || ''}</span>
        </h2>
        {gaps.length === 0 && <p className={styles.note}>{t('gapsNone')}</p>}
        <ul className={styles.gaps}>
          {gaps.slice(0, MOST).map((gap) => (
            <li key={gap.code + gap.ref}>
              <GapItem gap={gap} />
            </li>
          ))}
        </ul>
        {gaps.length > MOST && (
          <p className={styles.note}>{t('gapsMore', { count: gaps.length - MOST })}</p>
        )}
      </div>
    </Inspector>
  )
}

function GapItem({ gap: { code, ref } }: { gap: ThreadScene['gaps'][number] }) {
  const t = useTexts(threadTexts)
  const canvas = useGraph()
  const text = useBoardState((state) => itemWords(state, ref))
  const mend = () => {
    if (!canvas.boxOf(ref)) showOnly(null)
    canvas.goTo(ref)
  }
  return (
    <button type="button" className={styles.gap} onClick={mend}>
      <small>{t(`gap_${code}`)}</small>
      {text}
      <em>{t(`mend_${code}`)}</em>
    </button>
  )
}
