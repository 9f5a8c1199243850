import type { CategoryId, CauseId } from '@herringbone/shared/model/ids.ts'
import { useMemo } from 'react'
import { useGraph, useGraphScene } from '../../canvas/graph/context.ts'
import { useCategoryName } from '../../causes/category-names.ts'
import { useBoardState } from '../../sync/react.tsx'
import { QuickPick } from '../../ui/quick-pick.tsx'
import { useTexts } from '../../ui/texts.ts'
import { moveCauses } from './fishbone-edits.ts'
import type { FishboneScene } from './fishbone-scene.ts'
import { fishboneTexts } from './fishbone-texts.ts'
import { closePanel } from './panel-store.ts'

/** Where causes go, chosen by words: what dragging does, by keyboard. */
export function MovePicker({ causes: moved }: { causes: readonly CauseId[] }) {
  const t = useTexts(fishboneTexts)
  const canvas = useGraph()
  const name = useCategoryName()
  const { categories, categoryOrder, causes, causeOrder } = useBoardState((state) => state)
  const tray = useGraphScene((scene) => (scene as FishboneScene).placed.tray) // as made
  const data = useMemo(() => {
    const bones = categoryOrder.flatMap((id) => {
      const category = categories[id]
      return category ? [{ value: `category:${id}`, label: name(category) }] : []
    })
    const others = causeOrder.flatMap((id) => {
      const text = causes[id]?.text.trim()
      const isMoved = moved.includes(id)
      // What stands nowhere has no place below it.
      return text && !isMoved && !tray.includes(id)
        ? [{ value: `cause:${id}`, label: t('moveBelow', { text }) }]
        : []
    })
    return [...bones, { value: 'tray', label: t('moveTray') }, ...others]
  }, [categories, categoryOrder, causes, causeOrder, moved, tray, name, t])
  const move = (value: string) => {
    const id = value.slice(value.indexOf(':') + 1)
    if (value === 'tray') moveCauses(canvas, moved, { kind: 'tray' })
    else if (value.startsWith('category:')) {
      moveCauses(canvas, moved, { kind: 'bone', category: id as CategoryId }) // as offered above
    } else moveCauses(canvas, moved, { kind: 'below', cause: id as CauseId }) // as offered above
  }
  return (
    <QuickPick
      label={t('moveLabel', { count: moved.length })}
      hint={t('moveHint')}
      none={t('moveNone')}
      data={data}
      onChoose={move}
      onClose={closePanel}
    />
  )
}
