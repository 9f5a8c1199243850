import { asItemRef, type ItemRef } from '@herringbone/shared/model/link.ts'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useGraph, useGraphScene } from '../../canvas/graph/context.ts'
import { shortened } from '../../causes/links/shortened.ts'
import { relate } from '../../related/related-edits.ts'
import { QuickPick } from '../../ui/quick-pick.tsx'
import { useTexts } from '../../ui/texts.ts'
import { joinOf } from './join.ts'
import { startLinking, threadStore } from './thread-store.ts'
import { threadTexts } from './thread-texts.ts'

/** Finds what something is to be linked to: what dragging does, by keyboard. */
export function ThreadPicker() {
  const linking = useStore(threadStore, (state) => state.linking)
  return linking && <LinkPicker item={linking} />
}

function LinkPicker({ item }: { item: ItemRef }) {
  const t = useTexts(threadTexts)
  const { board } = useGraph()
  const nodes = useGraphScene((scene) => scene.nodes)
  const data = useMemo(
    () =>
      [...nodes.values()]
        .filter(({ id }) => joinOf(item, id as ItemRef)) // nodes are named by what they are
        .map(({ id, label }) => ({ value: id, label })),
    [nodes, item],
  )
  const words = shortened(nodes.get(item)?.label ?? '')
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
