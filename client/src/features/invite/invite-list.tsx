import type { Invite } from '@herringbone/shared/api/invites.ts'
import type { Role } from '@herringbone/shared/model/role.ts'
import { Button, Skeleton } from '@mantine/core'
import { explainError } from '../../api/error-texts.ts'
import { useInvites } from '../../api/invites.ts'
import { useTexts } from '../../ui/texts.ts'
import type { CreatedLink } from './created-links.ts'
import styles from './invite.module.css'
import { InviteRow } from './invite-row.tsx'
import { inviteTexts } from './invite-texts.ts'

interface InviteListProps {
  boardId: string
  onShow: (link: CreatedLink, role: Role) => void
  onRevoked: (id: string) => void
}

/** Links that work, and apart from them those that no longer do. */
export function InviteList({ boardId, onShow, onRevoked }: InviteListProps) {
  const t = useTexts(inviteTexts)
  const { data, error, isFetching, refetch } = useInvites(boardId)
  if (!data) {
    if (!error) return <Skeleton height={64} mt="lg" aria-label={t('loading')} />
    return (
      <div className={styles.list} role="alert">
        <p>
          {t('failed')} {explainError(error)}
        </p>
        <Button variant="default" onClick={() => refetch()} loading={isFetching}>
          {t('retry')}
        </Button>
      </div>
    )
  }
  const newestFirst = [...data.invites].sort((a, b) => b.createdAt - a.createdAt)
  const live = newestFirst.filter(isLive)
  const past = newestFirst.filter((invite) => !isLive(invite))
  return (
    <div className={styles.list}>
      <h3 className="hb-caps">{t('live')}</h3>
      {live.length === 0 && <p className={styles.hint}>{t('none')}</p>}
      <ul>
        {live.map((invite) => (
          <InviteRow
            key={invite.id}
            boardId={boardId}
            invite={invite}
            onShow={onShow}
            onRevoked={onRevoked}
          />
        ))}
      </ul>
      {past.length > 0 && (
        <details>
          <summary className="hb-caps">{t('past')}</summary>
          <ul>
            {past.map((invite) => (
              <InviteRow key={invite.id} boardId={boardId} invite={invite} />
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

const isLive = ({ revokedAt, expiresAt }: Invite) =>
  revokedAt === null && (expiresAt === null || expiresAt > Date.now())
