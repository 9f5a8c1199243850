import { briefText } from '@herringbone/shared/doc/edit-brief.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { useId } from 'react'
import { shallow } from 'zustand/shallow'
import { useBoard, useCanEdit, usePeers } from '../../sync/react.tsx'
import { useSharedText } from '../../sync/use-shared-text.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './brief.module.css'
import { briefTexts } from './brief-texts.ts'

/** Who leads is the server's word; the labels beside it are free text and give no rights. */
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
      <RoleField field="scribe" />
      <RoleField field="decisionMaker" />
      <RoleField field="experts" />
    </section>
  )
}

function RoleField({ field }: { field: 'scribe' | 'decisionMaker' | 'experts' }) {
  const t = useTexts(briefTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const id = useId()
  const { value, bind } = useSharedText(() => briefText(board.doc, field), {
    maxLength: LIMITS.titleChars,
  })
  if (!canEdit) {
    return (
      <div className={styles.field}>
        <p className={styles.label}>{t(field)}</p>
        <p className={value ? undefined : styles.none}>{value || t('none')}</p>
      </div>
    )
  }
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {t(field)}
      </label>
      <input {...bind} id={id} className={styles.input} placeholder={t(`${field}Hint`)} />
    </div>
  )
}
