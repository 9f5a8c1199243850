import type { ReportVersionHead } from '@herringbone/shared/api/reports.ts'
import type { ReportSource } from '@herringbone/shared/interchange/export/report-source.ts'
import type { Gap } from '@herringbone/shared/methods/closing-checklist.ts'
import { can } from '@herringbone/shared/permissions/can.ts'
import { useDisclosure } from '@mantine/hooks'
import { type ReactNode, useId } from 'react'
import { Checklist } from '../../../closing/checklist.tsx'
import { useMyRole } from '../../../session/use-my-role.ts'
import { useTexts } from '../../../ui/texts.ts'
import { Approval } from './approval.tsx'
import styles from './margin.module.css'
import { marginTexts } from './margin-texts.ts'
import type { MarginWays } from './margin-ways.ts'
import { PageTools } from './page-tools.tsx'
import type { Quote } from './quote.ts'
import { Remarks } from './remarks.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { Reviewers } from './reviewers.tsx'
import { Versions } from './versions.tsx'

interface MarginProps extends MarginWays {
  source: ReportSource
  versions: readonly ReportVersionHead[]
  member: boolean
  quote: Quote | null
  onQuote: (quote: Quote | null) => void
}

/** Beside the report: how far it is, who has read it, what they say, and what can be done with it. */
export function Margin({ source, versions, member, quote, onQuote, ...ways }: MarginProps) {
  const t = useTexts(marginTexts)
  const role = useMyRole()
  const [sending, send] = useDisclosure()
  const onGap = (gap: Gap) => {
    if (gap.kind === 'not-sent' || gap.kind === 'not-told') send.open()
    else ways.onGap(gap)
  }
  const may = {
    publish: can({ role, member }, 'report.publish'),
    share: can({ role, member }, 'report.share'),
    send: can({ role, member }, 'report.send'),
  }
  return (
    <>
      <div className={styles.top}>
        <Approval />
        <PageTools
          source={source}
          may={may}
          onExport={ways.onExport}
          sending={sending}
          onSending={(isOpen) => (isOpen ? send.open() : send.close())}
        />
      </div>
      <ReviewPanel source={source} versions={versions} mayPublish={may.publish} {...ways} />
      <Part title={t('reviewers')}>
        <Reviewers />
      </Part>
      <Part title={t('remarks')}>
        <Remarks quote={quote} onQuote={onQuote} />
      </Part>
      <Part title={t('before')}>
        <Checklist label={t('before')} onGap={onGap} />
      </Part>
      <Part title={t('versions')}>
        <Versions versions={versions} versionLink={ways.versionLink} />
      </Part>
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className="hb-caps">
        {title}
      </h2>
      {children}
    </section>
  )
}
