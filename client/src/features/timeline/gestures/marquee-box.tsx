import { useGesture } from './gesture-store.ts'
import styles from './gestures.module.css'

/** The rectangle that selects what it touches. */
export function MarqueeBox() {
  const marquee = useGesture((state) => state.marquee)
  return marquee && <div className={styles.marquee} style={marquee} />
}
