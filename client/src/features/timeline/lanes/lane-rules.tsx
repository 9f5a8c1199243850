import { useBoardState } from '../../../sync/react.tsx'
import { useGesture } from '../gestures/gesture-store.ts'
import { useScene, useSurface } from '../surface/context.ts'
import styles from './lanes.module.css'

/** The dashed lines between the lanes, and the lane that a dragged card would drop into. */
export function LaneRules() {
  const { layers } = useSurface()
  const lanes = useScene((scene) => scene.layout.lanes)
  const height = useScene((scene) => scene.layout.height)
  const drag = useGesture((state) => state.drag)
  const target = useBoardState((state) => {
    const event = drag ? state.events[drag.primary] : undefined
    return event && drag ? state.laneOrder[state.laneOrder.indexOf(event.lane) + drag.lanes] : null
  })
  return (
    <div ref={layers.add('y')} className={styles.rules} style={{ height }}>
      {lanes.map((lane) => (
        <div
          key={lane.id}
          className={styles.rule}
          data-target={lane.id === target || undefined}
          style={{ top: lane.y, height: lane.height }}
        />
      ))}
    </div>
  )
}
