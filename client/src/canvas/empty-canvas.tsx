import type { ReactNode } from 'react'
import styles from './empty-canvas.module.css'

/** What a canvas is for and the first step, in its middle while there is nothing on it. */
export function EmptyCanvas({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      {children}
    </div>
  )
}

/** What else there is to know. */
export const EmptyHint = ({ children }: { children: ReactNode }) => (
  <p className={styles.small}>{children}</p>
)
