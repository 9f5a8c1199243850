import type { ItemRef } from '@herringbone/shared/model/link.ts'
import { Button } from '@mantine/core'
import { useStore } from 'zustand'
import { useGraph } from '../../canvas/graph/context.ts'
import { shortened } from '../../causes/links/shortened.ts'
import { itemWords } from '../../related/item-words.ts'
import { useBoardState } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './thread.module.css'
import { showOnly, threadStore } from './thread-store.ts'
import { threadTexts } from './thread-texts.ts'
import { useShowWanted } from './use-show-wanted.ts'

/** That not everything is shown, and the way back; over the canvas, or above the list alone. */
export function OnlyShown({ inList = false }: { inList?: boolean }) {
  const t = useTexts(threadTexts)
  const canvas = useGraph()
  useShowWanted()
  const only = useStore(threadStore, (state) => state.only)
  const [first] = only ?? []
  const text = useBoardState((state) =>
    first ? shortened(itemWords(state, first as ItemRef)) : '',
  )
  if (!only) return null
  return (
    <div className={styles.only} role="status" data-list={inList || undefined}>
      {only.length === 1 ? t('onlyOf', { text }) : t('onlyMany', { count: only.length })}
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => {
          showOnly(null)
          if (!inList) canvas.run('fit')
        }}
      >
        {t('showAll')}
      </Button>
    </div>
  )
}
