import { Menu } from '@mantine/core'
import { ChevronUp, Pause, Play, Timer as TimerIcon } from 'lucide-react'
import { Suspense, useState } from 'react'
import { BarButton } from '../../session/bar-button.tsx'
import { useCommand } from '../../session/use-command.ts'
import { useRefusalText } from '../../session/use-refusal.ts'
import { useSession } from '../../sync/react.tsx'
import { lazyPart } from '../../ui/load-later.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './timer.module.css'
import { TimerFace } from './timer-face.tsx'
import { timerTexts } from './timer-texts.ts'

const TimerMenu = lazyPart(async () => ({ default: (await import('./timer-menu.tsx')).TimerMenu }))

/** The facilitators' timer: what is left, a minute less or more, pause, and a menu for the rest. */
export function TimerControls() {
  const t = useTexts(timerTexts)
  const timer = useSession(({ view }) => view?.timer ?? null)
  const why = useRefusalText('timer.start')
  const { send } = useCommand()
  const [opened, setOpened] = useState(false)
  const running = timer?.status === 'running'
  return (
    <div className={styles.timer}>
      {timer && (
        <>
          <TimerFace timer={timer} />
          <span className={styles.step}>
            <BarButton
              label={t('less')}
              text="hidden"
              onClick={() => void send({ type: 'timer.add', seconds: -60 })}
            >
              <span className={styles.amount} data-amount="−1" aria-hidden />
            </BarButton>
            <BarButton
              label={t('more')}
              text="hidden"
              onClick={() => void send({ type: 'timer.add', seconds: 60 })}
            >
              <span className={styles.amount} data-amount="+1" aria-hidden />
            </BarButton>
            <BarButton
              label={t(running ? 'pause' : 'resume')}
              text="hidden"
              icon={running ? Pause : Play}
              onClick={() => void send({ type: running ? 'timer.pause' : 'timer.start' })}
            />
          </span>
        </>
      )}
      <Menu
        opened={opened}
        onChange={setOpened}
        position="top-start"
        width={230}
        disabled={Boolean(why)}
      >
        <Menu.Target>
          {timer ? (
            <BarButton label={t('menu')} text="hidden" icon={ChevronUp} />
          ) : (
            <BarButton label={t('start')} icon={TimerIcon} why={why} />
          )}
        </Menu.Target>
        <Menu.Dropdown>
          <Suspense>
            <TimerMenu timer={timer} send={send} onDone={() => setOpened(false)} />
          </Suspense>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
