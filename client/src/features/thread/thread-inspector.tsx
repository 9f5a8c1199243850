import { eventText } from '@herringbone/shared/doc/edit-events.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { ActionId, EventId } from '@herringbone/shared/model/ids.ts'
import { type ItemRef, idOfRef, kindOfRef } from '@herringbone/shared/model/link.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { ActionDetails } from '../../actions/action-details.tsx'
import { useGraphView } from '../../canvas/graph/graph-view.ts'
import { useHintBeside } from '../../causes/wording/hint-beside.ts'
import { usePeopleNames } from '../../causes/wording/use-people-names.ts'
import { WordingHint } from '../../causes/wording/wording-hint.tsx'
import { EvidenceSection } from '../../evidence/evidence-section.tsx'
import { RelatedSection } from '../../related/related-section.tsx'
import { useShowItem } from '../../session/show-item.ts'
import { EditsOn, useBoard, useBoardState } from '../../sync/react.tsx'
import { useSharedText } from '../../sync/use-shared-text.ts'
import { Inspector } from '../../ui/inspector.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './thread.module.css'
import { threadTexts } from './thread-texts.ts'

/** The fact or the action that is selected; causes have an inspector of their own. */
export function ThreadInspector() {
  const t = useTexts(threadTexts)
  const selection = useGraphView((view) => view.selection)
  const [closed, setClosed] = useState<ReadonlySet<string> | null>(null)
  const [only] = selection
  const ref = selection.size === 1 ? (only as ItemRef) : undefined // nodes are named by what they are
  const kind = ref && kindOfRef(ref)
  const isThere = useBoardState(({ events, actions }) => {
    if (!ref) return false
    const id = idOfRef(ref)
    return kind === 'event'
      ? events[id as EventId] !== undefined
      : kind === 'action' && actions[id as ActionId] !== undefined
  })
  const isHeld = useGraphView((view) => view.held)
  const [isOpen, setOpen] = useState(false)
  const shows = ref !== undefined && isThere && closed !== selection && (isOpen || !isHeld)
  if (shows !== isOpen) setOpen(shows)
  if (!ref || !shows) return null
  if (kind === 'action') {
    return <ActionDetails id={idOfRef(ref) as ActionId} onClose={() => setClosed(selection)} />
  }
  return (
    <Inspector
      label={t('inspector')}
      closeLabel={t('closeInspector')}
      onClose={() => setClosed(selection)}
    >
      <div className={styles.panel} key={ref}>
        <span className="hb-caps">{t('fact')}</span>
        <EditsOn stage="timeline">
          <FactText id={idOfRef(ref) as EventId} />
          <FactParts id={idOfRef(ref) as EventId} />
        </EditsOn>
        <RelatedSection item={ref} />
      </div>
    </Inspector>
  )
}

function FactText({ id }: { id: EventId }) {
  const t = useTexts(threadTexts)
  const { doc } = useBoard()
  const people = usePeopleNames()
  useHintBeside(id)
  const { value, bind } = useSharedText(() => eventText(doc, id), {
    maxLength: LIMITS.eventTextChars,
  })
  return (
    <div>
      <textarea {...bind} className={styles.text} rows={1} aria-label={t('text')} />
      <WordingHint id={id} text={value} kind="fact" people={people} />
    </div>
  )
}

function FactParts({ id }: { id: EventId }) {
  const t = useTexts(threadTexts)
  const show = useShowItem()
  return (
    <>
      <div>
        <Button size="compact-sm" variant="default" onClick={() => show.event(id)}>
          {t('showFact')}
        </Button>
      </div>
      <EvidenceSection parent={id} />
    </>
  )
}
