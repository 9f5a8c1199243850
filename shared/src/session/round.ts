import type { PersonId, RoundId } from '../model/ids.ts'
import type { StageId } from '../model/stage.ts'

/** A silent round that is under way: everyone writes notes that only they can see. */
export interface Round {
  id: RoundId
  question: string
  stage: StageId
  /** Names on: each note says who wrote it once it is revealed. */
  named: boolean
  openedAt: number
  /**
   * `closing`: a facilitator wants to throw the notes away. Everyone is told and can copy theirs;
   * from `discardableAt` on (server time), or once all who write have said so, it may be done.
   */
  status: 'open' | 'closing'
  discardableAt: number | null
  /** People who have said that they are ready. */
  ready: PersonId[]
  /** While closing: people who have seen it and have what they want to keep. */
  told: PersonId[]
}

/** What is known of a round that is over. */
export interface PastRound {
  id: RoundId
  question: string
  stage: StageId
  outcome: 'revealed' | 'discarded'
  /** Notes that the reveal placed on the board. */
  notes: number
  endedAt: number
}

/** What someone does in the round, as everyone may see it. */
export type RoundActivity = 'reading' | 'writing' | 'ready'
