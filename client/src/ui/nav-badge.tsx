import type { ReactNode } from 'react'
import styles from './nav-badge.module.css'

interface NavBadgeProps {
  tone?: 'late'
  children: ReactNode
}

/** What a page has to say, behind its name in the navigation. */
export const NavBadge = ({ tone, children }: NavBadgeProps) => (
  <span className={styles.badge} data-tone={tone}>
    {children}
  </span>
)
