import {
  type CauseMarks,
  type MarkedBoard,
  marksOf,
} from '@herringbone/shared/methods/cause-marks.ts'
import { type LinkEnds, linksByEnds } from '@herringbone/shared/methods/links-of.ts'
import type { Cause } from '@herringbone/shared/model/cause.ts'
import type { ActionId } from '@herringbone/shared/model/ids.ts'
import { causeRef, type ItemRef } from '@herringbone/shared/model/link.ts'
import { createIds } from '../../canvas/graph/keep-same.ts'
import { currentLanguage } from '../../ui/texts.ts'
import { CARD, type CardSize, createLooks, type LaidCard, layCard } from './lay-card.ts'

type CardBoard = MarkedBoard & { actionOrder: readonly ActionId[] }

interface Kept {
  ref: ItemRef
  cause: Cause
  evidence: readonly unknown[] | undefined
  links: LinkEnds
  /** What else all of them depend on. */
  around: unknown
  /** In which state of the board it was looked at last. */
  seenIn: CardBoard
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
  let lookOf = createLooks(size)
  let seen: readonly unknown[] = []
  let lastBoard: CardBoard | undefined
  let linksAt: ReturnType<typeof linksByEnds>
  /** Which facts and actions there are, and in which language cards are written. */
  const look = (board: CardBoard) => {
    lastBoard = board
    linksAt = linksByEnds(board.links)
    const now = [idsOf(board.events), board.actionOrder, currentLanguage()]
    if (now.some((part, at) => part !== seen[at])) {
      around = {}
      lookOf = createLooks(size)
    }
    seen = now
  }
  const keep = (board: CardBoard, cause: Cause): Kept => {
    if (board !== lastBoard) look(board)
    const before = known.get(cause.id)
    if (before?.seenIn === board && before.cause === cause) return before
    const ref = before?.ref ?? causeRef(cause.id)
    const links = linksAt(ref)
    const evidence = board.evidenceOf[cause.id]
    const isSame =
      before?.cause === cause &&
      before.links.into === links.into &&
      before.links.outOf === links.outOf &&
      before.evidence === evidence &&
      before.around === around
    if (isSame) {
      before.seenIn = board
      return before
    }
    const marks = marksOf(board, cause, links)
    const looksSame =
      before?.cause === cause && before.around === around && sameMarks(before.marks, marks)
    const next: Kept = {
      ref,
      cause,
      evidence,
      links,
      around,
      seenIn: board,
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
        kept.card = layCard(cause, kept.marks, hidden, size, lookOf(kept.marks, hidden))
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
