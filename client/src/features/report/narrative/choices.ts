import { byOrder } from '@herringbone/shared/doc/order.ts'
import { sayAmount } from '@herringbone/shared/interchange/export/impact-blocks.ts'
import { EXPORT_WORDS } from '@herringbone/shared/interchange/export/words.ts'
import { impactSummary } from '@herringbone/shared/methods/impact-summary.ts'
import type { NarrativeRef } from '@herringbone/shared/model/narrative.ts'
import { formatTimeAt } from '@herringbone/shared/time/format-clock.ts'
import { useMemo } from 'react'
import type { BoardState } from '../../../sync/board-handle.ts'
import { useBoard } from '../../../sync/react.tsx'
import { foldText } from '../../../ui/fold-text.ts'
import { currentLanguage, type Language } from '../../../ui/texts.ts'

export const KINDS = ['event', 'cause', 'action', 'figure'] as const

/** A record that can be put into a text. */
export interface Choice {
  kind: (typeof KINDS)[number]
  ref: NarrativeRef
  /** What is put into the text. */
  words: string
  /** What the list says. */
  said: string
}

/** More are found by their words. */
const SHOWN = 12

/** All records that can be put in; looked up while the list is open, and as it opens. */
export function useChoices(isOpen: boolean): readonly Choice[] {
  const { store } = useBoard()
  return useMemo(
    () => (isOpen ? choicesOf(store.getState(), currentLanguage()) : []),
    [isOpen, store],
  )
}

/** Those with all the words, as they are listed: kind by kind, of each the first few. */
export function fitting(all: readonly Choice[], typed: string): Choice[] {
  const words = foldText(typed).split(' ').filter(Boolean)
  const found = all.filter(({ said }) => words.every((word) => foldText(said).includes(word)))
  return KINDS.flatMap((of) => found.filter(({ kind }) => kind === of).slice(0, SHOWN))
}

function choicesOf(state: BoardState, language: Language): Choice[] {
  const { events, causes, actions, brief } = state
  const plain = (kind: 'cause' | 'action', { id, text }: { id: string; text: string }): Choice => {
    const words = text.replace(/\s+/g, ' ').trim()
    return { kind, ref: `${kind}:${id}`, words, said: words }
  }
  const facts = Object.values(events)
    .sort((a, b) => a.at - b.at)
    .map(({ id, at, precision, text }): Choice => {
      const words = text.replace(/\s+/g, ' ').trim()
      const time = formatTimeAt(at, brief.timeZone, precision)
      const said = words === '' ? '' : [time, words].filter(Boolean).join(' ')
      return { kind: 'event', ref: `event:${id}`, words: said, said }
    })
  const figures = impactSummary(state).figures.map((figure): Choice => {
    const name =
      figure.text.replace(/\s+/g, ' ').trim() || EXPORT_WORDS[language].figure[figure.kind]
    const words = `${sayAmount(figure, language)} ${name}`
    return { kind: 'figure', ref: `figure:${figure.id}`, words, said: words }
  })
  return [
    ...facts,
    ...Object.values(causes)
      .sort(byOrder)
      .map((one) => plain('cause', one)),
    ...Object.values(actions)
      .sort(byOrder)
      .map((one) => plain('action', one)),
    ...figures,
  ].filter(({ words }) => words !== '')
}
