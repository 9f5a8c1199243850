import type { PersonId } from '@herringbone/shared/model/ids.ts'
import { useBoardPeople } from '../../../session/use-board-people.ts'
import { useTexts } from '../../../ui/texts.ts'
import { notesTexts } from '../notes-texts.ts'

/** Who wrote a note in a round with names; also when they are away. */
export function NoteAuthor({
  person,
  className,
}: {
  person: PersonId
  className: string | undefined
}) {
  const t = useTexts(notesTexts)
  const name = useBoardPeople().get(person)?.name
  if (!name) return null
  return (
    <span className={className}>
      <span className="hb-hidden">{t('writtenBy')} </span>
      {name}
    </span>
  )
}
