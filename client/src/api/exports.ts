import { boardImportedSchema, type ExportQuery } from '@herringbone/shared/api/exports.ts'
import type { ExportFormat } from '@herringbone/shared/interchange/export/formats.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { request, requestFile } from './request.ts'

/** A board as a file, with the name that the server gives it. */
export function fetchExport(
  board: string,
  format: ExportFormat,
  query: ExportQuery = {},
): Promise<{ name: string; text: string }> {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) if (value) search.set(key, value)
  return requestFile(`/api/boards/${encodeURIComponent(board)}/export.${format}?${search}`)
}

/** Makes a board of a file that was exported. */
export function useImportBoard() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (file: Blob) =>
      request('/api/boards/import', {
        method: 'POST',
        body: file,
        headers: { 'content-type': 'application/json' },
        answer: boardImportedSchema,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['boards'] }),
  })
}
