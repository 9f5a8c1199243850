import { CloseButton } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import styles from './check-in.module.css'

interface SideCardProps {
  title: string
  /** What the small button says that brings it back. */
  showLabel: string
  hideLabel: string
  children: ReactNode
}

/** A card over the surface that each person can put aside, and bring back. */
export function SideCard({ title, showLabel, hideLabel, children }: SideCardProps) {
  const [aside, setAside] = useState(false)
  if (aside) {
    return (
      <button type="button" className={styles.again} onClick={() => setAside(false)}>
        {showLabel}
      </button>
    )
  }
  return (
    <section className={styles.card} aria-label={title}>
      <div className={styles.head}>
        <h2>{title}</h2>
        <CloseButton size="sm" aria-label={hideLabel} onClick={() => setAside(true)} />
      </div>
      {children}
    </section>
  )
}
