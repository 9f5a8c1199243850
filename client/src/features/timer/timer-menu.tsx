import { LIMITS } from '@herringbone/shared/limits.ts'
import { Button, Menu, TextInput } from '@mantine/core'
import { Square, Timer } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { CommandSender } from '../../session/use-command.ts'
import { useTexts } from '../../ui/texts.ts'
import { setMuted, useMuted } from './mute-store.ts'
import styles from './timer.module.css'
import { timerTexts } from './timer-texts.ts'

const PRESETS = [1, 3, 5, 10]
const MOST = LIMITS.timerSeconds / 60

interface TimerMenuProps {
  hasTimer: boolean
  send: CommandSender['send']
  onDone: () => void
}

/** Presets, any number of minutes, stop, and the sound of this device. */
export function TimerMenu({ hasTimer, send, onDone }: TimerMenuProps) {
  const t = useTexts(timerTexts)
  return (
    <>
      {PRESETS.map((count) => (
        <Menu.Item
          key={count}
          leftSection={<Timer size={16} aria-hidden />}
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
      {hasTimer && (
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

/** Whether the end of the timer is heard on this device. */
export function SoundItem() {
  const t = useTexts(timerTexts)
  const muted = useMuted()
  return (
    <Menu.CheckboxItem checked={!muted} onChange={(on) => setMuted(!on)} closeMenuOnClick={false}>
      {t('sound')}
    </Menu.CheckboxItem>
  )
}
