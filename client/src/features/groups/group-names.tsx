import { LIMITS } from '@herringbone/shared/limits.ts'
import { TextInput } from '@mantine/core'
import { useTexts } from '../../ui/texts.ts'
import { type GroupDraft, groupsOf } from './draft.ts'
import styles from './groups.module.css'
import { groupsTexts } from './groups-texts.ts'

interface GroupNamesProps {
  draft: GroupDraft
  onChange: (draft: GroupDraft) => void
}

/** The groups with their names, and how many are in each. An empty name becomes the number again. */
export function GroupNames({ draft, onChange }: GroupNamesProps) {
  const t = useTexts(groupsTexts)
  const rename = (at: number, name: string) =>
    onChange({ ...draft, names: draft.names.map((old, index) => (index === at ? name : old)) })
  return (
    <div className={styles.names}>
      {groupsOf(draft).map(({ name, people }, index) => {
        const number = index + 1
        return (
          <TextInput
            key={number}
            size="xs"
            label={t('people', { count: people.length })}
            aria-label={t('nameOf', { number })}
            value={name}
            maxLength={LIMITS.nameChars}
            onChange={(event) => rename(index, event.currentTarget.value)}
            onBlur={() => {
              if (!name.trim()) rename(index, t('group', { number }))
            }}
          />
        )
      })}
    </div>
  )
}
