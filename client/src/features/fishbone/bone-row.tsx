import { changeCategory } from '@herringbone/shared/doc/edit-categories.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { CATEGORY_COLORS } from '@herringbone/shared/model/category.ts'
import type { CategoryId } from '@herringbone/shared/model/ids.ts'
import { ActionIcon, Menu, TextInput, Tooltip } from '@mantine/core'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useCategoryName } from '../../causes/category-names.ts'
import { useBoard, useBoardState } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { usePending } from '../../ui/use-pending.ts'
import { hasLeast, moveBone, removeBone } from './bone-edits.ts'
import styles from './fishbone.module.css'
import { boneColor } from './fishbone-scene.ts'
import { fishboneTexts } from './fishbone-texts.ts'

interface BoneRowProps {
  id: CategoryId
  isFirst: boolean
  isLast: boolean
  /** Its name is to be written. */
  isFocused: boolean
}

/** One bone in the dialog: colour, name, order, and away with it. */
export function BoneRow({ id, isFirst, isLast, isFocused }: BoneRowProps) {
  const t = useTexts(fishboneTexts)
  const board = useBoard()
  const nameOf = useCategoryName()
  const category = useBoardState((state) => state.categories[id])
  const few = useBoardState(hasLeast)
  if (!category) return null
  const name = nameOf(category)
  return (
    <li className={styles.row}>
      <ColorMenu id={id} name={name} />
      <NameField id={id} name={name} isFocused={isFocused} />
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={isFirst}
        aria-label={t('up', { name })}
        onClick={() => moveBone(board, id, -1)}
      >
        <ArrowUp size={16} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={isLast}
        aria-label={t('down', { name })}
        onClick={() => moveBone(board, id, 1)}
      >
        <ArrowDown size={16} aria-hidden="true" />
      </ActionIcon>
      <Tooltip label={t('tooFew', { count: LIMITS.leastCategories })} disabled={!few}>
        <ActionIcon
          variant="subtle"
          color="gray"
          {...(few && { 'data-disabled': true })}
          aria-disabled={few}
          aria-label={t('remove', { name })}
          onClick={() => removeBone(board, category)}
        >
          <Trash2 size={16} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    </li>
  )
}

/** Written when it is left, so that it is one step; empty gives the name of its kind back. */
function NameField({ id, name, isFocused }: { id: CategoryId; name: string; isFocused: boolean }) {
  const t = useTexts(fishboneTexts)
  const board = useBoard()
  const [typed, setTyped] = useState<string | null>(null)
  const commit = (title: string) => {
    if (title !== name) board.edit((doc) => changeCategory(doc, id, { title }))
  }
  const settle = usePending(typed, (pending) => commit(pending.trim()))
  const write = () => {
    settle()
    if (typed !== null) commit(typed.trim())
    setTyped(null)
  }
  return (
    <TextInput
      aria-label={t('name')}
      value={typed ?? name}
      maxLength={LIMITS.categoryTitleChars}
      data-autofocus={isFocused || undefined}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={write}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) write()
      }}
    />
  )
}

function ColorMenu({ id, name }: { id: CategoryId; name: string }) {
  const t = useTexts(fishboneTexts)
  const board = useBoard()
  const color = useBoardState((state) => state.categories[id]?.color ?? 'slate')
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon variant="default" aria-label={t('colour', { name })}>
          <span className={styles.swatch} style={{ background: `var(${boneColor(color)})` }} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {CATEGORY_COLORS.map((one) => (
          <Menu.Item
            key={one}
            leftSection={
              <span className={styles.swatch} style={{ background: `var(${boneColor(one)})` }} />
            }
            onClick={() => board.edit((doc) => changeCategory(doc, id, { color: one }))}
          >
            {t(one)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
