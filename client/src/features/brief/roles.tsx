import { briefText } from '@herringbone/shared/doc/edit-brief.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { Label } from '@herringbone/shared/session/state.ts'
import { useId } from 'react'
import { shallow } from 'zustand/shallow'
import { useBoard, useCanEdit, usePeers } from '../../sync/react.tsx'
import { useSharedText } from '../../sync/use-shared-text.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './brief.module.css'
import { briefTexts } from './brief-texts.ts'
import { briefFieldId } from './focus-field.ts'
import { Labelled, LabelMenu, useLabelled } from './labelled.tsx'

/** Who leads is the server's word; labels on people and texts beside them give no rights. */
export function Roles() {
  const t = useTexts(briefTexts)
  const id = useId()
  const leading = usePeers(
    (state) => state.peers.filter(({ role }) => role === 'facilitator'),
    shallow,
  )
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h3 id={id}>{t('roles')}</h3>
      <div className={styles.field}>
        <p className={styles.label}>{t('facilitators')}</p>
        {leading.length === 0 ? (
          <p className={styles.none}>{t('noFacilitator')}</p>
        ) : (
          <ul className={styles.leading}>
            {leading.map((peer) => (
              <li key={peer.person}>
                <Avatar name={peer.name} color={peer.color} size="small" /> {peer.name}
              </li>
            ))}
          </ul>
        )}
      </div>
      <RoleField field="scribe" label="scribe" id={briefFieldId('scribe')} />
      <RoleField field="decisionMaker" label="decision-maker" />
      <RoleField field="experts" label="expert" />
    </section>
  )
}

interface RoleFieldProps {
  field: 'scribe' | 'decisionMaker' | 'experts'
  label: Label
  id?: string
}

/** People of the board who carry the label, and a text for those who are not in it. */
function RoleField({ field, label, id: given }: RoleFieldProps) {
  const t = useTexts(briefTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const own = useId()
  const id = given ?? own
  const people = useLabelled(label)
  const { value, bind } = useSharedText(() => briefText(board.doc, field), {
    maxLength: LIMITS.titleChars,
  })
  if (!canEdit) {
    const nobody = value === '' && people.length === 0
    return (
      <div className={styles.field}>
        <p className={styles.label}>{t(field)}</p>
        <Labelled label={label} people={people} />
        {value !== '' && <p>{value}</p>}
        {nobody && <p className={styles.none}>{t('none')}</p>}
      </div>
    )
  }
  return (
    <div className={styles.field}>
      <div className={styles.fieldHead}>
        <label className={styles.label} htmlFor={id}>
          {t(field)}
        </label>
        <LabelMenu label={label} />
      </div>
      <Labelled label={label} people={people} />
      <input
        {...bind}
        id={id}
        className={styles.input}
        placeholder={people.length > 0 ? t('alsoHint') : t(`${field}Hint`)}
      />
    </div>
  )
}
