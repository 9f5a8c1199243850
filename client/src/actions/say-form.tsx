import { LIMITS } from '@herringbone/shared/limits.ts'
import { AnswerForm } from '../ui/answer-form.tsx'
import { useTexts } from '../ui/texts.ts'
import { actionTexts } from './action-texts.ts'

interface SayFormProps {
  /** `done` may go without an answer, `wont` may not. */
  about: 'done' | 'wont'
  onSave: (said: string) => void
  onCancel: () => void
}

/** Asks how it was verified, or why it won't be done. */
export function SayForm({ about, ...on }: SayFormProps) {
  const t = useTexts(actionTexts)
  const isDone = about === 'done'
  return (
    <AnswerForm
      {...on}
      label={t(isDone ? 'doneAsk' : 'wontAsk')}
      hint={t(isDone ? 'doneHint' : 'wontHint')}
      cancel={t('cancel')}
      submit={(said) => t(isDone ? (said === '' ? 'doneUnverified' : 'doneNow') : 'wontNow')}
      {...(!isDone && { missing: t('reasonMissing') })}
      maxLength={LIMITS.reasonChars}
    />
  )
}
