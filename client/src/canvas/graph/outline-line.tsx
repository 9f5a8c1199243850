import { ActionIcon } from '@mantine/core'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { type ComponentType, memo, useRef } from 'react'
import { EditsOn } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { goToRow, OutlineField } from '../outline-field.tsx'
import { useNear } from '../use-near.ts'
import { VoteMarks } from '../votes/vote-marks.tsx'
import { useGraph } from './context.ts'
import { graphTexts } from './graph-texts.ts'
import { selectItems, useGraphView } from './graph-view.ts'
import styles from './outline.module.css'
import type { OutlineRow } from './outline-rows.ts'
import { useWrittenHere } from './use-written-here.ts'

interface LineProps {
  row: OutlineRow
  onToggle: (id: string) => void
  Menu?: ComponentType<{ id: string }>
  Below?: ComponentType<{ id: string }>
}

/** A row of the list. Only near what is seen it can be edited: there may be thousands. */
export const OutlineLine = memo(function OutlineLine({ row, onToggle, ...parts }: LineProps) {
  const { id, depth, isOpen } = row
  const selected = useGraphView((view) => view.selection.has(id))
  const line = useRef<HTMLDivElement>(null)
  const near = useNear(line)
  const { isWritten, leave } = useWrittenHere(line, id)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of a tree that is no table
    // biome-ignore lint/a11y/useFocusableInteractive: its field has the focus
    <div
      ref={line}
      role="row"
      aria-level={depth + 1}
      aria-selected={selected}
      {...(isOpen !== undefined && { 'aria-expanded': isOpen })}
      className={styles.row}
      data-outline-item={id}
      data-selected={selected || undefined}
      style={{ '--depth': depth }}
      onBlur={(event) => {
        if (isWritten && event.target.matches('textarea')) leave()
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: what is in it has the focus */}
      <div role="gridcell" className={styles.cell}>
        {near || isWritten ? (
          <Inside row={row} onToggle={onToggle} selected={selected} {...parts} />
        ) : (
          <span className={styles.far}>{row.label}</span>
        )}
      </div>
    </div>
  )
})

/** Characters of a note for which a phone has room beside the text. */
const SHORT = 6

function Inside({ row, onToggle, Menu, Below, selected }: LineProps & { selected: boolean }) {
  const t = useTexts(graphTexts)
  const canvas = useGraph()
  const reveal = useReveal(row.id)
  const { id, label, note, isOpen, isFixed } = row
  const text = isFixed ? undefined : canvas.spec.textOf?.(canvas, id)
  const option = canvas.spec.voteOn?.(id)
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <>
      {isOpen === undefined ? (
        <span className={styles.noFold} />
      ) : (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-expanded={isOpen}
          aria-label={t(isOpen ? 'rowClose' : 'rowOpen', { label })}
          onClick={() => onToggle(id)}
        >
          <Chevron size={16} aria-hidden="true" />
        </ActionIcon>
      )}
      {text ? (
        <EditsOn stage={text.stage}>
          <OutlineField {...text} placeholder={text.label} onFocus={reveal} />
        </EditsOn>
      ) : (
        <RowButton label={label} onReveal={reveal} />
      )}
      {note && (
        <span className={styles.note} data-long={note.length > SHORT || undefined}>
          {note}
        </span>
      )}
      {option && <VoteMarks option={option} label={label} active={selected} />}
      {Menu && <Menu id={id} />}
      {Below && !isFixed && (
        <div className={styles.below}>
          <Below id={id} />
        </div>
      )}
    </>
  )
}

/** Selects on the canvas what one is at in the list. */
function useReveal(id: string) {
  const canvas = useGraph()
  return () => {
    selectItems([id])
    canvas.reveal(id)
  }
}

function RowButton({ label, onReveal }: { label: string; onReveal: () => void }) {
  return (
    <button
      type="button"
      className={styles.fixed}
      data-row-main
      onClick={onReveal}
      onFocus={onReveal}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined
        if (by === undefined) return
        goToRow(event.currentTarget, by)
        event.preventDefault()
      }}
    >
      {label}
    </button>
  )
}
