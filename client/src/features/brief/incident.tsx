import { type BriefChange, changeBrief } from '@herringbone/shared/doc/edit-brief.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { useId } from 'react'
import { shallow } from 'zustand/shallow'
import { SeverityChoice } from '../../severity/severity-choice.tsx'
import { useBoard, useBoardState, useCanEdit } from '../../sync/react.tsx'
import { Moment } from '../../ui/moment.tsx'
import { useTexts } from '../../ui/texts.ts'
import { TimeZoneSelect } from '../../ui/time-zone-select.tsx'
import styles from './brief.module.css'
import { briefTexts } from './brief-texts.ts'
import { briefFieldId } from './focus-field.ts'
import { NamesField } from './names-field.tsx'

/** What is known of the incident before the first fact: how bad, what, when, in which zone. */
export function Incident() {
  const t = useTexts(briefTexts)
  const id = useId()
  const board = useBoard()
  const canEdit = useCanEdit()
  const { services, tags, startedAt, endedAt, timeZone } = useBoardState(
    ({ brief }) => brief,
    shallow,
  )
  const change = (values: BriefChange) => board.edit((doc) => changeBrief(doc, values))
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h3 id={id}>{t('incident')}</h3>
      <div className={styles.field} id={briefFieldId('severity')}>
        <p className={styles.label} id={`${id}-severity`}>
          {t('severity')}
        </p>
        <SeverityChoice labelledBy={`${id}-severity`} />
      </div>
      <NamesField
        field="services"
        names={services}
        most={LIMITS.servicesPerBoard}
        mostChars={LIMITS.serviceChars}
        onChange={(names) => change({ services: names })}
      />
      <NamesField
        field="tags"
        names={tags}
        most={LIMITS.tagsPerBoard}
        mostChars={LIMITS.tagChars}
        onChange={(names) => change({ tags: names })}
      />
      <Moment
        label={t('starts')}
        at={startedAt}
        timeZone={timeZone}
        canEdit={canEdit}
        onChange={(at) => change({ startedAt: at })}
      />
      <Moment
        label={t('ends')}
        at={endedAt}
        timeZone={timeZone}
        canEdit={canEdit}
        // The end is on the day of the start more often than on any other.
        near={startedAt}
        error={startedAt !== null && endedAt !== null && endedAt < startedAt ? t('endsFirst') : ''}
        onChange={(at) => change({ endedAt: at })}
      />
      {canEdit ? (
        <TimeZoneSelect
          label={t('timeZone')}
          description={t('timeZoneHint')}
          value={timeZone}
          onChange={(zone) => change({ timeZone: zone })}
        />
      ) : (
        <div className={styles.field}>
          <p className={styles.label}>{t('timeZone')}</p>
          <p>{timeZone}</p>
        </div>
      )}
    </section>
  )
}
