import type { PersonId } from '@herringbone/shared/model/ids.ts'
import { Button, Group, Modal, NativeSelect } from '@mantine/core'
import { Shuffle } from 'lucide-react'
import { useState } from 'react'
import { useCommand } from '../../session/use-command.ts'
import { useRefusalText } from '../../session/use-refusal.ts'
import { usePeers, useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import {
  type GroupDraft,
  groupsOf,
  LEAST_GROUPS,
  MOST_GROUPS,
  resize,
  shuffleInto,
  suitedCount,
} from './draft.ts'
import { GroupNames } from './group-names.tsx'
import styles from './groups.module.css'
import { groupsTexts } from './groups-texts.ts'
import { PeoplePlaces } from './people-places.tsx'

interface GroupsDialogProps {
  opened: boolean
  onClose: () => void
}

/** Puts people into breakout groups, by chance or by hand. */
export function GroupsDialog({ opened, onClose }: GroupsDialogProps) {
  const t = useTexts(groupsTexts)
  return (
    <Modal opened={opened} onClose={onClose} title={t('title')} centered size="lg">
      <GroupsForm onClose={onClose} />
    </Modal>
  )
}

function GroupsForm({ onClose }: { onClose: () => void }) {
  const t = useTexts(groupsTexts)
  const peers = usePeers((state) => state.peers)
  const people = peers.filter(({ role }) => role === 'participant')
  const isOpen = useSession(({ view }) => (view?.groups.length ?? 0) > 0)
  const why = useRefusalText('groups.open')
  const { send, pending } = useCommand()
  const { draft, setDraft } = useDraft(people.map(({ person }) => person))
  const nameOf = (number: number) => t('group', { number })
  const open = async () => {
    if (await send({ type: 'groups.open', groups: groupsOf(draft) })) onClose()
  }
  const close = async () => {
    if (await send({ type: 'groups.close' })) onClose()
  }
  return (
    <div className={styles.form}>
      <p className={styles.about}>{t('about')}</p>
      <div className={styles.row}>
        <NativeSelect
          label={t('count')}
          value={draft.names.length}
          data={Array.from({ length: MOST_GROUPS - LEAST_GROUPS + 1 }, (_, i) =>
            String(i + LEAST_GROUPS),
          )}
          onChange={(event) => setDraft(resize(draft, Number(event.currentTarget.value), nameOf))}
        />
        <Button
          variant="default"
          leftSection={<Shuffle size={16} aria-hidden />}
          onClick={() =>
            setDraft(
              shuffleInto(
                draft.names,
                people.map(({ person }) => person),
              ),
            )
          }
        >
          {t('shuffle')}
        </Button>
      </div>
      <GroupNames draft={draft} onChange={setDraft} />
      {people.length === 0 ? (
        <p className={styles.about}>{t('nobody')}</p>
      ) : (
        <PeoplePlaces people={people} draft={draft} onChange={setDraft} />
      )}
      {why && <p role="alert">{why}</p>}
      <Group justify="flex-end">
        {isOpen && (
          <Button variant="default" onClick={() => void close()}>
            {t('plenum')}
          </Button>
        )}
        <Button loading={pending} disabled={Boolean(why)} onClick={() => void open()}>
          {t(isOpen ? 'again' : 'open')}
        </Button>
      </Group>
    </div>
  )
}

/** Begins with the groups there are, else with everyone assigned by chance. */
function useDraft(people: readonly PersonId[]) {
  const t = useTexts(groupsTexts)
  const groups = useSession(({ view }) => view?.groups)
  const [draft, setDraft] = useState<GroupDraft>(() => {
    if (!groups || groups.length === 0) {
      const names = Array.from({ length: suitedCount(people.length) }, (_, index) =>
        t('group', { number: index + 1 }),
      )
      return shuffleInto(names, people)
    }
    const placeOf: GroupDraft['placeOf'] = {}
    groups.forEach((group, place) => {
      for (const person of group.people) placeOf[person] = place
    })
    return { names: groups.map(({ name }) => name), placeOf }
  })
  return { draft, setDraft }
}
