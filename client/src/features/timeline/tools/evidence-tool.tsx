import { Popover, Text } from '@mantine/core'
import { Paperclip } from 'lucide-react'
import { Suspense, useState } from 'react'
import { lazyPart } from '../../../ui/load-later.ts'
import { useTexts } from '../../../ui/texts.ts'
import { ToolButton } from '../../../ui/tool-rail.tsx'
import { timelineTexts } from '../timeline-texts.ts'
import { useTimelineView } from '../view-store.ts'

// With its forms and uploads; the inspector shows the same.
const EvidenceSection = lazyPart(async () => ({
  default: (await import('../../../evidence/evidence-section.tsx')).EvidenceSection,
}))

/** The evidence of the selected event, right at the tools: what there is, and the ways to add more. */
export function EvidenceTool() {
  const t = useTexts(timelineTexts)
  const [opened, setOpened] = useState(false)
  const selected = useTimelineView((view) =>
    view.selection.size === 1 ? [...view.selection][0] : undefined,
  )
  return (
    <Popover opened={opened} onChange={setOpened} position="right" width={300} trapFocus withArrow>
      <Popover.Target>
        <ToolButton
          label={t('evidence')}
          icon={Paperclip}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        />
      </Popover.Target>
      <Popover.Dropdown>
        {selected === undefined ? (
          <Text size="sm">{t('evidenceFirst')}</Text>
        ) : (
          <Suspense>
            <EvidenceSection parent={selected} />
          </Suspense>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
