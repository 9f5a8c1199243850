import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useBoardState, useStatus } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './banners.module.css'
import { boardTexts } from './board-texts.ts'

/** What concerns the whole board and stays true for a while. */
export function Banners() {
  const t = useTexts(boardTexts)
  const tooNew = useBoardState((state) => state.tooNew)
  const skipped = useBoardState((state) => state.skipped)
  const denied = useStatus((state) => state.denied)
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
      {denied && <Banner>{t('denied')}</Banner>}
      {skipped > 0 && <Banner>{t('skipped', { count: skipped })}</Banner>}
    </>
  )
}

function Banner({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.banner} role="status">
      <p>{children}</p>
      {action}
    </div>
  )
}
