import { Checkbox, Stack } from '@mantine/core'
import { useTexts } from '../../ui/texts.ts'
import type { PollDraft } from './use-poll-draft.ts'
import { votingTexts } from './voting-texts.ts'

/** What can be voted on: kinds that there is something of, or what is selected. */
export function ChooseOptions({ draft }: { draft: PollDraft }) {
  const t = useTexts(votingTexts)
  const { available, kinds, selected, onlySelected } = draft
  return (
    <fieldset style={{ margin: 0, padding: 0, border: 0 }}>
      <legend style={{ padding: 0, marginBottom: 6, fontWeight: 500 }}>{t('what')}</legend>
      <Stack gap="xs">
        {available.map(({ kind, count }) => (
          <Checkbox
            key={kind}
            label={t(`all_${kind}`, { count })}
            description={kind === 'cluster' && kinds.includes('note') && t('clusterHint')}
            checked={!onlySelected && kinds.includes(kind)}
            disabled={onlySelected}
            onChange={({ currentTarget }) =>
              draft.set({
                kinds: currentTarget.checked
                  ? [...kinds, kind]
                  : kinds.filter((other) => other !== kind),
              })
            }
          />
        ))}
        {selected.length > 1 && (
          <Checkbox
            label={t('selection', { count: selected.length })}
            checked={onlySelected}
            onChange={({ currentTarget }) => draft.set({ onlySelected: currentTarget.checked })}
          />
        )}
      </Stack>
    </fieldset>
  )
}
