import { asItemRef, type ItemRef, kindOfRef } from '@herringbone/shared/model/link.ts'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useGraph } from '../../canvas/graph/context.ts'
import { shortened } from '../../causes/links/shortened.ts'
import { itemWords } from '../../related/item-words.ts'
import { relate } from '../../related/related-edits.ts'
import { relatedTexts } from '../../related/related-texts.ts'
import { useBoardState } from '../../sync/react.tsx'
import { QuickPick } from '../../ui/quick-pick.tsx'
import { useTexts } from '../../ui/texts.ts'
import { canJoin, joinOf } from './join.ts'
import { itemsOf } from './thread-scene.ts'
import { startLinking, threadStore } from './thread-store.ts'
import { threadTexts } from './thread-texts.ts'

/** Finds what something is to be linked to: what dragging does, by keyboard. */
export function ThreadPicker() {
  const linking = useStore(threadStore, (state) => state.linking)
  return linking && <LinkPicker item={linking} />
}

function LinkPicker({ item }: { item: ItemRef }) {
  const t = useTexts(threadTexts)
  const related = useTexts(relatedTexts)
  const { board } = useGraph()
  const state = useBoardState((all) => all)
  // Of everything, not only of what is drawn: facts that nothing hangs on are what is looked for.
  const data = useMemo(
    () =>
      itemsOf(state)
        .filter((ref) => canJoin(board, item, ref))
        .map((ref) => ({
          value: ref as string,
          label: `${itemWords(state, ref)} · ${related(kindOfRef(ref))}`,
        })),
    [board, state, item, related],
  )
  const words = shortened(itemWords(state, item))
  return (
    <QuickPick
      label={t('linkLabel', { text: words })}
      hint={t('linkHint')}
      none={t('linkNone')}
      data={data}
      onChoose={(value) => {
        const other = asItemRef(value)
        const pair = other && joinOf(item, other)
        if (pair) relate(board, ...pair)
      }}
      onClose={() => startLinking(null)}
    />
  )
}
