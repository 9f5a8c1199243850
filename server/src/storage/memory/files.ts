import type { Files } from '../storage.ts'
import type { Tables } from './tables.ts'

export function memoryFiles({ files }: Tables): Files {
  return {
    async add(row) {
      if (files.has(row.id)) throw new Error(`There is a file ${row.id} already.`)
      files.set(row.id, { ...row })
    },
    async get(board, id) {
      const row = files.get(id)
      return row?.board === board ? { ...row } : null
    },
    async list(board) {
      return [...files.values()].filter((row) => row.board === board).map((row) => ({ ...row }))
    },
    async count(board) {
      return [...files.values()].filter((row) => row.board === board).length
    },
  }
}
