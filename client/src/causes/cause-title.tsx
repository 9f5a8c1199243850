import type { Cause } from '@herringbone/shared/model/cause.ts'
import { useCanEdit } from '../sync/react.tsx'
import { RecordTitle } from '../ui/record-title.tsx'
import { useTexts } from '../ui/texts.ts'
import { causeTexts } from './cause-texts.ts'
import { useCauseText } from './use-cause-text.ts'

/** What contributed: several people can write it at once. */
export function CauseTitle({ cause: { id, text } }: { cause: Cause }) {
  const t = useTexts(causeTexts)
  const field = { label: t('text'), placeholder: t('textHint'), untitled: t('untitled') }
  return <RecordTitle {...field} text={text} bind={useCauseText(id)} canEdit={useCanEdit()} />
}
