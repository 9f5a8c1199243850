import { Menu } from '@mantine/core'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { setWheelMode, WHEEL_MODES, wheelMode } from '../../../canvas/wheel-mode.ts'
import { formatLocale } from '../../../ui/language.ts'
import { useTexts } from '../../../ui/texts.ts'
import { ZoomBar } from '../../../ui/zoom-bar.tsx'
import { useSurface, useViewport } from '../surface/context.ts'
import { toggleFolding } from '../surface/folds.ts'
import { FULL_SCALE, ZOOM_STEP } from '../surface/geometry.ts'
import { timelineTexts } from '../timeline-texts.ts'
import { useTimelineView, viewStore } from '../view-store.ts'

/** "100 %", "0.4 %": two digits are enough to tell one scale from another. */
function percentOf(pxPerMs: number): string {
  return new Intl.NumberFormat(formatLocale(), {
    style: 'percent',
    maximumSignificantDigits: pxPerMs >= FULL_SCALE ? 3 : 2,
    useGrouping: false,
  }).format(pxPerMs / FULL_SCALE)
}

/** Zoom, and how the surface is shown. */
export function ZoomTools() {
  const t = useTexts(timelineTexts)
  const { camera } = useSurface()
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
      onZoomIn={() => camera.zoomBy(ZOOM_STEP)}
      onZoomOut={() => camera.zoomBy(1 / ZOOM_STEP)}
      onFit={() => camera.fitAll()}
      menu={<ZoomMenu />}
    />
  )
}

const Percent = () => percentOf(useViewport(({ pxPerMs }) => pxPerMs))

function ZoomMenu() {
  const t = useTexts(timelineTexts)
  const { camera } = useSurface()
  const selection = useTimelineView((view) => view.selection)
  const folding = useTimelineView((view) => view.foldQuiet && view.unfolded.length === 0)
  const cursors = useTimelineView((view) => !view.cursorsHidden)
  const [wheel, setWheel] = useState(wheelMode)
  const mark = (on: boolean) => (on ? <Check size={16} aria-hidden="true" /> : <span />)
  return (
    <>
      <Menu.Item rightSection="⇧1" onClick={() => camera.fitAll()}>
        {t('fitAll')}
      </Menu.Item>
      <Menu.Item
        rightSection="⇧2"
        disabled={selection.size === 0}
        onClick={() => camera.fitEvents(selection)}
      >
        {t('fitSelection')}
      </Menu.Item>
      <Menu.Item rightSection="⇧0" onClick={() => camera.zoomFull()}>
        {t('fullSize')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        role="menuitemcheckbox"
        aria-checked={folding}
        rightSection={mark(folding)}
        onClick={toggleFolding}
      >
        {t('foldQuiet')}
      </Menu.Item>
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
