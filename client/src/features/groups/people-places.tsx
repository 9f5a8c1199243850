import { NativeSelect } from '@mantine/core'
import type { Peer } from '../../sync/board-handle.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { useTexts } from '../../ui/texts.ts'
import type { GroupDraft } from './draft.ts'
import styles from './groups.module.css'
import { groupsTexts } from './groups-texts.ts'

interface PeoplePlacesProps {
  people: readonly Peer[]
  draft: GroupDraft
  onChange: (draft: GroupDraft) => void
}

/** Who is in which group; each can be moved. */
export function PeoplePlaces({ people, draft, onChange }: PeoplePlacesProps) {
  const t = useTexts(groupsTexts)
  return (
    <ul className={styles.people}>
      {people.map(({ person, name, color }) => (
        <li key={person}>
          <Avatar name={name} color={color} />
          <span>{name}</span>
          <NativeSelect
            size="xs"
            aria-label={t('groupOf', { name })}
            value={draft.placeOf[person] ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget
              const { [person]: _, ...others } = draft.placeOf
              const placeOf = value === '' ? others : { ...others, [person]: Number(value) }
              onChange({ ...draft, placeOf })
            }}
          >
            <option value="">{t('none')}</option>
            {draft.names.map((group, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place until it is opened
              <option key={index} value={index}>
                {group}
              </option>
            ))}
          </NativeSelect>
        </li>
      ))}
    </ul>
  )
}
