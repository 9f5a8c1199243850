import { useMediaQuery } from '@mantine/hooks'
import { useDeferredValue } from 'react'
import { useStore } from 'zustand'
import { useGraphScene } from '../../canvas/graph/context.ts'
import { useGraphView } from '../../canvas/graph/graph-view.ts'
import { Inspector } from '../../ui/inspector.tsx'
import { useTexts } from '../../ui/texts.ts'
import { GapItem } from './gap-item.tsx'
import styles from './thread.module.css'
import type { ThreadScene } from './thread-scene.ts'
import { threadStore } from './thread-store.ts'
import { threadTexts } from './thread-texts.ts'

/** Listed at once; whoever has more begins with these. */
const MOST = 60
/** More than is seen without scrolling: the canvas beside it does not wait for the rest. */
const FIRST = 12

/** Whether they are listed: until one says so on a desk, and not on a phone, where they cover the list. */
export function useGapsOpen(): boolean {
  const open = useStore(threadStore, (state) => state.gapsOpen)
  const narrow = useMediaQuery('(width < 640px)', undefined, { getInitialValueInEffect: false })
  return open ?? !narrow
}

/** What hangs in the air, the next thing to do first, while nothing is selected. */
export function GapsPanel() {
  const t = useTexts(threadTexts)
  const open = useGapsOpen()
  const nothing = useGraphView(({ selection }) => selection.size === 0)
  const gaps = useGraphScene((scene) => (scene as ThreadScene).gaps) // made by `createThreadScene`
  const isEmpty = useGraphScene(({ nodes }) => nodes.size === 0)
  const most = useDeferredValue(MOST, FIRST)
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
          {gaps.slice(0, most).map((gap) => (
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
