import { LIMITS } from '@herringbone/shared/limits.ts'
import { useTexts } from '../../../ui/texts.ts'
import { problemTexts } from '../panel/problem-texts.ts'
import styles from './files.module.css'
import { mefTexts } from './mef-texts.ts'
import type { TreeReading } from './read-file.ts'

const SHOWN = 40

/** What would come in, what does not come as the file has it, and what will have to be mended. */
export function WhatComes({ reading }: { reading: TreeReading }) {
  const t = useTexts(mefTexts)
  const tp = useTexts(problemTexts)
  const { tree, notes, changes, problems } = reading
  const without = tree.events.filter((event) => event.kind !== 'house' && !event.chance).length
  const top = [...tree.gates, ...tree.events].find(({ id }) => id === tree.top)
  const lost = [
    ...notes.map(({ code, line, about }) => ({
      key: `${code} ${line} ${about}`,
      line,
      says: t(`note_${code}`, { about }),
    })),
    ...changes.map(({ code, at, about }) => ({
      key: `${code} ${at} ${about}`,
      line: 0,
      says: t(`change_${code}`, { at, about }),
    })),
  ]
  const limits = {
    gates: LIMITS.gatesPerTree,
    events: LIMITS.eventsPerTree,
    inputs: LIMITS.inputsPerGate,
    depth: LIMITS.treeDepth,
  }
  return (
    <>
      <section aria-label={t('comes')} className={styles.section}>
        <h3>{t('comes')}</h3>
        <p role="status" className={styles.counts}>
          <strong>{t('gates', { count: tree.gates.length })}</strong>
          <strong>{t('events', { count: tree.events.length })}</strong>
          {without > 0 && <span>{t('without', { count: without })}</span>}
          {tree.missionTime !== undefined && <span>{t('time', { hours: tree.missionTime })}</span>}
        </p>
        <p className={styles.note}>{t('topIs', { name: top?.label ?? tree.top })}</p>
      </section>
      <section aria-label={t('notUnderstood')} className={styles.section}>
        <h3>{t('notUnderstood')}</h3>
        {lost.length === 0 && <p className={styles.note}>{t('allUnderstood')}</p>}
        <ul className={styles.list}>
          {lost.slice(0, SHOWN).map(({ key, line, says }) => (
            <li key={key}>
              {line > 0 && <strong>{t('line', { line })} </strong>}
              {says}
            </li>
          ))}
          {lost.length > SHOWN && <li>{t('more', { count: lost.length - SHOWN })}</li>}
        </ul>
      </section>
      {problems.length > 0 && (
        <section aria-label={t('mend')} className={styles.section}>
          <h3>{t('mend')}</h3>
          <ul className={styles.list}>
            {problems.slice(0, SHOWN).map(({ code, at, about }) => (
              <li key={`${code} ${at} ${about.join(' ')}`}>
                {at !== '' && <strong>{at} </strong>}
                {tp(code, limits)} {code === 'cycle' && about.join(' → ')}
              </li>
            ))}
            {problems.length > SHOWN && <li>{t('more', { count: problems.length - SHOWN })}</li>}
          </ul>
        </section>
      )}
    </>
  )
}
