import type { Action } from '@herringbone/shared/model/action.ts'
import type { TimelineEvent } from '@herringbone/shared/model/event.ts'
import type { ActionId, EventId } from '@herringbone/shared/model/ids.ts'
import { actionRef, eventRef, type ItemRef } from '@herringbone/shared/model/link.ts'
import { formatTimeAt } from '@herringbone/shared/time/format-clock.ts'
import { layText } from '../../canvas/graph/lay-text.ts'
import type { GraphNode } from '../../canvas/graph/types.ts'
import { CARD } from '../../causes/card/lay-card.ts'
import type { BoardState } from '../../sync/board-handle.ts'
import { currentLanguage } from '../../ui/texts.ts'
import { threadTexts } from './thread-texts.ts'

/** Units of the plane. */
export const PLAIN_WORDS = {
  font: 13,
  line: 17,
  width: CARD.width - 2 * CARD.padding,
  x: CARD.padding,
  y: CARD.head,
}

/** A fact or an action as it is drawn: with what it lacks. */
export type PlainNode = GraphNode & { head: string; lacks: string }
export type LaidPlain = Omit<PlainNode, 'x' | 'y'>

interface KeptPlain {
  ref: ItemRef
  record: TimelineEvent | Action | undefined
  lacks: boolean
  timeZone: string
  language: string
  laid: LaidPlain | undefined
}

/** Facts and actions as they are drawn: the same object as long as nothing on it changes. */
export function createPlain() {
  // By their bare ids, which are unique among facts and among actions alone.
  const facts = new Map<string, KeptPlain>()
  const actions = new Map<string, KeptPlain>()
  const keptIn = <Id extends EventId | ActionId>(
    known: Map<string, KeptPlain>,
    id: Id,
    refTo: (id: Id) => ItemRef,
  ) => {
    const there = known.get(id)
    if (there) return there
    const none = { record: undefined, lacks: false, timeZone: '', language: '', laid: undefined }
    const kept: KeptPlain = { ref: refTo(id), ...none }
    known.set(id, kept)
    return kept
  }
  const lay = (
    kept: KeptPlain,
    { brief: { timeZone } }: BoardState,
    record: TimelineEvent | Action,
    lacks: boolean,
    make: () => LaidPlain,
  ): LaidPlain => {
    const language = currentLanguage()
    const isSame =
      kept.record === record &&
      kept.lacks === lacks &&
      kept.timeZone === timeZone &&
      kept.language === language
    if (kept.laid && isSame) return kept.laid
    kept.laid = make()
    kept.record = record
    kept.lacks = lacks
    kept.timeZone = timeZone
    kept.language = language
    return kept.laid
  }
  const { text } = threadTexts
  return {
    factRef: (id: EventId): ItemRef => keptIn(facts, id, eventRef).ref,
    actionRef: (id: ActionId): ItemRef => keptIn(actions, id, actionRef).ref,
    fact(state: BoardState, fact: TimelineEvent, lacks: boolean): LaidPlain {
      const kept = keptIn(facts, fact.id, eventRef)
      return lay(kept, state, fact, lacks, () => {
        const { at, precision } = fact
        const head = formatTimeAt(at, state.brief.timeZone, precision) || text('fact')
        return layPlain(kept.ref, 'fact', fact.text, head, lacks ? text('noEvidence') : '')
      })
    },
    action(state: BoardState, action: Action, lacks: boolean): LaidPlain {
      const kept = keptIn(actions, action.id, actionRef)
      return lay(kept, state, action, lacks, () => {
        const head = text('action')
        return layPlain(kept.ref, 'action', action.text, head, lacks ? text('noReason') : '')
      })
    },
  }
}

const PAINTS = {
  fact: { fill: '--hb-blue-soft', ink: '--hb-ink-2', line: '--hb-blue' },
  action: { fill: '--hb-green-soft', ink: '--hb-ink-2', line: '--hb-green' },
} as const

function layPlain(
  id: ItemRef,
  kind: 'fact' | 'action',
  words: string,
  head: string,
  lacks: string,
): LaidPlain {
  const { text, height } = layText(words || threadTexts.text(`${kind}Ask`), PLAIN_WORDS)
  return {
    id,
    kind,
    label: `${`${threadTexts.text(kind)} ${kind === 'fact' ? head : ''}`.trim()}${after(words)}${after(lacks)}`,
    width: CARD.width,
    height: CARD.head + height + CARD.foot + (lacks ? CARD.marks : 0),
    isMovable: true,
    text: words ? text : { ...text, lines: [''] },
    paint: PAINTS[kind],
    head,
    lacks,
  }
}

const after = (words: string): string => (words ? `, ${words}` : '')
