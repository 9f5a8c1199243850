import type { KeptDesks } from '@herringbone/shared/api/commands.ts'
import { type DeskNote, isBlank, readDesk } from '@herringbone/shared/doc/desk.ts'
import type { BoardId, PersonId, RoundId } from '@herringbone/shared/model/ids.ts'
import type { Session } from '@herringbone/shared/session/state.ts'
import { viewForPerson } from '@herringbone/shared/session/view.ts'
import { type DocLog, deskDoc, listDesks } from '../../storage/doc-log.ts'
import type { Clock } from '../clock.ts'
import { ResidentDocument } from '../resident-document.ts'

export interface StoredDesk {
  person: PersonId
  /** Those that say something, in the order in which their writer has them. */
  notes: DeskNote[]
}

/** The desks of a round as they are on disk. Between two of them everyone else gets their turn. */
export async function readDesks(
  docs: DocLog,
  board: BoardId,
  round: RoundId,
  clock: Pick<Clock, 'soon'>,
): Promise<StoredDesk[]> {
  const desks: StoredDesk[] = []
  for (const { person } of await listDesks(docs, board, round)) {
    desks.push({ person, notes: await readOneDesk(docs, board, round, person) })
    await new Promise<void>((go) => clock.soon(go))
  }
  return desks
}

export async function readOneDesk(
  docs: DocLog,
  board: BoardId,
  round: RoundId,
  person: PersonId,
): Promise<DeskNote[]> {
  const document = new ResidentDocument(await docs.load(deskDoc(board, round, person)))
  try {
    return readDesk(document.doc).filter((note) => !isBlank(note))
  } finally {
    document.destroy()
  }
}

/** What a person still has of rounds that were discarded. */
export async function readKeptDesks(
  docs: DocLog,
  board: BoardId,
  session: Session,
  person: PersonId,
): Promise<KeptDesks['desks']> {
  const { keptRounds } = viewForPerson(session, person)
  return Promise.all(
    keptRounds.map(async (round) => {
      const notes = await readOneDesk(docs, board, round, person)
      const question = session.pastRounds.find(({ id }) => id === round)?.question ?? ''
      return { round, question, notes: notes.map(({ text }) => text) }
    }),
  )
}
