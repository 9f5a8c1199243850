import { linksInto } from '@herringbone/shared/methods/links-of.ts'
import type { TimelineEvent } from '@herringbone/shared/model/event.ts'
import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { causeRef, eventRef } from '@herringbone/shared/model/link.ts'
import { formatTimeAt } from '@herringbone/shared/time/format-clock.ts'
import { ActionIcon } from '@mantine/core'
import { Unlink } from 'lucide-react'
import { offerUndo } from '../canvas/offer-undo.tsx'
import { useShowItem } from '../session/show-item.ts'
import { useBoard, useBoardState, useCanEdit } from '../sync/react.tsx'
import { useTexts } from '../ui/texts.ts'
import { unlinkFact } from './cause-edits.ts'
import { causeTexts } from './cause-texts.ts'
import styles from './causes.module.css'

interface FactListProps {
  cause: CauseId
  facts: readonly TimelineEvent[]
}

/** The facts that support a cause or that it explains; each leads to the timeline. */
export function FactList({ cause, facts }: FactListProps) {
  const t = useTexts(causeTexts)
  return (
    <ul className={styles.list} aria-label={t('facts')}>
      {facts.map((fact) => (
        <FactItem key={fact.id} cause={cause} fact={fact} />
      ))}
    </ul>
  )
}

function FactItem({ cause, fact }: { cause: CauseId; fact: TimelineEvent }) {
  const t = useTexts(causeTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const show = useShowItem()
  const zone = useBoardState((state) => state.brief.timeZone)
  // A fact that it explains is one of the whys: parted there, and not by the way.
  const isLinked = useBoardState(({ links }) =>
    linksInto(links, causeRef(cause), 'fact').some(({ from }) => from === eventRef(fact.id)),
  )
  const text = fact.text || t('untitled')
  const time = formatTimeAt(fact.at, zone, fact.precision)
  const unlink = () => {
    unlinkFact(board, fact.id, cause)
    offerUndo(board, t('unlinked'))
  }
  return (
    <li className={styles.fact}>
      <button
        type="button"
        className={styles.factButton}
        aria-label={t('goToFact', { text: `${time} ${text}`.trim() })}
        onClick={() => show.event(fact.id)}
      >
        <span className={styles.time}>{time}</span> {text}
      </button>
      {canEdit && isLinked && (
        <ActionIcon
          variant="subtle"
          size="sm"
          aria-label={t('unlinkFact', { text })}
          title={t('unlinkFact', { text })}
          onClick={unlink}
        >
          <Unlink size={15} aria-hidden="true" />
        </ActionIcon>
      )}
    </li>
  )
}
