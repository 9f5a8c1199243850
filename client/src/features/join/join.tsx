import type { Joined } from '@herringbone/shared/api/invites.ts'
import { Button, Loader } from '@mantine/core'
import { useEffect } from 'react'
import { hasCode } from '../../api/api-error.ts'
import { explainError } from '../../api/error-texts.ts'
import { useJoinPreview } from '../../api/join.ts'
import { PageMessage } from '../../ui/page-message.tsx'
import { useTexts } from '../../ui/texts.ts'
import { JoinForm } from './join-form.tsx'
import { joinTexts } from './join-texts.ts'

interface JoinProps {
  /** Empty when the link had none. */
  token: string
  /** The server knows no such invite, or no longer: the token is of no use. */
  onInvalid?: () => void
  onJoined: (joined: Joined) => void
}

/** From a link into a board: a name, and in. */
export function Join({ token, onInvalid, onJoined }: JoinProps) {
  const t = useTexts(joinTexts)
  const preview = useJoinPreview(token)
  const invalid = isOver(preview.error) || hasCode(preview.error, 'invite_not_found')
  useEffect(() => {
    if (invalid) onInvalid?.()
  }, [invalid, onInvalid])
  const toStart = (
    <Button component="a" href="/" variant="default">
      {t('toStart')}
    </Button>
  )
  if (token === '') {
    return (
      <PageMessage title={t('failedTitle')} actions={toStart}>
        <p role="alert">{t('noToken')}</p>
      </PageMessage>
    )
  }
  if (preview.data) return <JoinForm token={token} preview={preview.data} onJoined={onJoined} />
  if (preview.isError) {
    const retry = hasCode(preview.error, 'network', 'restarting', 'too_many_requests')
    return (
      <PageMessage
        title={t(titleOf(preview.error))}
        actions={
          <>
            {retry && (
              <Button onClick={() => preview.refetch()} loading={preview.isFetching}>
                {t('retry')}
              </Button>
            )}
            {toStart}
          </>
        }
      >
        <p role="alert">{isOver(preview.error) ? t('askForNew') : explainError(preview.error)}</p>
      </PageMessage>
    )
  }
  return (
    <PageMessage title={t('loading')}>
      <Loader color="var(--hb-brand)" aria-hidden />
    </PageMessage>
  )
}

/** Then the title says what happened, and the text what to do. */
const isOver = (error: unknown) =>
  hasCode(error, 'invite_expired') || hasCode(error, 'invite_revoked')

function titleOf(error: unknown) {
  if (hasCode(error, 'invite_expired')) return 'expiredTitle'
  if (hasCode(error, 'invite_revoked')) return 'revokedTitle'
  return 'failedTitle'
}
