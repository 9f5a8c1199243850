import type { Invite } from '@herringbone/shared/api/invites.ts'
import type { Role } from '@herringbone/shared/model/role.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { explainError } from '../../api/error-texts.ts'
import { useRevokeInvite } from '../../api/invites.ts'
import { formatMoment } from '../../ui/format.ts'
import { useTexts } from '../../ui/texts.ts'
import { type CreatedLink, useCreatedLinks } from './created-links.ts'
import styles from './invite.module.css'
import { inviteTexts } from './invite-texts.ts'

interface InviteRowProps {
  boardId: string
  invite: Invite
  /** Missing for links that no longer work. */
  onShow?: (link: CreatedLink, role: Role) => void
  onRevoked?: (id: string) => void
}

export function InviteRow({ boardId, invite, onShow, onRevoked }: InviteRowProps) {
  const t = useTexts(inviteTexts)
  const revoke = useRevokeInvite(boardId)
  const [asking, setAsking] = useState(false)
  const link = useCreatedLinks((state) => state.byId[invite.id])
  const { id, role, revokedAt, expiresAt, uses } = invite
  const names = { role: t(role), when: formatMoment(invite.createdAt) }
  const facts = [
    t('made', names),
    endOf(revokedAt, expiresAt),
    invite.passphrase && t('withPassphrase'),
    t('uses', { count: uses }),
  ]
  function endOf(revoked: number | null, expires: number | null) {
    if (revoked !== null) return t('revokedAt', { when: formatMoment(revoked) })
    if (expires === null) return ''
    return t(onRevoked ? 'until' : 'expired', { when: formatMoment(expires) })
  }
  return (
    <li className={styles.row}>
      <div className={styles.rowText}>
        <p className={styles.rowRole}>{t(role)}</p>
        <p className={styles.hint}>{facts.filter(Boolean).join(' · ')}</p>
      </div>
      {onRevoked && !asking && (
        <div className={styles.rowActions}>
          {link && onShow && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('showLink', names)}
              onClick={() => onShow(link, role)}
            >
              {t('show')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="light"
            color="red"
            aria-label={t('revokeInvite', names)}
            onClick={() => setAsking(true)}
          >
            {t('revoke')}
          </Button>
        </div>
      )}
      {onRevoked && asking && (
        <div className={styles.ask} role="alertdialog" aria-label={t('revokeAsk')}>
          <p>{t('revokeAsk')}</p>
          <div className={styles.rowActions}>
            <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
              {t('cancel')}
            </Button>
            <Button
              size="compact-sm"
              color="red"
              autoFocus
              loading={revoke.isPending}
              onClick={() => revoke.mutate(id, { onSuccess: () => onRevoked(id) })}
            >
              {t('revokeYes')}
            </Button>
          </div>
          {revoke.isError && <p role="alert">{explainError(revoke.error)}</p>}
        </div>
      )}
    </li>
  )
}
