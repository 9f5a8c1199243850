import { REPORT_PARTS, type ReportPart } from '@herringbone/shared/model/report-part.ts'
import { type ReactNode, useEffect } from 'react'
import { useTexts } from '../../ui/texts.ts'
import styles from './layout.module.css'
import { reportTexts } from './report-texts.ts'
import { useCurrentPart } from './use-current-part.ts'

interface ReportLayoutProps {
  /** Back to where the reader came from; null: nowhere. */
  back: ReactNode
  /** Parts that are on the page, in order, as it calls them. */
  parts: readonly { part: ReportPart; title: string }[]
  children: ReactNode
  /** Beside the page: what is said about it and done with it. */
  margin: ReactNode
}

/** A report as a page of its own: its parts at the left, what concerns it at the right. */
export function ReportLayout({ back, parts, children, margin }: ReportLayoutProps) {
  const t = useTexts(reportTexts)
  useAddressedPart()
  const current = useCurrentPart(parts.map(({ part }) => part))
  return (
    <div className={styles.layout}>
      <nav className={styles.nav} aria-label={t('parts')}>
        {back}
        <ul className={styles.parts}>
          {parts.map(({ part, title }) => (
            <li key={part}>
              <a
                href={`#${part}`}
                {...(part === current && { 'aria-current': 'location' as const })}
                onClick={(event) => {
                  event.preventDefault() // the address stays that of the report
                  showPart(part)
                }}
              >
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main className={styles.page}>{children}</main>
      {margin && (
        <aside className={styles.margin} aria-label={t('margin')}>
          {margin}
        </aside>
      )}
    </div>
  )
}

/** Shows the part that the address names: "#part-causes". */
function useAddressedPart(): void {
  useEffect(() => {
    const part = REPORT_PARTS.find((one) => location.hash === `#part-${one}`)
    if (part) showPart(part)
  }, [])
}

/** Brings a part of the report into view, for eyes and keyboard alike. */
export function showPart(part: ReportPart): void {
  const section = document.getElementById(`part-${part}`)
  section?.scrollIntoView({ block: 'start' })
  section?.focus({ preventScroll: true })
}
