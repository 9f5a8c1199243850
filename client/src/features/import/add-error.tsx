import { Alert } from '@mantine/core'
import { hasCode } from '../../api/api-error.ts'
import { explainError } from '../../api/error-texts.ts'
import { useTexts } from '../../ui/texts.ts'
import { importTexts } from './import-texts.ts'

/** After these, all of the events may be there, or some: an import is added in portions. */
const UNSURE = ['network', 'restarting', 'bad_answer', 'internal', 'storage_unavailable'] as const

/** What happened, what is safe, and what to do. */
export function AddError({ error }: { error: Error }) {
  const t = useTexts(importTexts)
  const isUnsure = hasCode(error, ...UNSURE)
  return (
    <Alert color="red" role="alert" title={t('failed')}>
      {explainError(error)} {isUnsure ? t('addUnsure') : t('addFailed')}
    </Alert>
  )
}
