import { createStore } from 'zustand/vanilla'

/** The last summons that this tab has answered; a new one has a higher number. */
export interface SummonAnswer {
  number: number
  answer: 'went' | 'stayed' | 'dismissed'
}

export const summonStore = createStore<{ last: SummonAnswer | null }>(() => ({ last: null }))

export const answerSummons = (number: number, answer: SummonAnswer['answer']): void =>
  summonStore.setState({ last: { number, answer } })
