import { changeFigure, deleteFigure } from '@herringbone/shared/doc/edit-impact.ts'
import type { FigureId } from '@herringbone/shared/model/ids.ts'
import { FIGURE_KINDS, type Figure } from '@herringbone/shared/model/impact.ts'
import { ActionIcon } from '@mantine/core'
import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { offerUndo } from '../../canvas/offer-undo.tsx'
import { EvidenceSection } from '../../evidence/evidence-section.tsx'
import { EvidenceSummary } from '../../evidence/evidence-summary.tsx'
import { useBoard, useBoardState, useCanEdit } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { FigureFields } from './figure-fields.tsx'
import { FigureIcon } from './figure-icon.tsx'
import { formatNumber, formatRange } from './format-amount.ts'
import styles from './impact.module.css'
import { impactTexts } from './impact-texts.ts'
import { nameOf } from './starters.ts'

interface FigureRowProps {
  id: FigureId
  /** It has just been made here: its words are written next. */
  isFresh: boolean
}

/** One number of the impact: what it counts, how many, from where, and its evidence. */
export function FigureRow({ id, isFresh }: FigureRowProps) {
  const t = useTexts(impactTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const figure = useBoardState((state) => state.figures[id])
  const [isOpen, setOpen] = useState(false)
  const evidenceId = useId()
  if (!figure) return null
  const name = t(`${nameOf(figure)}_kind`)
  const remove = () => {
    board.edit((doc) => deleteFigure(doc, id))
    offerUndo(board, t('deleted'))
  }
  return (
    <li
      id={`figure-${id}`}
      className={styles.figure}
      aria-label={figure.text ? `${name}: ${figure.text}` : name}
    >
      <div className={styles.figureHead}>
        <FigureIcon kind={figure.kind} />
        {canEdit ? <KindSelect figure={figure} /> : <span className="hb-caps">{name}</span>}
        {canEdit && (
          <ActionIcon
            className={styles.delete ?? ''}
            variant="subtle"
            aria-label={t('delete', { name: figure.text || name })}
            onClick={remove}
          >
            <X size={16} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {canEdit ? (
        <FigureFields figure={figure} isFresh={isFresh} />
      ) : (
        <FigureRead figure={figure} />
      )}
      <button
        type="button"
        className={styles.evidenceButton}
        aria-expanded={isOpen}
        aria-controls={evidenceId}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="hb-hidden">{t('evidence')}: </span>
        <EvidenceSummary parent={id} />
      </button>
      <div id={evidenceId} hidden={!isOpen}>
        {isOpen && <EvidenceSection parent={id} />}
      </div>
    </li>
  )
}

function KindSelect({ figure: { id, kind, unit } }: { figure: Figure }) {
  const t = useTexts(impactTexts)
  const board = useBoard()
  return (
    <select
      className={styles.kind}
      aria-label={t('kind')}
      value={kind}
      onChange={({ currentTarget }) => {
        const chosen = FIGURE_KINDS.find((one) => one === currentTarget.value)
        if (chosen) board.edit((doc) => changeFigure(doc, id, { kind: chosen }))
      }}
    >
      {FIGURE_KINDS.map((one) => (
        <option key={one} value={one}>
          {t(`${one === kind ? nameOf({ kind, unit }) : one}_kind`)}
        </option>
      ))}
    </select>
  )
}

/** For those who look on: the number large, all else in a line. */
function FigureRead({ figure }: { figure: Figure }) {
  const t = useTexts(impactTexts)
  const { value, unit, text, source } = figure
  const range = formatRange(figure)
  const isUnknown = value === null && range === ''
  return (
    <>
      <p className={styles.number} data-missing={isUnknown || undefined}>
        {isUnknown ? t('notKnown') : [value === null ? range : formatNumber(value), unit].join(' ')}
        {value !== null && range && <span className={styles.range}> ({range})</span>}
      </p>
      {text && <p className={styles.read}>{text}</p>}
      {source && <p className={styles.hint}>{t('sourceIs', { source })}</p>}
    </>
  )
}
