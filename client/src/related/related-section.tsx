import { relatedTo } from '@herringbone/shared/methods/thread/thread.ts'
import { type ItemRef, kindOfRef } from '@herringbone/shared/model/link.ts'
import { ActionIcon, Button } from '@mantine/core'
import { ArrowDownLeft, ArrowUpRight, Plus, Unlink } from 'lucide-react'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { shallow } from 'zustand/shallow'
import { useShowItem } from '../session/show-item.ts'
import { useBoard, useBoardState, useCanEdit } from '../sync/react.tsx'
import { useTexts } from '../ui/texts.ts'
import { itemWords } from './item-words.ts'
import styles from './related.module.css'
import { mayAdd, part, type Side, stageOfJoint } from './related-edits.ts'
import { RelatedPicker } from './related-picker.tsx'
import { relatedTexts } from './related-texts.ts'

interface RelatedSectionProps {
  item: ItemRef
  /** Links of this kind stand elsewhere already: facts in the inspector of a cause. */
  without?: 'fact'
}

/** What something is because of, and what it leads to; either can be added by words. */
export function RelatedSection({ item, without }: RelatedSectionProps) {
  return (
    <>
      <RelatedList item={item} side="becauseOf" {...(without && { without })} />
      <RelatedList item={item} side="leadsTo" />
    </>
  )
}

/** Whether anything can be added there; renders again when a stage is locked or unlocked. */
function useMayAdd(item: ItemRef, side: Side): boolean {
  const board = useBoard()
  const [causes, actions] = [useCanEdit('causes'), useCanEdit('actions')]
  return (causes || actions) && mayAdd(board, item, side) !== undefined
}

function RelatedList({ item, side, without }: RelatedSectionProps & { side: Side }) {
  const t = useTexts(relatedTexts)
  const section = useRef<HTMLElement>(null)
  const [adding, setAdding] = useState(false)
  const refs = useBoardState(
    (state) =>
      relatedTo(state, item)
        [side].filter(({ kind }) => kind !== without)
        .map(({ ref }) => ref),
    shallow,
  )
  const canAdd = useMayAdd(item, side)
  if (refs.length === 0 && !canAdd) return null
  const Arrow = side === 'becauseOf' ? ArrowDownLeft : ArrowUpRight
  /** What had the keyboard has gone: it goes on at the button that adds, or at what is left. */
  const goOn = () => {
    const buttons = section.current?.querySelectorAll<HTMLElement>('button')
    const add = section.current?.querySelector<HTMLElement>(`.${styles.add}`)
    ;(add ?? buttons?.[0])?.focus()
  }
  return (
    <section ref={section} className={styles.section}>
      <h3 className="hb-caps">{t(side)}</h3>
      {refs.length > 0 && (
        <ul className={styles.list} aria-label={t(side)}>
          {refs.map((ref) => (
            <RelatedItem key={ref} item={item} side={side} other={ref} onPart={goOn} />
          ))}
        </ul>
      )}
      {adding && (
        <RelatedPicker
          item={item}
          side={side}
          onClose={(isLeft) => {
            flushSync(() => setAdding(false))
            if (!isLeft) goOn()
          }}
        />
      )}
      {canAdd && !adding && (
        <Button
          className={styles.add ?? ''}
          size="compact-sm"
          variant="default"
          leftSection={<Plus size={15} aria-hidden="true" />}
          rightSection={<Arrow size={14} aria-hidden="true" />}
          onClick={() => setAdding(true)}
        >
          {t(side === 'becauseOf' ? 'addBecause' : 'addLeads')}
        </Button>
      )}
    </section>
  )
}

interface RelatedItemProps {
  item: ItemRef
  side: Side
  other: ItemRef
  /** The link has been taken away, and this with it. */
  onPart: () => void
}

function RelatedItem({ item, side, other, onPart }: RelatedItemProps) {
  const t = useTexts(relatedTexts)
  const board = useBoard()
  const canEdit = useCanEdit(stageOfJoint(item, side, other))
  const show = useShowItem()
  const text = useBoardState((state) => itemWords(state, other))
  const kind = kindOfRef(other)
  return (
    <li className={styles.item} data-kind={kind}>
      <button
        type="button"
        className={styles.go}
        aria-label={t('goTo', { kind: t(kind), text })}
        onClick={() => show.item(other)}
      >
        {text}
      </button>
      {canEdit && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('part', { text })}
          title={t('part', { text })}
          onClick={() => {
            flushSync(() => part(board, item, side, other))
            onPart()
          }}
        >
          <Unlink size={15} aria-hidden="true" />
        </ActionIcon>
      )}
    </li>
  )
}
