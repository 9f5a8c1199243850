import type { Block } from '@herringbone/shared/interchange/export/blocks.ts'
import { type ReactNode, useMemo } from 'react'
import { useTexts } from '../../../ui/texts.ts'
import { ReportBlocks } from '../blocks/report-blocks.tsx'
import styles from '../layout.module.css'
import { ReportLayout } from '../report-layout.tsx'
import { ReportSection } from '../report-section.tsx'
import { reportTexts } from '../report-texts.ts'
import { sectionsOf } from '../stored-blocks.ts'

interface StoredReportProps {
  title: string
  /** What it is in a line: which version, when. */
  about: string
  blocks: readonly Block[]
  /** Of what is written in it. */
  language: string
  back?: ReactNode
  margin?: ReactNode
  /** Between the title and the parts. */
  children?: ReactNode
}

/** A report that does not change while it is read: a version, or what a link shows. */
export function StoredReport(props: StoredReportProps) {
  const { title, about, blocks, language, back = null, margin = null, children } = props
  const t = useTexts(reportTexts)
  const summary = t('part_summary')
  const sections = useMemo(() => sectionsOf(blocks, summary), [blocks, summary])
  const status = blocks.find((block) => block.kind === 'status')
  return (
    <ReportLayout back={back} parts={sections} margin={margin}>
      <div lang={language}>
        <header>
          <p className={styles.pills}>
            {status && (
              <span className={styles.pill} data-tone={status.tone}>
                {status.text}
              </span>
            )}
          </p>
          <h1 className={styles.title}>{title}</h1>
        </header>
      </div>
      <p className={`${styles.meta} hb-tabular`}>{about}</p>
      {children}
      <div lang={language}>
        {sections.map(({ part, title: name, blocks: content }) => (
          <ReportSection key={part} part={part} title={name}>
            <ReportBlocks blocks={content} />
          </ReportSection>
        ))}
      </div>
    </ReportLayout>
  )
}
