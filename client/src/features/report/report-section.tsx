import type { ReportPart } from '@herringbone/shared/model/report-part.ts'
import type { ReactNode } from 'react'
import styles from './layout.module.css'

interface ReportSectionProps {
  part: ReportPart
  title: string
  /** Beside the heading. */
  tools?: ReactNode
  /** Nothing stands in it. */
  isEmpty?: boolean
  children: ReactNode
}

/** A part of a report under its heading. */
export function ReportSection({ part, title, tools, isEmpty, children }: ReportSectionProps) {
  return (
    <section
      id={`part-${part}`}
      data-part={part}
      data-empty={isEmpty || undefined}
      className={styles.section}
      aria-labelledby={`heading-${part}`}
      tabIndex={-1}
    >
      <div className={styles.head}>
        <h2 id={`heading-${part}`}>{title}</h2>
        {tools}
      </div>
      {children}
    </section>
  )
}
