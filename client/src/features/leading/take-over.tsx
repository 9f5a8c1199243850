import { LIMITS } from '@herringbone/shared/limits.ts'
import { Star } from 'lucide-react'
import { BarButton } from '../../session/bar-button.tsx'
import { useCommand } from '../../session/use-command.ts'
import { useMyRole } from '../../session/use-my-role.ts'
import { useServerNow } from '../../session/use-server-now.ts'
import { useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './leading.module.css'
import { leadingTexts } from './leading-texts.ts'

/** While no facilitator is here: says so, and after a minute offers participants to lead. */
export function TakeOver() {
  const since = useSession(({ view }) => view?.leaderlessSince ?? null)
  const meetingAt = useSession(({ view }) => (view?.phase === 'preparing' ? view.plannedAt : null))
  const isToCome = useServerNow(60_000, meetingAt ?? 0) < (meetingAt ?? 0)
  return since === null || isToCome ? null : <Leaderless since={since} />
}

function Leaderless({ since }: { since: number }) {
  const t = useTexts(leadingTexts)
  const role = useMyRole()
  const { send, pending } = useCommand()
  const until = since + LIMITS.takeOverAfterMs
  const seconds = Math.ceil((until - useServerNow(1_000, until)) / 1_000)
  if (role !== 'participant') return <span className={styles.note}>{t('noLeader')}</span>
  if (seconds > 0) return <span className={styles.note}>{t('noLeaderSoon', { seconds })}</span>
  return (
    <BarButton
      label={t('takeOver')}
      text="shown"
      icon={Star}
      tone="next"
      onClick={() => {
        if (!pending) void send({ type: 'facilitator.takeOver' })
      }}
    />
  )
}
