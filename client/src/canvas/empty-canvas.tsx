import type { ReactNode } from 'react'
import styles from './empty-canvas.module.css'

interface EmptyCanvasProps {
  title: string
  /** Above what stands there already, in one line: what is shown begins below it. */
  atTop?: boolean
  children: ReactNode
}

/** What a canvas is for and the first step, in its middle while there is nothing on it. */
export function EmptyCanvas({ title, atTop = false, children }: EmptyCanvasProps) {
  return (
    <div className={styles.empty} data-top={atTop || undefined} data-covers={atTop || undefined}>
      <h2>{title}</h2>
      {children}
    </div>
  )
}

/** What else there is to know. */
export const EmptyHint = ({ children }: { children: ReactNode }) => (
  <p className={styles.small}>{children}</p>
)
