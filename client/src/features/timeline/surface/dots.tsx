import { useEffect, useRef } from 'react'
import { useSurface } from './context.ts'
import styles from './surface.module.css'

const STEP = 22

/** The dots of the paper, which move along with the view. */
export function Dots() {
  const { layers, mounted } = useSurface()
  const paper = useRef<HTMLDivElement>(null)
  useEffect(
    () =>
      layers.onMove((x, y) => {
        const element = paper.current
        if (!element) return
        // Counted from the scene and not from what is mounted, which is moved now and then.
        const shift = (value: number) => ((value % STEP) + STEP) % STEP
        const dx = shift(x - mounted.getState().base)
        element.style.transform = `translate3d(${dx}px, ${shift(y)}px, 0)`
      }),
    [layers, mounted],
  )
  return <div ref={paper} className={`${styles.dots} hb-paper`} />
}
