import { Alert } from '@mantine/core'
import { hasCode } from '../../api/api-error.ts'
import { explainError } from '../../api/error-texts.ts'
import { useTexts } from '../../ui/texts.ts'
import { importTexts } from './import-texts.ts'

/** What happened, what is safe, and what to do. */
export function AddError({ error }: { error: Error }) {
  const t = useTexts(importTexts)
  // the answer was lost on the way: the events may be there
  const isUnsure = hasCode(error, 'network', 'restarting', 'bad_answer', 'internal')
  return (
    <Alert color="red" role="alert" title={t('failed')}>
      {explainError(error)} {isUnsure ? t('addUnsure') : t('addFailed')}
    </Alert>
  )
}
