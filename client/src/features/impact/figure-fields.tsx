import { changeFigure, setAmount } from '@herringbone/shared/doc/edit-impact.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { Amount, Figure } from '@herringbone/shared/model/impact.ts'
import { useEffect, useId, useRef } from 'react'
import { useBoard } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './impact.module.css'
import { impactTexts } from './impact-texts.ts'
import { NumberField } from './number-field.tsx'
import { nameOf, UNITS } from './starters.ts'
import { useImpactText } from './use-impact-text.ts'
import { WordsField } from './words-field.tsx'

interface FigureFieldsProps {
  figure: Figure
  isFresh: boolean
}

/** What a figure counts, its number with unit and range, and where it comes from. */
export function FigureFields({ figure, isFresh }: FigureFieldsProps) {
  const t = useTexts(impactTexts)
  const board = useBoard()
  const { id, kind, value, low, high, unit, source } = figure
  const setPart = (part: Partial<Amount>) => board.edit((doc) => setAmount(doc, id, part))
  const isOutside =
    value !== null && ((low !== null && value < low) || (high !== null && value > high))
  return (
    <>
      <Words figure={figure} isFresh={isFresh} />
      <div className={styles.amount}>
        <NumberField
          label={t('number')}
          value={value}
          placeholder="?"
          missing={value === null && low === null && high === null}
          onCommit={(read) => setPart({ value: read })}
        />
        <WordsField
          label={t('unit')}
          value={unit}
          placeholder={t(`${kind}_unitHint`)}
          maxLength={LIMITS.unitChars}
          suggestions={UNITS[kind]}
          onCommit={(words) => board.edit((doc) => changeFigure(doc, id, { unit: words }))}
        />
        <NumberField label={t('low')} value={low} onCommit={(read) => setPart({ low: read })} />
        <NumberField label={t('high')} value={high} onCommit={(read) => setPart({ high: read })} />
        <WordsField
          label={t('source')}
          value={source}
          placeholder={t('sourceHint')}
          maxLength={LIMITS.sourceChars}
          onCommit={(words) => board.edit((doc) => changeFigure(doc, id, { source: words }))}
        />
      </div>
      {isOutside && (
        <p className={styles.warning} role="status">
          {t('outside')}
        </p>
      )}
    </>
  )
}

function Words({ figure, isFresh }: FigureFieldsProps) {
  const t = useTexts(impactTexts)
  const id = useId()
  const { ref, ...bind } = useImpactText('figures', figure.id)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    // After the menu that it was made from has closed.
    const timer = isFresh ? setTimeout(() => field.current?.focus(), 30) : undefined
    return () => clearTimeout(timer)
  }, [isFresh])
  return (
    <textarea
      {...bind}
      ref={(element) => {
        field.current = element
        ref(element)
      }}
      id={id}
      className={styles.words}
      rows={1}
      aria-label={t('words')}
      placeholder={t(`${nameOf(figure)}_words`)}
    />
  )
}
