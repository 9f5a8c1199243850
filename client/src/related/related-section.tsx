import { relatedTo } from '@herringbone/shared/methods/thread/thread.ts'
import { type ItemRef, kindOfRef } from '@herringbone/shared/model/link.ts'
import { ActionIcon, Button } from '@mantine/core'
import { ArrowDownLeft, ArrowUpRight, Plus, Unlink } from 'lucide-react'
import { useState } from 'react'
import { shallow } from 'zustand/shallow'
import { useShowItem } from '../session/show-item.ts'
import { useBoard, useBoardState, useCanEdit } from '../sync/react.tsx'
import { useTexts } from '../ui/texts.ts'
import { itemWords } from './item-words.ts'
import styles from './related.module.css'
import { newKindOn, part, type Side } from './related-edits.ts'
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

function RelatedList({ item, side, without }: RelatedSectionProps & { side: Side }) {
  const t = useTexts(relatedTexts)
  const canEdit = useCanEdit()
  const [adding, setAdding] = useState(false)
  const refs = useBoardState(
    (state) =>
      relatedTo(state, item)
        [side].filter(({ kind }) => kind !== without)
        .map(({ ref }) => ref),
    shallow,
  )
  const mayAdd = canEdit && newKindOn(item, side) !== undefined
  if (refs.length === 0 && !mayAdd) return null
  const Arrow = side === 'becauseOf' ? ArrowDownLeft : ArrowUpRight
  return (
    <section className={styles.section}>
      <h3 className="hb-caps">{t(side)}</h3>
      {refs.length === 0 && !adding && !mayAdd && <p className={styles.none}>{t('nothing')}</p>}
      {refs.length > 0 && (
        <ul className={styles.list} aria-label={t(side)}>
          {refs.map((ref) => (
            <RelatedItem key={ref} item={item} side={side} other={ref} />
          ))}
        </ul>
      )}
      {adding && <RelatedPicker item={item} side={side} onClose={() => setAdding(false)} />}
      {mayAdd && !adding && (
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

function RelatedItem({ item, side, other }: { item: ItemRef; side: Side; other: ItemRef }) {
  const t = useTexts(relatedTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
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
          onClick={() => part(board, item, side, other)}
        >
          <Unlink size={15} aria-hidden="true" />
        </ActionIcon>
      )}
    </li>
  )
}
