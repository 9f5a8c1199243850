import { type GroupArea, groupAreas } from '@herringbone/shared/methods/group-areas.ts'
import type { Group } from '@herringbone/shared/session/state.ts'
import { useEffect, useMemo, useRef } from 'react'
import world from '../../../canvas/surface.module.css'
import { useBoard, useSession } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { notesTexts } from '../notes-texts.ts'
import { useNotesSurface } from './context.ts'
import styles from './group-areas.module.css'
import { ownAreaOf } from './own-area.ts'

const NONE: Group[] = []

/** The areas of the breakout groups, and which of them is this person's. */
export function useGroupAreas(): { areas: GroupArea[]; mine: GroupArea | undefined } {
  const board = useBoard()
  const groups = useSession(({ view }) => view?.groups ?? NONE)
  return useMemo(() => ({ areas: groupAreas(groups), mine: ownAreaOf(board) }), [groups, board])
}

/** Shows people the area of their group when it begins, and everything again in the plenum. */
function useGoWithGroup(mine: GroupArea | undefined): void {
  const surface = useNotesSurface()
  const at = useRef(mine?.id)
  useEffect(() => {
    if (at.current === mine?.id) return
    at.current = mine?.id
    const place = mine ?? surface.bounds()
    if (place) surface.plane.fit(place)
  }, [mine, surface])
}

/** One labelled area for each breakout group, side by side, while there are any. */
export function GroupAreas() {
  const t = useTexts(notesTexts)
  const { plane } = useNotesSurface()
  const { areas, mine } = useGroupAreas()
  useGoWithGroup(mine)
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
    <div ref={layer} className={world.world}>
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
