import { isThere } from '@herringbone/shared/methods/thread/thread.ts'
import type { ItemRef } from '@herringbone/shared/model/link.ts'
import { Button } from '@mantine/core'
import { useEffect } from 'react'
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

/** When all of what was chosen has been deleted, everything is shown again, and not nothing. */
function useEndWhenGone(): void {
  const only = useStore(threadStore, (state) => state.only)
  const isGone = useBoardState((state) => only !== null && !only.some((ref) => isThere(state, ref)))
  useEffect(() => {
    if (isGone) showOnly(null)
  }, [isGone])
}

/** That not everything is shown, and the way back; over the canvas, or above the list alone. */
export function OnlyShown({ inList = false }: { inList?: boolean }) {
  const t = useTexts(threadTexts)
  const canvas = useGraph()
  useShowWanted()
  useEndWhenGone()
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
