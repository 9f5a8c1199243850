import { Menu } from '@mantine/core'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import { formatLocale } from '../ui/language.ts'
import { useTexts } from '../ui/texts.ts'
import { ZoomBar } from '../ui/zoom-bar.tsx'
import { type Plane, ZOOM_STEP } from './plane.ts'
import { planeTexts } from './plane-texts.ts'
import { setWheelMode, WHEEL_MODES, wheelMode } from './wheel-mode.ts'

interface ZoomToolsProps {
  plane: Plane
  onFit: () => void
  /** Undefined: nothing is selected. */
  onFitSelection: (() => void) | undefined
  showsCursors: boolean
  onShowCursors: (shows: boolean) => void
}

/** Zoom, and how the canvas is shown. */
export function ZoomTools(props: ZoomToolsProps) {
  const t = useTexts(planeTexts)
  const { plane, onFit } = props
  const zoomBy = (factor: number) => plane.zoomTo(plane.view.getState().zoom * factor)
  return (
    <ZoomBar
      percent={<Percent plane={plane} />}
      labels={{
        bar: t('zoom'),
        zoomIn: t('zoomIn'),
        zoomOut: t('zoomOut'),
        fit: t('fitAll'),
        menu: t('zoomMenu'),
      }}
      onZoomIn={() => zoomBy(ZOOM_STEP)}
      onZoomOut={() => zoomBy(1 / ZOOM_STEP)}
      onFit={onFit}
      menu={<ZoomMenu {...props} />}
    />
  )
}

function Percent({ plane }: { plane: Plane }) {
  const percent = useStore(plane.view, ({ zoom }) => Math.round(zoom * 100))
  return new Intl.NumberFormat(formatLocale(), { style: 'percent' }).format(percent / 100)
}

function ZoomMenu({ plane, onFit, onFitSelection, showsCursors, onShowCursors }: ZoomToolsProps) {
  const t = useTexts(planeTexts)
  const [wheel, setWheel] = useState(wheelMode)
  const mark = (on: boolean) => (on ? <Check size={16} aria-hidden="true" /> : <span />)
  return (
    <>
      <Menu.Item rightSection="⇧1" onClick={onFit}>
        {t('fitAll')}
      </Menu.Item>
      <Menu.Item rightSection="⇧2" disabled={!onFitSelection} onClick={onFitSelection}>
        {t('fitSelection')}
      </Menu.Item>
      <Menu.Item rightSection="⇧0" onClick={() => plane.zoomTo(1)}>
        {t('fullSize')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        role="menuitemcheckbox"
        aria-checked={showsCursors}
        rightSection={mark(showsCursors)}
        onClick={() => onShowCursors(!showsCursors)}
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
