import { type Import, importedSchema, importUndoneSchema } from '@herringbone/shared/api/imports.ts'
import type { BoardId } from '@herringbone/shared/model/ids.ts'
import { request } from '../../api/request.ts'

const pathOf = (board: BoardId) => `/api/boards/${encodeURIComponent(board)}/import`

/** Has the server read the text again and add what the board does not have. */
export const addImport = (board: BoardId, body: Import) =>
  request(pathOf(board), { method: 'POST', body, answer: importedSchema })

export const undoImport = (board: BoardId, batch: string) =>
  request(`${pathOf(board)}/${encodeURIComponent(batch)}`, {
    method: 'DELETE',
    answer: importUndoneSchema,
  })
