import { addLane } from '@herringbone/shared/doc/edit-lanes.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { type LaneId, newId } from '@herringbone/shared/model/ids.ts'
import { LANE_COLORS } from '@herringbone/shared/model/lane.ts'
import { Plus } from 'lucide-react'
import { Suspense, useCallback, useState } from 'react'
import type { BoardHandle } from '../../../sync/board-handle.ts'
import { useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { lazyPart } from '../../../ui/load-later.ts'
import { useTexts } from '../../../ui/texts.ts'
import { useScene, useSurface } from '../surface/context.ts'
import { timelineTexts } from '../timeline-texts.ts'
import { LaneHead } from './lane-head.tsx'
import styles from './lanes.module.css'

const RemoveLaneDialog = lazyPart(async () => ({
  default: (await import('./remove-lane-dialog.tsx')).RemoveLaneDialog,
}))

/** Makes a lane in a colour that is used least, below `after` or at the bottom. */
function makeLane(board: BoardHandle, title: string, after?: LaneId): LaneId {
  const { lanes } = board.store.getState()
  const used = Object.values<{ color: string }>(lanes).map(({ color }) => color)
  const times = (color: string) => used.filter((one) => one === color).length
  const [color = 'blue'] = LANE_COLORS.toSorted((a, b) => times(a) - times(b))
  const id = newId<'lane'>()
  board.edit((doc) => addLane(doc, { id, title, color, ...(after && { after }) }))
  return id
}

/** Titles of the lanes at the left edge, and what can be done with a lane. */
export function LaneHeads() {
  const t = useTexts(timelineTexts)
  const board = useBoard()
  const { layers } = useSurface()
  const bands = useScene((scene) => scene.layout.lanes)
  const canEdit = useCanEdit()
  const full = useBoardState((state) => state.laneOrder.length >= LIMITS.lanesPerBoard)
  const [renaming, setRenaming] = useState<LaneId | null>(null)
  const [removing, setRemoving] = useState<LaneId | null>(null)
  const add = useCallback(
    (after?: LaneId) => setRenaming(makeLane(board, t('newLane'), after)),
    [board, t],
  )
  return (
    <>
      <div className={styles.clip}>
        <div ref={layers.add('y')} className={styles.heads}>
          {bands.map((band, index) => {
            const id = band.id as LaneId // bands are made from the lanes of the board
            return (
              <div key={id} className={styles.place} style={{ top: band.y }}>
                <LaneHead
                  id={id}
                  index={index}
                  last={index === bands.length - 1}
                  canEdit={canEdit}
                  renaming={renaming === id}
                  onRename={setRenaming}
                  onAddBelow={full ? null : add}
                  onRemove={setRemoving}
                />
              </div>
            )
          })}
        </div>
      </div>
      {canEdit && !full && (
        <button type="button" className={styles.add} onClick={() => add()}>
          <Plus size={14} aria-hidden="true" />
          {t('addLane')}
        </button>
      )}
      {removing && (
        <Suspense>
          <RemoveLaneDialog id={removing} onClose={() => setRemoving(null)} />
        </Suspense>
      )}
    </>
  )
}
