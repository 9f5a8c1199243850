import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useMyRole } from '../../session/use-my-role.ts'
import { useBoardState, useSession, useStatus } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './banners.module.css'
import { boardTexts } from './board-texts.ts'

/** What concerns the whole board and stays true for a while. */
export function Banners() {
  const t = useTexts(boardTexts)
  const tooNew = useBoardState((state) => state.tooNew)
  const skipped = useBoardState((state) => state.skipped)
  const denied = useStatus((state) => state.denied)
  const stage = useStatus((state) => state.stage)
  const participant = useMyRole() === 'participant'
  const locked = useSession(
    ({ view }) => participant && stage !== null && (view?.locked.includes(stage) ?? false),
  )
  return (
    <>
      {tooNew && (
        <Banner
          action={
            <Button size="compact-sm" variant="default" onClick={() => location.reload()}>
              {t('reload')}
            </Button>
          }
        >
          {t('tooNew')}
        </Banner>
      )}
      {denied && <Banner>{t(denied === 'locked' ? 'deniedLocked' : 'denied')}</Banner>}
      {locked && denied !== 'locked' && <Banner quiet>{t('lockedHere')}</Banner>}
      {skipped > 0 && <Banner>{t('skipped', { count: skipped })}</Banner>}
    </>
  )
}

interface BannerProps {
  children: ReactNode
  action?: ReactNode
  /** Nothing is wrong. */
  quiet?: boolean
}

function Banner({ children, action, quiet }: BannerProps) {
  return (
    <div className={styles.banner} role="status" data-quiet={quiet}>
      <p>{children}</p>
      {action}
    </div>
  )
}
