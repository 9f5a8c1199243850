import { useScene, useViewport } from '../surface/context.ts'
import { FOOT_HEIGHT, HEAD_HEIGHT } from '../surface/geometry.ts'
import styles from './lanes.module.css'

/** Lanes that go on below the edge fade out there, so that it is seen that there is more. */
export function MoreBelow() {
  const height = useScene((scene) => scene.layout.height)
  const more = useViewport(
    (view) => height - view.top > view.height - HEAD_HEIGHT - FOOT_HEIGHT + 4,
  )
  return more && <div className={styles.more} />
}
