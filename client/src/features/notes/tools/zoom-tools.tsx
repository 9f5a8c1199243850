import { Menu } from '@mantine/core'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { ZOOM_STEP } from '../../../canvas/plane.ts'
import { setWheelMode, WHEEL_MODES, wheelMode } from '../../../canvas/wheel-mode.ts'
import { formatLocale } from '../../../ui/language.ts'
import { useTexts } from '../../../ui/texts.ts'
import { ZoomBar } from '../../../ui/zoom-bar.tsx'
import { runCommand } from '../keys/run-command.ts'
import { notesTexts } from '../notes-texts.ts'
import { useNotesSurface, usePlaneView } from '../surface/context.ts'
import { useNotesView, viewStore } from '../view-store.ts'

/** Zoom, and how the canvas is shown. */
export function ZoomTools() {
  const t = useTexts(notesTexts)
  const surface = useNotesSurface()
  const { plane } = surface
  const zoomBy = (factor: number) => plane.zoomTo(plane.view.getState().zoom * factor)
  return (
    <ZoomBar
      percent={<Percent />}
      labels={{
        bar: t('zoom'),
        zoomIn: t('zoomIn'),
        zoomOut: t('zoomOut'),
        fit: t('fitAll'),
        menu: t('zoomMenu'),
      }}
      onZoomIn={() => zoomBy(ZOOM_STEP)}
      onZoomOut={() => zoomBy(1 / ZOOM_STEP)}
      onFit={() => runCommand(surface, 'fit', false)}
      menu={<ZoomMenu />}
    />
  )
}

const Percent = () => {
  const percent = usePlaneView(({ zoom }) => Math.round(zoom * 100))
  return new Intl.NumberFormat(formatLocale(), { style: 'percent' }).format(percent / 100)
}

function ZoomMenu() {
  const t = useTexts(notesTexts)
  const surface = useNotesSurface()
  const nothing = useNotesView((view) => view.selection.size === 0)
  const cursors = useNotesView((view) => !view.cursorsHidden)
  const [wheel, setWheel] = useState(wheelMode)
  const mark = (on: boolean) => (on ? <Check size={16} aria-hidden="true" /> : <span />)
  return (
    <>
      <Menu.Item rightSection="⇧1" onClick={() => runCommand(surface, 'fit', false)}>
        {t('fitAll')}
      </Menu.Item>
      <Menu.Item
        rightSection="⇧2"
        disabled={nothing}
        onClick={() => runCommand(surface, 'fitSelection', false)}
      >
        {t('fitSelection')}
      </Menu.Item>
      <Menu.Item rightSection="⇧0" onClick={() => runCommand(surface, 'full', false)}>
        {t('fullSize')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        role="menuitemcheckbox"
        aria-checked={cursors}
        rightSection={mark(cursors)}
        onClick={() => viewStore.setState({ cursorsHidden: cursors })}
      >
        {t('showCursors')}
      </Menu.Item>
      <Menu.Label>{t('wheel')}</Menu.Label>
      {WHEEL_MODES.map((mode) => (
        <Menu.Item
          key={mode}
          role="menuitemradio"
          aria-checked={mode === wheel}
          rightSection={mark(mode === wheel)}
          onClick={() => {
            setWheelMode(mode)
            setWheel(mode)
          }}
        >
          {t(`wheel_${mode}`)}
        </Menu.Item>
      ))}
    </>
  )
}
