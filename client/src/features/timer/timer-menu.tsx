import { LIMITS } from '@herringbone/shared/limits.ts'
import type { Timer } from '@herringbone/shared/session/timer.ts'
import { Button, Menu, TextInput } from '@mantine/core'
import { Minus, Pause, Play, Plus, Square, Timer as TimerIcon } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { CommandSender } from '../../session/use-command.ts'
import { useTexts } from '../../ui/texts.ts'
import { SoundItem } from './sound-item.tsx'
import styles from './timer.module.css'
import { timerTexts } from './timer-texts.ts'

const PRESETS = [1, 3, 5, 10]
const MOST = LIMITS.timerSeconds / 60

interface TimerMenuProps {
  timer: Timer | null
  send: CommandSender['send']
  onDone: () => void
}

/** Presets, any number of minutes, stop, and the sound of this device. */
export function TimerMenu({ timer, send, onDone }: TimerMenuProps) {
  const t = useTexts(timerTexts)
  return (
    <>
      {PRESETS.map((count) => (
        <Menu.Item
          key={count}
          leftSection={<TimerIcon size={16} aria-hidden />}
          onClick={() => void send({ type: 'timer.start', seconds: count * 60 })}
        >
          {t('minutes', { count })}
        </Menu.Item>
      ))}
      <CustomMinutes
        onStart={(minutes) => {
          void send({ type: 'timer.start', seconds: Math.round(minutes * 60) })
          onDone()
        }}
      />
      {timer && <ChangeItems timer={timer} send={send} />}
      {timer && (
        <Menu.Item
          leftSection={<Square size={16} aria-hidden />}
          onClick={() => void send({ type: 'timer.stop' })}
        >
          {t('stop')}
        </Menu.Item>
      )}
      <Menu.Divider />
      <SoundItem />
    </>
  )
}

/** What stands in the bar where there is room for it. */
function ChangeItems({ timer, send }: { timer: Timer; send: CommandSender['send'] }) {
  const t = useTexts(timerTexts)
  const running = timer.status === 'running'
  return (
    <>
      <Menu.Item
        leftSection={running ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
        onClick={() => void send({ type: running ? 'timer.pause' : 'timer.start' })}
      >
        {t(running ? 'pause' : 'resume')}
      </Menu.Item>
      <Menu.Item
        closeMenuOnClick={false}
        leftSection={<Plus size={16} aria-hidden />}
        onClick={() => void send({ type: 'timer.add', seconds: 60 })}
      >
        {t('more')}
      </Menu.Item>
      <Menu.Item
        closeMenuOnClick={false}
        leftSection={<Minus size={16} aria-hidden />}
        onClick={() => void send({ type: 'timer.add', seconds: -60 })}
      >
        {t('less')}
      </Menu.Item>
    </>
  )
}

function CustomMinutes({ onStart }: { onStart: (minutes: number) => void }) {
  const t = useTexts(timerTexts)
  const [value, setValue] = useState('')
  const minutes = Number(value.replace(',', '.'))
  const valid = minutes >= 1 / 60 && minutes <= MOST
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (valid) onStart(minutes)
  }
  return (
    <form className={styles.custom} onSubmit={submit}>
      <TextInput
        size="xs"
        label={t('custom')}
        inputMode="decimal"
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
        // The menu would go to its items by these.
        onKeyDown={(event) => event.stopPropagation()}
      />
      <Button size="xs" type="submit" disabled={!valid}>
        {t('go')}
      </Button>
    </form>
  )
}
