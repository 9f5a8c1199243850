import { relatedTo } from '@herringbone/shared/methods/thread/thread.ts'
import {
  actionRef,
  asItemRef,
  causeRef,
  eventRef,
  type ItemRef,
  kindOfRef,
} from '@herringbone/shared/model/link.ts'
import { Select } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import type { BoardHandle } from '../sync/board-handle.ts'
import { useBoard, useBoardState } from '../sync/react.tsx'
import { foldText } from '../ui/fold-text.ts'
import { useTexts } from '../ui/texts.ts'
import { itemWords } from './item-words.ts'
import styles from './related.module.css'
import { mayAdd, mayRelate, relateNew, relateOn, type Side } from './related-edits.ts'
import { relatedTexts } from './related-texts.ts'

const NEW = 'new'

interface RelatedPickerProps {
  item: ItemRef
  side: Side
  /** `isLeft`: for something else, which has the keyboard now. */
  onClose: (isLeft: boolean) => void
}

/** Finds what may stand on that side, or makes it of what is typed; Enter takes it, Esc leaves. */
export function RelatedPicker({ item, side, onClose }: RelatedPickerProps) {
  const t = useTexts(relatedTexts)
  const board = useBoard()
  const [isOpen, setOpen] = useState(false)
  // Once the list is there: only then can the field say which list it controls.
  useEffect(() => {
    const frame = requestAnimationFrame(() => setOpen(true))
    return () => cancelAnimationFrame(frame)
  }, [])
  const [search, setSearch] = useState('')
  const state = useBoardState((all) => all)
  const known = useMemo(() => optionsFor(board, state, item, side), [board, state, item, side])
  const words = search.trim()
  const kind = mayAdd(board, item, side)
  const data = [
    ...known.map(({ ref, text }) => ({
      value: ref as string,
      label: `${text} · ${t(kindOfRef(ref))}`,
    })),
    ...(words && kind
      ? [{ value: NEW, label: t(kind === 'causes' ? 'newCause' : 'newAction', { text: words }) }]
      : []),
  ]
  return (
    <Select
      aria-label={t(side === 'becauseOf' ? 'addBecause' : 'addLeads')}
      placeholder={t('hint')}
      nothingFoundMessage={t('none')}
      data={data}
      limit={50}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      selectFirstOptionOnChange
      withScrollArea={false} // the list itself scrolls, as a list of a combobox may
      classNames={{ options: styles.options ?? '' }}
      openOnFocus={false}
      dropdownOpened={isOpen}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      autoFocus
      size="sm"
      comboboxProps={{ width: 'target', position: 'bottom-start', keepMounted: true }}
      filter={({ options, search: typed }) => {
        const parts = foldText(typed).split(' ').filter(Boolean)
        return options.filter((option) => {
          if (!('value' in option)) return false
          if (option.value === NEW) return true
          const text = foldText(option.label)
          return parts.every((one) => text.includes(one))
        })
      }}
      onChange={(value) => {
        const other = asItemRef(value)
        if (value === NEW) relateNew(board, item, side, words)
        else if (other) relateOn(board, item, side, other)
        onClose(false)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.stopPropagation() // the first Esc leaves the search and nothing else
        onClose(false)
      }}
      onBlur={() => onClose(true)}
    />
  )
}

type State = Parameters<typeof itemWords>[0] &
  Parameters<typeof relatedTo>[0] & {
    causeOrder: readonly Parameters<typeof causeRef>[0][]
    actionOrder: readonly Parameters<typeof actionRef>[0][]
  }

/** What may stand there and does not yet: causes, then actions, then facts by their times. */
function optionsFor(
  board: BoardHandle,
  state: State,
  item: ItemRef,
  side: Side,
): { ref: ItemRef; text: string }[] {
  const there = new Set(relatedTo(state, item)[side].map(({ ref }) => ref))
  const facts = Object.values<State['events'][keyof State['events']]>(state.events)
    .toSorted((a, b) => a.at - b.at)
    .map(({ id }) => eventRef(id))
  const all: ItemRef[] = [
    ...state.causeOrder.map(causeRef),
    ...state.actionOrder.map(actionRef),
    ...facts,
    'problem',
  ]
  return all
    .filter((ref) => !there.has(ref) && mayRelate(board, item, side, ref))
    .map((ref) => ({ ref, text: itemWords(state, ref) }))
}
