import {
  type BoardId,
  type FileId,
  type InviteId,
  newId,
  type PersonId,
  type TemplateId,
} from '@herringbone/shared/model/ids.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import type { SearchItem } from '@herringbone/shared/model/search-item.ts'
import { agendaOf } from '@herringbone/shared/session/agenda.ts'
import { newSession } from '@herringbone/shared/session/new-session.ts'
import type { BoardProjection, BoardRow } from '../board-row.ts'
import type { StoredSession } from '../sessions.ts'
import type { FileRow, InviteRow, MemberRow, Storage, TemplateRow } from '../storage.ts'

/** Rows for contract tests: valid, with what matters to a test given by it. */

export const samplePerson = (
  given: Partial<Person & { createdAt: number }> = {},
): Person & { createdAt: number } => ({
  id: newId<'person'>(),
  name: 'Ada',
  color: '#0e7c86',
  member: true,
  createdAt: 1_000,
  ...given,
})

export const sampleProjection = (given: Partial<BoardProjection> = {}): BoardProjection => ({
  title: 'Checkout outage',
  severity: 1,
  services: ['checkout', 'payments'],
  startedAt: 1_700_000_000_000,
  timeZone: 'Europe/Berlin',
  impactMs: 5_400_000.5,
  events: 12,
  updatedAt: 2_000,
  tags: [],
  review: 'draft',
  isRepeat: false,
  causes: [],
  owners: [],
  actions: { total: 0, done: 0, openDue: [] },
  ...given,
})

export const sampleBoard = (
  projection: Partial<BoardProjection> = {},
  given: Partial<BoardRow> = {},
): BoardRow => ({
  id: newId<'board'>(),
  epoch: 1,
  createdAt: 1_000,
  createdBy: newId<'person'>(),
  visibility: 'workspace',
  archivedAt: null,
  deletedAt: null,
  projection: sampleProjection(projection),
  ...given,
})

export const sampleMember = (board: BoardId, given: Partial<MemberRow> = {}): MemberRow => ({
  board,
  person: newId<'person'>(),
  role: 'participant',
  invite: null,
  joinedAt: 1_000,
  revokedAt: null,
  ...given,
})

export const sampleInvite = (board: BoardId, given: Partial<InviteRow> = {}): InviteRow => ({
  id: newId<'invite'>(),
  board,
  role: 'participant',
  tokenHash: newId<'board'>(),
  passphraseHash: null,
  createdAt: 1_000,
  createdBy: newId<'person'>(),
  expiresAt: null,
  revokedAt: null,
  ...given,
})

export const sampleFile = (board: BoardId, given: Partial<FileRow> = {}): FileRow => ({
  id: newId<'file'>(),
  board,
  name: 'graph.png',
  size: 1_234,
  type: 'image/png',
  hash: 'ab'.repeat(32),
  createdAt: 1_000,
  createdBy: newId<'person'>(),
  ...given,
})

export const sampleTemplate = (given: Partial<TemplateRow> = {}): TemplateRow => ({
  id: newTemplateId(),
  name: 'Ours',
  agenda: agendaOf('short'),
  checkIn: false,
  createdAt: 1_000,
  createdBy: newId<'person'>(),
  ...given,
})

/** A stored session, as it is with a new board. */
export const sampleStored = (given: Partial<StoredSession> = {}): StoredSession => ({
  revision: 1,
  session: newSession({ agenda: agendaOf('full'), checkIn: false }),
  ...given,
})

export const newBoardId = (): BoardId => newId<'board'>()
export const newPersonId = (): PersonId => newId<'person'>()
export const newInviteId = (): InviteId => newId<'invite'>()
export const newFileId = (): FileId => newId<'file'>()
export const newTemplateId = (): TemplateId => newId<'template'>()

/** An item for each text: facts of a timeline. */
export const sampleItems = (...texts: string[]): SearchItem[] =>
  texts.map((text, index) => ({ kind: 'event', at: `event:e${index}`, text }))

/** Creates a board with one byte of content; returns its row. */
export async function createBoard(
  storage: Storage,
  { texts = [], ...projection }: Partial<BoardProjection> & { texts?: string[] } = {},
  given: Partial<BoardRow> = {},
): Promise<BoardRow> {
  const row = sampleBoard(projection, given)
  const creator = sampleMember(row.id, { person: row.createdBy, role: 'facilitator' })
  const items = sampleItems(...texts)
  await storage.boards.create({ ...row, items }, new Uint8Array([1]), creator, sampleStored())
  return row
}
