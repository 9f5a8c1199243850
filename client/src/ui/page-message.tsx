import type { ReactNode } from 'react'
import { Mark } from './mark.tsx'
import styles from './page-message.module.css'

interface PageMessageProps {
  title: string
  /** What happened, what is safe, what to do. */
  children?: ReactNode
  actions?: ReactNode
  /** `div` inside of a page that has its main part already. */
  as?: 'main' | 'div'
}

/** A page that has one thing to say, friendly and in the middle. */
export function PageMessage({ title, children, actions, as: Part = 'main' }: PageMessageProps) {
  return (
    <Part className={styles.page}>
      <div className={styles.inner}>
        <Mark size={56} />
        <h1>{title}</h1>
        {children}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </Part>
  )
}
