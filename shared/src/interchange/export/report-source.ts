import type { Board } from '../../model/board.ts'
import type { ExportLocale } from './words.ts'

/** All that an export knows: the board, and what stands outside of its document. */
export interface ReportSource {
  board: Board
  /** Names of those who took part, in the order in which they are to be named. */
  participants: readonly string[]
  /** What the workspace calls the severity; missing: "SEV-1". */
  severityName?: string
  /** Of the board, absolute. */
  url: string
  locale: ExportLocale
}
