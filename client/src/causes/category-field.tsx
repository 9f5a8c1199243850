import { boneOf, ownBone } from '@herringbone/shared/methods/cause-places.ts'
import type { Cause } from '@herringbone/shared/model/cause.ts'
import type { CategoryId } from '@herringbone/shared/model/ids.ts'
import { NativeSelect } from '@mantine/core'
import { useBoard, useBoardState, useCanEdit } from '../sync/react.tsx'
import { useTexts } from '../ui/texts.ts'
import { useCategoryName } from './category-names.ts'
import { changeCauses } from './cause-edits.ts'
import { causeTexts } from './cause-texts.ts'
import styles from './causes.module.css'

/** The bone of the fishbone that a cause stands on: its own, or that of the cause it explains. */
export function CategoryField({ cause }: { cause: Cause }) {
  const t = useTexts(causeTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const name = useCategoryName()
  const own = useBoardState((state) => ownBone(state, cause))
  const bone = useBoardState((state) => boneOf(state, cause.id))
  const above = own ? undefined : bone
  const none = above ? t('asAbove', { category: name(above) }) : t('noCategory')
  if (!canEdit) {
    return (
      <section className={styles.section}>
        <h3 className="hb-caps">{t('category')}</h3>
        <span>{own ? name(own) : none}</span>
      </section>
    )
  }
  return (
    <CategorySelect
      label={t('category')}
      none={none}
      value={own?.id ?? ''}
      onChoose={(category) => changeCauses(board, [cause.id], { category })}
    />
  )
}

interface CategorySelectProps {
  label: string
  /** What having none means here. */
  none: string
  /** Null: they differ. */
  value: CategoryId | '' | null
  onChoose: (category: CategoryId | '') => void
}

const DIFFER = 'differ'

export function CategorySelect({ label, none, value, onChoose }: CategorySelectProps) {
  const t = useTexts(causeTexts)
  const name = useCategoryName()
  const categories = useBoardState((state) => state.categories)
  const order = useBoardState((state) => state.categoryOrder)
  const named = order.flatMap((id) => {
    const category = categories[id]
    return category ? [{ value: id as string, label: name(category) }] : []
  })
  const data = [{ value: '', label: none }, ...named]
  return (
    <NativeSelect
      label={label}
      classNames={{ label: 'hb-caps' }}
      value={value ?? DIFFER}
      data={value === null ? [{ value: DIFFER, label: t('several') }, ...data] : data}
      onChange={({ currentTarget }) => {
        if (currentTarget.value === DIFFER) return
        onChoose(order.find((id) => id === currentTarget.value) ?? '')
      }}
    />
  )
}
