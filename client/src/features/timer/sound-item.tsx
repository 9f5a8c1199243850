import { Menu } from '@mantine/core'
import { useTexts } from '../../ui/texts.ts'
import { canNotify, useDesktopNotice, wantDesktopNotice } from './desktop-notice.ts'
import { setMuted, useMuted } from './mute-store.ts'
import { timerTexts } from './timer-texts.ts'

/** How the end of the timer is told on this device. */
export function SoundItem() {
  const t = useTexts(timerTexts)
  const muted = useMuted()
  const desktop = useDesktopNotice()
  return (
    <>
      <Menu.CheckboxItem checked={!muted} onChange={(on) => setMuted(!on)} closeMenuOnClick={false}>
        {t('sound')}
      </Menu.CheckboxItem>
      {canNotify() && (
        <Menu.CheckboxItem
          checked={desktop}
          onChange={(on) => void wantDesktopNotice(on)}
          closeMenuOnClick={false}
        >
          {t('desktop')}
        </Menu.CheckboxItem>
      )}
    </>
  )
}
