import { Menu } from '@mantine/core'
import { ChevronDown, Copy, Group, LayoutGrid, Palette, Trash2, Ungroup } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { duplicateItems } from '../actions.ts'
import { arrangeCluster, dissolveAll, groupNotes } from '../cluster-actions.ts'
import { deleteWithUndo } from '../keys/run-command.ts'
import { notesTexts } from '../notes-texts.ts'
import { useGesture, useNotesSurface } from '../surface/context.ts'
import { useNotesView } from '../view-store.ts'
import { ColorItems, MoveItems, TurnItems, useKinds } from './item-menu.tsx'
import styles from './tools.module.css'

/** What can be done with what is selected, right above it. */
export function SelectionBar() {
  const canEdit = useCanEdit()
  const some = useNotesView((view) => view.selection.size > 0 && view.editing === null)
  const isBusy = useGesture(({ drag, marquee, lasso }) => Boolean(drag ?? marquee ?? lasso))
  if (!canEdit || !some || isBusy) return null
  return <Bar />
}

function Bar() {
  const t = useTexts(notesTexts)
  const surface = useNotesSurface()
  const selection = useNotesView((view) => view.selection)
  const { notes, clusters } = useKinds(selection)
  const bar = useBesideSelection()
  const [cluster] = clusters
  if (notes.length + clusters.length === 0) return null
  return (
    <div ref={bar} className={styles.selection} role="toolbar" aria-label={t('selection')}>
      <BarMenu label={t('color')} icon={<Palette size={17} aria-hidden="true" />}>
        <ColorItems ids={selection} />
      </BarMenu>
      <span className={styles.divider} />
      <BarMenu label={t('turn')} text={t('turn')}>
        <TurnItems ids={selection} />
      </BarMenu>
      <BarMenu label={t('move')} text={t('move')} isMove>
        <MoveItems ids={selection} />
      </BarMenu>
      <span className={styles.divider} />
      {notes.length > 1 && (
        <BarButton label={t('group')} onClick={() => groupNotes(surface, notes)}>
          <Group size={17} aria-hidden="true" />
        </BarButton>
      )}
      {clusters.length === 1 && cluster !== undefined && (
        <BarButton label={t('arrangeCluster')} onClick={() => arrangeCluster(surface, cluster)}>
          <LayoutGrid size={17} aria-hidden="true" />
        </BarButton>
      )}
      {clusters.length > 0 && (
        <BarButton label={t('dissolve')} onClick={() => dissolveAll(surface, clusters)}>
          <Ungroup size={17} aria-hidden="true" />
        </BarButton>
      )}
      <BarButton label={t('duplicate')} onClick={() => duplicateItems(surface, selection)}>
        <Copy size={16} aria-hidden="true" />
      </BarButton>
      <BarButton label={t('delete')} onClick={() => deleteWithUndo(surface, selection)}>
        <Trash2 size={16} aria-hidden="true" />
      </BarButton>
    </div>
  )
}

interface BarMenuProps {
  label: string
  icon?: ReactNode
  text?: string
  isMove?: boolean
  children: ReactNode
}

function BarMenu({ label, icon, text, isMove, children }: BarMenuProps) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button
          type="button"
          className={styles.action}
          aria-label={label}
          title={label}
          data-move-menu={isMove || undefined}
        >
          {icon}
          {text}
          <ChevronDown size={14} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {children}
      </Menu.Dropdown>
    </Menu>
  )
}

interface BarButtonProps {
  label: string
  onClick: () => void
  children: ReactNode
}

function BarButton({ label, onClick, children }: BarButtonProps) {
  return (
    <button
      type="button"
      className={styles.action}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      {children}
    </button>
  )
}

/** px between the bar and what is selected, and to what floats at the edges. */
const GAP = 14
const EDGE = { top: 12, side: 76, bottom: 84 }

/** Keeps an element above what is selected, or below it where there is no room, within the window. */
function useBesideSelection() {
  const surface = useNotesSurface()
  const element = useRef<HTMLDivElement>(null)
  const selection = useNotesView((view) => view.selection)
  useEffect(() => {
    const { plane, scene } = surface
    const place = () => {
      const bar = element.current
      const around = surface.bounds(selection)
      if (!bar || !around) return
      const { zoom, width, height } = plane.view.getState()
      const { x, y } = plane.toScreen(around)
      const bottom = y + around.height * zoom
      const [barWidth, barHeight] = [bar.offsetWidth, bar.offsetHeight]
      const above = y - GAP - barHeight
      const wanted = above >= EDGE.top ? above : bottom + GAP
      const top = Math.max(EDGE.top, Math.min(height - EDGE.bottom - barHeight, wanted))
      const left = x + (around.width * zoom - barWidth) / 2
      const most = Math.max(EDGE.side, width - 16 - barWidth)
      const clamped = Math.max(Math.min(EDGE.side, most), Math.min(most, left))
      bar.style.transform = `translate(${Math.round(clamped)}px, ${Math.round(top)}px)`
      const away = bottom < 0 || y > height || x > width || x + around.width * zoom < 0
      bar.toggleAttribute('data-away', away)
    }
    place()
    const stops = [plane.view.subscribe(place), scene.subscribe(place)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [surface, selection])
  return element
}
