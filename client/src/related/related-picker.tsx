import { relatedTo } from '@herringbone/shared/methods/thread/thread.ts'
import {
  actionRef,
  asItemRef,
  causeRef,
  eventRef,
  type ItemRef,
  kindOfRef,
} from '@herringbone/shared/model/link.ts'
import { useMemo } from 'react'
import type { BoardHandle } from '../sync/board-handle.ts'
import { useBoard, useBoardState } from '../sync/react.tsx'
import type { Choice } from '../ui/find-choices.ts'
import { FindSelect } from '../ui/find-select.tsx'
import { useTexts } from '../ui/texts.ts'
import { itemWords } from './item-words.ts'
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
  const state = useBoardState((all) => all)
  const known = useMemo(() => optionsFor(board, state, item, side), [board, state, item, side])
  const kind = mayAdd(board, item, side)
  const offered = useMemo(
    () =>
      known.map(({ ref, text }) => ({
        value: ref as string,
        label: `${text} · ${t(kindOfRef(ref))}`,
      })),
    [known, t],
  )
  const choices = (words: string): Choice[] => {
    if (!words || !kind) return offered
    const label = t(kind === 'causes' ? 'newCause' : 'newAction', { text: words })
    return [...offered, { value: NEW, label, isAlways: true }]
  }
  return (
    <FindSelect
      aria-label={t(side === 'becauseOf' ? 'addBecause' : 'addLeads')}
      placeholder={t('hint')}
      none={t('none')}
      size="sm"
      comboboxProps={{ width: 'target' }}
      choices={choices}
      onChoose={(value, words) => {
        const other = asItemRef(value)
        if (value === NEW) relateNew(board, item, side, words)
        else if (other) relateOn(board, item, side, other)
        onClose(false)
      }}
      onClose={onClose}
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
