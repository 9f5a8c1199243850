import type { BoardRow } from '../board-row.ts'
import { nullableNumber, number, type Row, text } from './columns.ts'

export const BOARD_COLUMNS = [
  'boards.id',
  'epoch',
  'boards.created_at',
  'boards.created_by',
  'visibility',
  'archived_at',
  'deleted_at',
  'projection',
].join(', ')

/** What a projection of an older version does not say, until it is made anew. */
const UNTOLD = {
  tags: [],
  review: 'draft',
  isRepeat: false,
  causes: [],
  owners: [],
  actions: { total: 0, done: 0, openDue: [] },
}

export function toBoard(row: Row): BoardRow {
  return {
    id: text(row, 'id'),
    epoch: number(row, 'epoch'),
    createdAt: number(row, 'created_at'),
    createdBy: text(row, 'created_by'),
    visibility: text(row, 'visibility'),
    archivedAt: nullableNumber(row, 'archived_at'),
    deletedAt: nullableNumber(row, 'deleted_at'),
    projection: { ...UNTOLD, ...JSON.parse(text(row, 'projection')) },
  }
}
