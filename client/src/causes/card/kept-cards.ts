import {
  type CauseMarks,
  type MarkedBoard,
  marksOf,
} from '@herringbone/shared/methods/cause-marks.ts'
import { linksAt } from '@herringbone/shared/methods/links-of.ts'
import type { Cause } from '@herringbone/shared/model/cause.ts'
import type { ActionId } from '@herringbone/shared/model/ids.ts'
import { causeRef, type ItemRef, type Link } from '@herringbone/shared/model/link.ts'
import { createIds } from '../../canvas/graph/keep-same.ts'
import { currentLanguage } from '../../ui/texts.ts'
import { CARD, type CardSize, type LaidCard, layCard } from './lay-card.ts'

type CardBoard = MarkedBoard & { actionOrder: readonly ActionId[] }

interface Kept {
  ref: ItemRef
  cause: Cause
  evidence: readonly unknown[] | undefined
  into: readonly Link[]
  outOf: readonly Link[]
  /** What else all of them depend on. */
  around: unknown
  marks: CauseMarks
  hidden: number
  card: LaidCard | undefined
}

export interface Cards {
  /** What a cause shows of itself. */
  marks(board: CardBoard, cause: Cause): CauseMarks
  /** Its card: the same object as long as nothing on it changes. */
  lay(board: CardBoard, cause: Cause, hidden?: number): LaidCard
}

/**
 * Cards of causes that are kept from one picture to the next: at a change of one among thousands
 * the others are not looked at again, neither their links nor their texts.
 */
export function createCards(size: CardSize = CARD): Cards {
  const known = new Map<string, Kept>()
  const idsOf = createIds()
  let around: object = {}
  let seen: readonly unknown[] = []
  let lastBoard: CardBoard | undefined
  /** Which facts and actions there are, and in which language cards are written. */
  const look = (board: CardBoard) => {
    if (board === lastBoard) return
    lastBoard = board
    const now = [idsOf(board.events), board.actionOrder, currentLanguage()]
    if (now.some((part, at) => part !== seen[at])) around = {}
    seen = now
  }
  const keep = (board: CardBoard, cause: Cause): Kept => {
    look(board)
    const before = known.get(cause.id)
    const ref = before?.ref ?? causeRef(cause.id)
    const [into, outOf] = linksAt(board.links, ref)
    const evidence = board.evidenceOf[cause.id]
    const isSame =
      before?.cause === cause &&
      before.into === into &&
      before.outOf === outOf &&
      before.evidence === evidence &&
      before.around === around
    if (isSame) return before
    const marks = marksOf(board, cause, [into, outOf])
    const looksSame =
      before?.cause === cause && before.around === around && sameMarks(before.marks, marks)
    const next: Kept = {
      ...{ ref, cause, evidence, into, outOf, around },
      marks: looksSame ? before.marks : marks,
      hidden: looksSame ? before.hidden : 0,
      card: looksSame ? before.card : undefined,
    }
    known.set(cause.id, next)
    return next
  }
  return {
    marks: (board, cause) => keep(board, cause).marks,
    lay(board, cause, hidden = 0) {
      const kept = keep(board, cause)
      if (!kept.card || kept.hidden !== hidden) {
        kept.card = layCard(cause, kept.marks, hidden, size)
        kept.hidden = hidden
      }
      return kept.card
    },
  }
}

const sameMarks = (a: CauseMarks, b: CauseMarks): boolean =>
  a.isRoot === b.isRoot &&
  a.isRuledOut === b.isRuledOut &&
  a.isSupported === b.isSupported &&
  a.lacksEvidence === b.lacksEvidence &&
  a.actions === b.actions
