import {
  type Figure,
  isComputed,
  type NotComputable,
} from '@herringbone/shared/methods/fault-tree/figure.ts'
import type { TreeNodeId } from '@herringbone/shared/model/ids.ts'
import { useBoardState } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { formatFigure } from '../node/format-figure.ts'
import { MissionTime } from '../node/mission-time.tsx'
import { NodeLink } from '../node/node-link.tsx'
import { analysisTexts } from './analysis-texts.ts'
import styles from './panel.module.css'

interface FigureRowProps {
  label: string
  figure: Figure
  note?: string
  isMain?: boolean
  /** The figure above: what keeps both from being computed is said there, and not twice. */
  reasonOf?: Figure
}

/** A figure with its name; what is not computable says why, and leads to what is missing. */
export function FigureRow({ label, figure, note, isMain, reasonOf }: FigureRowProps) {
  const t = useTexts(analysisTexts)
  const isSaid = reasonOf !== undefined && JSON.stringify(reasonOf) === JSON.stringify(figure)
  return (
    <div className={styles.figure} data-main={isMain || undefined}>
      <span className={styles.figureLabel}>{label}</span>
      <span className={styles.figureValue} data-missing={!isComputed(figure) || undefined}>
        {isComputed(figure) ? formatFigure(figure) : t('notComputable')}
      </span>
      {note && <span className={styles.figureNote}>{note}</span>}
      {!isComputed(figure) && !isSaid && <Reason reason={figure} />}
      {!isComputed(figure) && isMain && !isSaid && <NoTime events={figure.events} />}
    </div>
  )
}

const BECAUSE = {
  'missing-probability': 'because_missing',
  'top-impossible': 'because_top',
  'too-many-cut-sets': 'because_many',
  'not-coherent': 'because_coherent',
} as const satisfies Record<NotComputable['because'], string>

/** More of them help nobody: one fills in the first, and the others move up. */
const SHOWN = 12

export function Reason({ reason }: { reason: NotComputable }) {
  const t = useTexts(analysisTexts)
  const rest = reason.events.length - SHOWN
  return (
    <div className={styles.figureNote}>
      {t(BECAUSE[reason.because])}
      {reason.events.length > 0 && (
        <ul className={styles.missing}>
          {reason.events.slice(0, SHOWN).map((id) => (
            <li key={id}>
              <NodeLink id={id} />
            </li>
          ))}
          {rest > 0 && <li>{t('moreMissing', { count: rest })}</li>}
        </ul>
      )}
    </div>
  )
}

/** A rate is no probability until the tree has a mission time: nothing is missing at the event. */
function NoTime({ events }: { events: readonly string[] }) {
  const t = useTexts(analysisTexts)
  const isMissed = useBoardState(({ analysis, treeNodes }) => {
    const hasRate = (id: string) => {
      const chance = treeNodes[id as TreeNodeId]?.chance // the analysis has ids of nodes
      return chance ? 'rate' in chance : false
    }
    return analysis.missionTime === null && events.some(hasRate)
  })
  if (!isMissed) return null
  return (
    <div className={styles.figureNote}>
      {t('noMissionTime')}
      <MissionTime />
    </div>
  )
}
