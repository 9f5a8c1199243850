import { Alert, Button, Select } from '@mantine/core'
import { useState } from 'react'
import { explainError } from '../../api/error-texts.ts'
import { useCreateInvite } from '../../api/invites.ts'
import { useBoard } from '../../sync/react.tsx'
import { formatMoment } from '../../ui/format.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './invitation.module.css'
import { useInvitationLinks } from './invitation-link.ts'
import { invitationTexts } from './invitation-texts.ts'

const DAY = 24 * 60 * 60_000
const LIFETIMES = ['meeting', 'week', 'never'] as const
type Lifetime = (typeof LIFETIMES)[number]

/** Null: for ever. Undefined: makes no sense, since it is over. */
function expiryOf(lifetime: Lifetime, end: number | null, now: number): number | null | undefined {
  if (lifetime === 'never') return null
  if (lifetime === 'week') return now + 7 * DAY
  return end !== null && end + DAY > now ? end + DAY : undefined
}

/** Makes the link of the invitation: it is known only now, so it is made where it is used. */
export function InvitationLinkField({ end }: { end: number | null }) {
  const t = useTexts(invitationTexts)
  const board = useBoard()
  const create = useCreateInvite(board.id)
  const link = useInvitationLinks((state) => state.byBoard[board.id])
  const put = useInvitationLinks((state) => state.put)
  const offered = LIFETIMES.filter((name) => expiryOf(name, end, Date.now()) !== undefined)
  const [chosen, setChosen] = useState<Lifetime>('meeting')
  const lifetime = offered.includes(chosen) ? chosen : (offered[0] ?? 'never')

  if (link) {
    const { expiresAt } = link
    return (
      <div className={styles.link}>
        <p className={styles.linkText}>
          {expiresAt === null ? t('linkEver') : t('linkUntil', { when: formatMoment(expiresAt) })}
        </p>
        <Button variant="default" onClick={() => put(board.id, null)}>
          {t('anotherLink')}
        </Button>
      </div>
    )
  }
  const make = () => {
    const expiresAt = expiryOf(lifetime, end, Date.now()) ?? null
    create.mutate(
      { role: 'participant', ...(expiresAt !== null && { expiresAt }) },
      { onSuccess: ({ url }) => put(board.id, { url, expiresAt }) },
    )
  }
  return (
    <>
      <div className={styles.link}>
        <Select
          className={styles.lifetime}
          label={t('expires')}
          description={t('linkHint')}
          data={offered.map((name) => ({ value: name, label: t(`expires_${name}`) }))}
          value={lifetime}
          allowDeselect={false}
          onChange={(value) => setChosen(LIFETIMES.find((name) => name === value) ?? 'never')}
        />
        <Button variant="light" loading={create.isPending} onClick={make}>
          {t('makeLink')}
        </Button>
      </div>
      {create.isError && (
        <Alert color="red" role="alert">
          {explainError(create.error)}
        </Alert>
      )}
    </>
  )
}
