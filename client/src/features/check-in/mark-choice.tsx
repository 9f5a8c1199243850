import type { MoodQuestion } from '@herringbone/shared/session/state.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './check-in.module.css'
import { checkInTexts } from './check-in-texts.ts'

export const MARKS = [1, 2, 3, 4, 5] as const

interface MarkChoiceProps {
  question: MoodQuestion
  value: number | undefined
  onChange: (mark: number) => void
}

/** One of five. */
export function MarkChoice({ question, value, onChange }: MarkChoiceProps) {
  const t = useTexts(checkInTexts)
  return (
    <fieldset className={styles.marks}>
      <legend>{t(question)}</legend>
      <div className={styles.scale}>
        <span className={styles.low}>{t(`low_${question}`)}</span>
        {MARKS.map((mark) => (
          <label key={mark}>
            <input
              type="radio"
              className="hb-hidden"
              name={question}
              checked={value === mark}
              onChange={() => onChange(mark)}
            />
            <span aria-hidden>{mark}</span>
            <span className="hb-hidden">{t('mark', { mark })}</span>
          </label>
        ))}
        <span className={styles.high}>{t(`high_${question}`)}</span>
      </div>
    </fieldset>
  )
}
