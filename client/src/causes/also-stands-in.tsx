import type { Cause } from '@herringbone/shared/model/cause.ts'
import type { SurfaceId } from '@herringbone/shared/model/surface.ts'
import { StickyNote } from 'lucide-react'
import { wantItem } from '../canvas/graph/wanted-item.ts'
import { useGoToStage } from '../session/go-to-stage.ts'
import { useShowItem } from '../session/show-item.ts'
import { showSurface } from '../session/shown-surfaces.ts'
import { useSurfaceName } from '../session/surface-texts.ts'
import { useBoard, useBoardState } from '../sync/react.tsx'
import { useTexts } from '../ui/texts.ts'
import { causeTexts } from './cause-texts.ts'
import styles from './causes.module.css'
import { type Place, usePlaces } from './use-places.ts'

/** The other views that a cause stands in, and the note it was made from; each leads there. */
export function AlsoStandsIn({ cause, surface }: { cause: Cause; surface: SurfaceId }) {
  const t = useTexts(causeTexts)
  const places = usePlaces(cause, surface)
  const hasNote = useBoardState(({ notes }) => cause.note !== '' && notes[cause.note] !== undefined)
  return (
    <section className={styles.section}>
      <h3 className="hb-caps">{t('alsoIn')}</h3>
      {places.length === 0 && !hasNote ? (
        <span className={styles.note}>{t('nowhereElse')}</span>
      ) : (
        <ul className={styles.chips}>
          {places.map((place) => (
            <li key={place.surface}>
              <PlaceChip place={place} />
            </li>
          ))}
          {hasNote && (
            <li>
              <NoteChip cause={cause} />
            </li>
          )}
        </ul>
      )}
    </section>
  )
}

function PlaceChip({ place: { surface, item, label, color } }: { place: Place }) {
  const t = useTexts(causeTexts)
  const board = useBoard()
  const goToStage = useGoToStage()
  const go = () => {
    wantItem(board, surface, item)
    showSurface(board, 'causes', surface)
    goToStage('causes')
  }
  return (
    <button
      type="button"
      className={styles.chip}
      data-color={color}
      title={t('goTo', { place: label })}
      onClick={go}
    >
      {label}
    </button>
  )
}

function NoteChip({ cause }: { cause: Cause }) {
  const t = useTexts(causeTexts)
  const surfaceName = useSurfaceName()
  const show = useShowItem()
  const stage = useBoardState(({ notes }) => cause.note && notes[cause.note]?.stage)
  const label = t('inNote', { view: surfaceName('notes', stage || 'causes') })
  const go = () => {
    if (cause.note !== '') show.note(cause.note)
  }
  return (
    <button type="button" className={styles.chip} title={t('goTo', { place: label })} onClick={go}>
      <StickyNote size={13} aria-hidden="true" /> {label}
    </button>
  )
}
