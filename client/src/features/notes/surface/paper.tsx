import { useEffect, useRef } from 'react'
import { useNotesSurface } from './context.ts'
import styles from './surface.module.css'

/** Distance of the dots at 100 %. Zoomed, it is kept near that by doubling and halving. */
const STEP = 22

/** The dots of the paper, which move along with the view. */
export function Paper() {
  const { plane } = useNotesSurface()
  const paper = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let drawn = 0
    const place = () => {
      const element = paper.current
      if (!element) return
      const { x, y, zoom } = plane.view.getState()
      const step = STEP * zoom * 2 ** -Math.round(Math.log2(zoom))
      if (Math.abs(step - drawn) > 0.01) {
        element.style.backgroundSize = `${step}px ${step}px`
        drawn = step
      }
      const shift = (value: number) => (((-value * zoom) % step) + step) % step
      element.style.transform = `translate3d(${shift(x)}px, ${shift(y)}px, 0)`
    }
    place()
    return plane.view.subscribe(place)
  }, [plane])
  return <div ref={paper} className={`${styles.paper} hb-paper`} />
}
