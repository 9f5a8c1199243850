import { LIMITS } from '@herringbone/shared/limits.ts'
import type { TimelineEvent } from '@herringbone/shared/model/event.ts'
import { eventRef } from '@herringbone/shared/model/link.ts'
import { Button } from '@mantine/core'
import { Copy, Trash2 } from 'lucide-react'
import { offerUndo } from '../../../canvas/offer-undo.tsx'
import { usePeopleNames } from '../../../causes/wording/use-people-names.ts'
import { WordingHint } from '../../../causes/wording/wording-hint.tsx'
import { EvidenceSection } from '../../../evidence/evidence-section.tsx'
import { RelatedSection } from '../../../related/related-section.tsx'
import { useMyRole } from '../../../session/use-my-role.ts'
import { usePersonName } from '../../../session/use-person-name.ts'
import { useBoard, useBoardState, useCanEdit, useSession } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { duplicateEvents, removeEvents } from '../actions.ts'
import { CommitInput } from './commit-input.tsx'
import { moveToLane, setSource } from './event-edits.ts'
import styles from './inspector.module.css'
import { inspectorTexts } from './inspector-texts.ts'
import { LaneSelect } from './lane-select.tsx'
import { MilestoneField } from './milestone-field.tsx'
import { TitleField } from './title-field.tsx'
import { WhenField } from './when-field.tsx'

/** Everything about one event. */
export function EventPanel({ event }: { event: TimelineEvent }) {
  const canEdit = useCanEdit()
  const people = usePeopleNames()
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <MilestoneField event={event.id} />
        <EditedBy event={event} />
      </div>
      <div>
        <TitleField event={event} />
        <WordingHint id={event.id} text={event.text} kind="fact" people={people} />
      </div>
      <WhenField event={event} />
      <EvidenceSection parent={event.id} />
      <RelatedSection item={eventRef(event.id)} />
      {canEdit ? <Place event={event} /> : <PlaceText event={event} />}
      {canEdit ? <Foot event={event} /> : <WhyNot />}
    </div>
  )
}

/** Why it cannot be changed: one only looks on, or the stage is locked. */
function WhyNot() {
  const t = useTexts(inspectorTexts)
  const takesPart = useMyRole() !== 'observer'
  const locked = useSession(({ view }) => view?.locked.includes('timeline') ?? false)
  return <p className={styles.note}>{t(takesPart && locked ? 'locked' : 'readOnly')}</p>
}

function EditedBy({ event }: { event: TimelineEvent }) {
  const t = useTexts(inspectorTexts)
  const { me } = useBoard()
  const id = event.editedBy || event.createdBy
  const name = usePersonName(id)
  if (!name) return null
  return (
    <span className={styles.edited}>
      {id === me.id ? t('editedByMe') : t('editedBy', { name })}
    </span>
  )
}

function Place({ event }: { event: TimelineEvent }) {
  const t = useTexts(inspectorTexts)
  const board = useBoard()
  return (
    <div className={styles.pair}>
      <LaneSelect
        label={t('lane')}
        classNames={{ label: 'hb-caps' }}
        value={event.lane}
        onChoose={(lane) => moveToLane(board, [event.id], lane)}
      />
      <CommitInput
        label={t('source')}
        classNames={{ label: 'hb-caps' }}
        placeholder={t('sourceHint')}
        maxLength={LIMITS.sourceChars}
        value={event.source}
        onCommit={(typed) => {
          setSource(board, event.id, typed)
          return undefined
        }}
      />
    </div>
  )
}

function PlaceText({ event }: { event: TimelineEvent }) {
  const t = useTexts(inspectorTexts)
  const lane = useBoardState((state) => state.lanes[event.lane]?.title)
  return (
    <>
      <section className={styles.section}>
        <h3 className="hb-caps">{t('lane')}</h3>
        <span>{lane}</span>
      </section>
      {event.source !== '' && (
        <section className={styles.section}>
          <h3 className="hb-caps">{t('source')}</h3>
          <span>{event.source}</span>
        </section>
      )}
    </>
  )
}

function Foot({ event }: { event: TimelineEvent }) {
  const t = useTexts(inspectorTexts)
  const board = useBoard()
  const remove = () => {
    const count = removeEvents(board, [event.id])
    if (count > 0) offerUndo(board, t('deleted', { count }))
  }
  return (
    <div className={styles.foot}>
      <Button
        variant="default"
        size="compact-sm"
        className={styles.button ?? ''}
        leftSection={<Copy size={15} aria-hidden="true" />}
        onClick={() => duplicateEvents(board, [event.id])}
      >
        {t('duplicate')}
      </Button>
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        className={styles.button ?? ''}
        leftSection={<Trash2 size={15} aria-hidden="true" />}
        onClick={remove}
      >
        {t('delete')}
      </Button>
    </div>
  )
}
