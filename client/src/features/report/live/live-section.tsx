import type { ReportSection as Section } from '@herringbone/shared/interchange/export/report-blocks.ts'
import { isOneOf } from '@herringbone/shared/model/fields.ts'
import { NARRATIVE_PARTS } from '@herringbone/shared/model/report-part.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import { ActionIcon, Tooltip } from '@mantine/core'
import { MessageSquarePlus } from 'lucide-react'
import { memo, type ReactNode, Suspense } from 'react'
import { useCanEdit } from '../../../sync/react.tsx'
import { lazyPart } from '../../../ui/load-later.ts'
import { useTexts } from '../../../ui/texts.ts'
import { ReportBlocks } from '../blocks/report-blocks.tsx'
import styles from '../layout.module.css'
import { ReportSection } from '../report-section.tsx'
import { reportTexts } from '../report-texts.ts'
import { SummaryField } from './summary-field.tsx'

// The editor is the heaviest part of the page, and reading needs none of it.
const NarrativeEditor = lazyPart(async () => ({
  default: (await import('../narrative/narrative-editor.tsx')).NarrativeEditor,
}))

/** Where what a part shows is written. */
const STAGES = {
  timeline: 'timeline',
  impact: 'impact',
  causes: 'causes',
  actions: 'actions',
  lessons: 'wrap-up',
} as const satisfies Partial<Record<Section['part'], StageId>>

interface LiveSectionProps {
  section: Section
  onComment: (part: Section['part']) => void
  /** A link to where the part is filled. */
  stageLink: (stage: StageId, text: string) => ReactNode
  children?: ReactNode
}

/** A part of the report as it is now: what the board says, and what people write above it. */
export const LiveSection = memo(function LiveSection(props: LiveSectionProps) {
  const { section, onComment, stageLink, children } = props
  const { part, title, lead, narrative, blocks } = section
  const t = useTexts(reportTexts)
  const canEdit = useCanEdit()
  const written = narrative.length > 0 && (
    <div className={styles.narrative}>
      <ReportBlocks blocks={narrative} />
    </div>
  )
  const stage = isOneOf(Object.keys(STAGES) as (keyof typeof STAGES)[], part) ? STAGES[part] : null
  const hint = { part: title }
  return (
    <ReportSection
      part={part}
      title={title}
      isEmpty={[lead, narrative, blocks].every((some) => some.length === 0)}
      tools={
        canEdit && (
          <Tooltip label={t('comment', hint)}>
            <ActionIcon
              variant="subtle"
              size="lg"
              className={styles.tool}
              aria-label={t('comment', hint)}
              onMouseDown={(event) => event.preventDefault()} // what is selected is what is meant
              onClick={() => onComment(part)}
            >
              <MessageSquarePlus size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )
      }
    >
      {part === 'summary' &&
        (canEdit ? (
          <SummaryField />
        ) : (
          <div className={styles.lead}>
            <ReportBlocks blocks={lead} />
          </div>
        ))}
      {isOneOf(NARRATIVE_PARTS, part) && canEdit ? (
        <Suspense fallback={written}>
          <NarrativeEditor part={part} title={title} />
        </Suspense>
      ) : (
        written
      )}
      <ReportBlocks blocks={blocks} />
      {stage && blocks.length === 0 && (
        <p className={styles.empty}>
          <span>{t(`empty_${part as keyof typeof STAGES}`)}</span>
          {stageLink(stage, t('toStage'))}
        </p>
      )}
      {children}
    </ReportSection>
  )
})
