import { Button, Popover } from '@mantine/core'
import { CircleDot } from 'lucide-react'
import { useState } from 'react'
import { shallow } from 'zustand/shallow'
import { BarButton } from '../../session/bar-button.tsx'
import { useGoToStage } from '../../session/go-to-stage.ts'
import { usePeers, useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './bar.module.css'
import { votingBarTexts } from './voting-bar-texts.ts'

/** How far the vote is, and who is still missing; never what anyone chose. */
export function WhoHasVoted() {
  const t = useTexts(votingBarTexts)
  const done = useSession(({ view }) => view?.poll?.done ?? 0)
  const count = useSession(({ view }) => view?.poll?.voters ?? 0)
  const stage = useSession(({ view }) => view?.poll?.stage)
  const live = useSession(({ view }) => view?.poll?.live ?? false)
  const [opened, setOpened] = useState(false)
  const go = useGoToStage()
  const missing = useNames('none')
  const placing = useNames('placing')
  return (
    <Popover opened={opened} onChange={setOpened} position="top" width={280} trapFocus returnFocus>
      <Popover.Target>
        <BarButton
          label={t('voting', { done, count })}
          icon={CircleDot}
          text="shown"
          active
          aria-haspopup="dialog"
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        />
      </Popover.Target>
      <Popover.Dropdown aria-label={t('voting', { done, count })} className={styles.who}>
        {live ? (
          <p>{t('liveHides')}</p>
        ) : (
          <>
            <Names title={t('notYet')} names={missing} />
            <Names title={t('placing')} names={placing} />
            {missing.length + placing.length === 0 && <p>{t('allDone')}</p>}
          </>
        )}
        <Button
          size="xs"
          variant="default"
          data-autofocus
          onClick={() => {
            setOpened(false)
            if (stage) go(stage)
          }}
        >
          {t('goThere')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}

function useNames(vote: 'none' | 'placing'): string[] {
  return usePeers(
    ({ peers }) =>
      peers
        .filter((peer) => peer.role !== 'observer' && peer.vote === vote)
        .map(({ name }) => name),
    shallow,
  )
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <section>
      <h3 className="hb-caps">{title}</h3>
      <ul>
        {names.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have the same name
          <li key={index}>{name}</li>
        ))}
      </ul>
    </section>
  )
}
