import { Menu } from '@mantine/core'
import { useTexts } from '../../ui/texts.ts'
import { setMuted, useMuted } from './mute-store.ts'
import { timerTexts } from './timer-texts.ts'

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
