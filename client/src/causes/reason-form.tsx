import { LIMITS } from '@herringbone/shared/limits.ts'
import { AnswerForm } from '../ui/answer-form.tsx'
import { useTexts } from '../ui/texts.ts'
import { causeTexts } from './cause-texts.ts'

interface ReasonFormProps {
  label: string
  hint: string
  submit: string
  onSave: (reason: string) => void
  onCancel: () => void
}

/** Asks why, and does it only with an answer. */
export function ReasonForm({ submit, ...asked }: ReasonFormProps) {
  const t = useTexts(causeTexts)
  return (
    <AnswerForm
      {...asked}
      submit={() => submit}
      cancel={t('cancel')}
      missing={t('reasonMissing')}
      maxLength={LIMITS.reasonChars}
      framed
    />
  )
}
