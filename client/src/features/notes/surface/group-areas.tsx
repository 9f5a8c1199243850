import { type GroupArea, groupAreas } from '@herringbone/shared/methods/group-areas.ts'
import type { Group } from '@herringbone/shared/session/state.ts'
import { useEffect, useMemo, useRef } from 'react'
import { useBoard, useSession } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { notesTexts } from '../notes-texts.ts'
import { useNotesSurface } from './context.ts'
import styles from './surface.module.css'

const NONE: Group[] = []

/** The areas of the breakout groups, and which of them is this person's. */
export function useGroupAreas(): { areas: GroupArea[]; mine: GroupArea | undefined } {
  const board = useBoard()
  const groups = useSession(({ view }) => view?.groups ?? NONE)
  return useMemo(() => {
    const areas = groupAreas(groups)
    const own = groups.find(({ people }) => people.includes(board.me.id))
    return { areas, mine: areas.find(({ id }) => id === own?.id) }
  }, [groups, board])
}

/** One labelled area for each breakout group, side by side, while there are any. */
export function GroupAreas() {
  const t = useTexts(notesTexts)
  const { plane } = useNotesSurface()
  const { areas, mine } = useGroupAreas()
  const layer = useRef<HTMLDivElement>(null)
  const count = areas.length
  useEffect(() => {
    if (count === 0) return undefined
    const place = () => {
      const { x, y, zoom } = plane.view.getState()
      if (layer.current) {
        layer.current.style.transform = `scale(${zoom}) translate(${-x}px, ${-y}px)`
      }
    }
    place()
    return plane.view.subscribe(place)
  }, [plane, count])
  if (count === 0) return null
  return (
    <div ref={layer} className={styles.world}>
      {areas.map(({ id, name, x, y, width, height }) => (
        <div
          key={id}
          className={styles.area}
          data-mine={id === mine?.id || undefined}
          style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
        >
          <span>{id === mine?.id ? t('groupArea', { name }) : name}</span>
        </div>
      ))}
    </div>
  )
}
