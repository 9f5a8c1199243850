import type { TimelineEvent } from '@herringbone/shared/model/event.ts'
import { useCanEdit } from '../../../sync/react.tsx'
import { RecordTitle } from '../../../ui/record-title.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { inspectorTexts } from './inspector-texts.ts'
import { useEventText } from './use-event-text.ts'

/** What happened: several people can write it at once. */
export function TitleField({ event: { id, text } }: { event: TimelineEvent }) {
  const t = useTexts(inspectorTexts)
  const field = { label: t('text'), placeholder: t('textHint'), untitled: t('untitled') }
  return <RecordTitle {...field} text={text} bind={useEventText(id)} canEdit={useCanEdit()} />
}
