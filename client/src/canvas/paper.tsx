import { useEffect, useRef } from 'react'
import { OVERVIEW_ZOOM } from './mount-window.ts'
import type { Plane } from './plane.ts'
import styles from './surface.module.css'

/** Distance of the dots at 100 %. Zoomed, it is kept near that by doubling and halving. */
const STEP = 22

/**
 * The dots of the paper, which move along with the view. A transform for the scale too: dots at
 * another distance would have to be drawn anew, over the whole window on each frame of a zoom.
 */
export function Paper({ plane }: { plane: Plane }) {
  const paper = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const place = () => {
      const { x, y, zoom } = plane.view.getState()
      const scale = zoom * 2 ** -Math.round(Math.log2(zoom))
      const step = STEP * scale
      const shift = (value: number) => ((((-value * zoom) % step) + step) % step) - step
      if (!paper.current) return
      // In the overview they would be noise, and moving a layer as large as this is half the work.
      paper.current.style.visibility = zoom < OVERVIEW_ZOOM ? 'hidden' : ''
      paper.current.style.transform = `translate3d(${shift(x)}px, ${shift(y)}px, 0) scale(${scale})`
    }
    place()
    return plane.view.subscribe(place)
  }, [plane])
  return <div ref={paper} className={`${styles.paper} hb-paper`} />
}
