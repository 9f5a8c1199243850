import { SCORES, type Score } from '@herringbone/shared/model/action.ts'
import type { Rating } from '../../../actions/action-edits.ts'
import type { NumberedAction } from '../rows.ts'

/** Cards that are drawn in one cell; of more the rest is counted. */
const DRAWN = 3

export interface Cell {
  risk: Score
  effort: Score
  cards: NumberedAction[]
  /** Those that there is no room for. */
  more: NumberedAction[]
}

/** The cells of the matrix as they are read: the highest risk reduction and least effort first. */
export function cellsOf(actions: readonly NumberedAction[]): Cell[] {
  const placed = Map.groupBy(actions, ({ action: { risk, effort } }) => `${risk}:${effort}`)
  return SCORES.toReversed().flatMap((risk) =>
    SCORES.map((effort): Cell => {
      const all = placed.get(`${risk}:${effort}`) ?? []
      const most = all.length > DRAWN ? DRAWN - 1 : DRAWN
      return { risk, effort, cards: all.slice(0, most), more: all.slice(most) }
    }),
  )
}

export const isRated = ({ action: { risk, effort } }: NumberedAction): boolean =>
  risk !== null && effort !== null

const within = (share: number): Score => {
  const step = Math.min(4, Math.max(0, Math.floor(share * SCORES.length)))
  return SCORES[step] ?? 1
}

/** The rating of a place in the matrix: `x` and `y` as shares from its upper left corner. */
export const ratingAt = ({ x, y }: { x: number; y: number }): Rating => ({
  effort: within(x),
  risk: within(1 - y),
})
