import { LIMITS } from '@herringbone/shared/limits.ts'
import {
  REVIEW_MARKS,
  REVIEW_QUESTIONS,
  type ReviewAnswer,
  type ReviewChange,
  type ReviewQuestion,
} from '@herringbone/shared/model/process-review.ts'
import { Textarea } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useTexts } from '../../ui/texts.ts'
import styles from './process-review.module.css'
import { processReviewTexts } from './process-review-texts.ts'
import { useSavedField } from './use-saved-field.ts'

/** The way to where the workspace counts what has become of its incidents. */
export type FiguresLink = (text: string) => ReactNode

/** Questions that figures can answer, at least in part. */
const COUNTED: ReadonlySet<ReviewQuestion> = new Set(['in-time', 'closed', 'lessons', 'worth'])

interface ReviewAnswersProps {
  answers: Readonly<Record<ReviewQuestion, ReviewAnswer>>
  figuresLink: FiguresLink
  onChange: (change: ReviewChange) => void
}

/** The questions of a review, each with a mark and what it rests on. */
export function ReviewAnswers({ answers, figuresLink, onChange }: ReviewAnswersProps) {
  return (
    <ol className={styles.questions}>
      {REVIEW_QUESTIONS.map((question) => (
        <Question
          key={question}
          question={question}
          answer={answers[question]}
          figures={COUNTED.has(question) ? figuresLink : null}
          onChange={(change) => onChange({ answers: { [question]: change } })}
        />
      ))}
    </ol>
  )
}

interface QuestionProps {
  question: ReviewQuestion
  answer: ReviewAnswer
  figures: FiguresLink | null
  onChange: (change: Partial<ReviewAnswer>) => void
}

function Question({ question, answer, figures, onChange }: QuestionProps) {
  const t = useTexts(processReviewTexts)
  const id = useId()
  const asked = t(`q_${question}`)
  const field = useSavedField(answer.text, (text) => onChange({ text }))
  return (
    <li className={styles.question}>
      <fieldset className={styles.marks} aria-describedby={`${id}-hint`}>
        <legend>{asked}</legend>
        <p id={`${id}-hint`} className={styles.hint}>
          {t(`q_${question}_hint`)} {figures?.(t('figures'))}
        </p>
        <div className={styles.choice}>
          {REVIEW_MARKS.map((mark) => (
            <button
              key={mark}
              type="button"
              data-mark={mark}
              aria-pressed={answer.mark === mark}
              onClick={() => onChange({ mark: answer.mark === mark ? null : mark })}
            >
              {t(`mark_${mark}`)}
            </button>
          ))}
        </div>
      </fieldset>
      <SavedText
        label={t('notes', { question: asked })}
        placeholder={t('notesHint')}
        isLabelHidden
        field={field}
      />
    </li>
  )
}

interface SavedTextProps {
  label: string
  placeholder: string
  isLabelHidden?: boolean
  field: ReturnType<typeof useSavedField>
}

/** A text that is saved by itself, as long as it may be. */
export function SavedText({ label, placeholder, isLabelHidden = false, field }: SavedTextProps) {
  return (
    <Textarea
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      placeholder={placeholder}
      autosize
      minRows={1}
      maxRows={12}
      maxLength={LIMITS.processReviewChars}
      value={field.value}
      onChange={(event) => field.onChange(event.currentTarget.value)}
      onBlur={field.onBlur}
    />
  )
}
