import { ChevronDown, ChevronRight, CornerLeftUp } from 'lucide-react'
import { useState } from 'react'
import { useGraph, useGraphScene } from '../../canvas/graph/context.ts'
import { useBoardState, useCanEdit } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './whys.module.css'
import { linkAnswer } from './whys-edits.ts'
import type { WhysScene } from './whys-scene.ts'
import { currentItem } from './whys-spec.ts'
import { whysTexts } from './whys-texts.ts'

/** Causes that the whys do not reach; one click makes one an answer to what is selected. */
export function WhysTray() {
  const t = useTexts(whysTexts)
  const canvas = useGraph()
  const canEdit = useCanEdit()
  const [open, setOpen] = useState(false)
  const unreached = useGraphScene((scene) => (scene as WhysScene).graph.unreached) // as made
  const rings = useGraphScene((scene) => (scene as WhysScene).graph.rings.length) // as made
  const causes = useBoardState((state) => state.causes)
  if (unreached.length === 0 && rings === 0) return null
  const Chevron = open ? ChevronDown : ChevronRight
  return (
    <section
      className={styles.tray}
      data-closed={!open || undefined}
      aria-label={t('trayTitle', { count: unreached.length })}
    >
      <button
        type="button"
        className={styles.trayHead}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Chevron size={15} aria-hidden="true" />
        {t('trayTitle', { count: unreached.length })}
      </button>
      {open && (
        <ul className={styles.trayList}>
          {unreached.map((id) => {
            const text = causes[id]?.text || t('answerAsk')
            return (
              <li key={id}>
                <button
                  type="button"
                  className={styles.trayItem}
                  disabled={!canEdit}
                  aria-label={t('trayItem', { text })}
                  onClick={() => linkAnswer(canvas, currentItem(canvas), id)}
                >
                  <CornerLeftUp size={14} aria-hidden="true" />
                  {text}
                </button>
              </li>
            )
          })}
        </ul>
      )}
      {rings > 0 && <p className={styles.trayNote}>{t('rings', { count: rings })}</p>}
    </section>
  )
}
