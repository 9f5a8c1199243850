import type { BoardSummary, SearchHit } from '@herringbone/shared/api/boards.ts'
import type { PaletteCommand } from './command.ts'

/** Opens a board, or something in it (the `item` of its address). */
export type OpenBoard = (board: string, item?: string) => void

type Marks = SearchHit['marks']

/** One line of the palette that can be taken. */
export type Entry = { key: string; run: () => void } & (
  | { kind: 'command'; command: PaletteCommand }
  | { kind: 'board'; board: BoardSummary; marks: Marks }
  | { kind: 'hit'; hit: SearchHit; title: string }
)

/** Boards that are shown before anything is typed. */
const RECENT = 5

/** The lines in their order: what can be done, then boards, each with what was found in it. */
export function entriesOf(
  commands: readonly PaletteCommand[],
  boards: readonly BoardSummary[],
  isEmpty: boolean,
  onOpen: OpenBoard | null,
): Entry[] {
  const entries: Entry[] = commands.map((command) => ({
    ...{ kind: 'command', command, key: `command ${command.id}`, run: command.run },
  }))
  if (!onOpen) return entries
  for (const board of isEmpty ? boards.slice(0, RECENT) : boards) {
    entries.push({
      ...{ kind: 'board', board, marks: board.titleMarks, key: `board ${board.id}` },
      run: () => onOpen(board.id),
    })
    for (const hit of board.hits) {
      entries.push({
        ...{ kind: 'hit', hit, title: board.title },
        key: `hit ${board.id} ${hit.kind} ${hit.at} ${hit.text}`,
        run: () => onOpen(board.id, hit.at),
      })
    }
  }
  return entries
}
