import type { ExportQuery } from '@herringbone/shared/api/exports.ts'
import { EXPORT_FORMATS } from '@herringbone/shared/interchange/export/formats.ts'
import { useState } from 'react'
import { explainError } from '../../api/error-texts.ts'
import { fetchExport } from '../../api/exports.ts'
import { useBoard } from '../../sync/react.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { useTexts } from '../../ui/texts.ts'
import type { ExportItem } from './export-list.ts'
import { exportTexts } from './export-texts.ts'

export interface ExportSaid {
  text: string
  isError: boolean
}

/** Fetches an export to keep or to copy; one at a time, and what came of it is said. */
export function useExport() {
  const t = useTexts(exportTexts)
  const { id } = useBoard()
  const [said, say] = useState<ExportSaid>({ text: '', isError: false })
  const [busy, setBusy] = useState<string | null>(null)

  const run = async (
    key: string,
    item: ExportItem,
    act: () => Promise<'saved' | 'copied' | 'copyFailed'>,
  ) => {
    if (busy !== null) return
    const name = t(item.name)
    setBusy(key)
    try {
      const done = await act()
      say({ text: t(done, { name }), isError: done === 'copyFailed' })
    } catch (error) {
      say({ text: t('failed', { name, reason: explainError(error) }), isError: true })
    } finally {
      setBusy(null)
    }
  }
  const download = (item: ExportItem, query: ExportQuery) =>
    run(`${item.format} download`, item, async () => {
      const { name, text } = await fetchExport(id, item.format, query)
      saveFile(name, `${EXPORT_FORMATS[item.format]};charset=utf-8`, text)
      return 'saved'
    })
  const copy = (item: ExportItem, query: ExportQuery) =>
    run(`${item.format} copy`, item, async () => {
      const { text } = await fetchExport(id, item.format, query)
      return navigator.clipboard.writeText(text).then(
        () => 'copied' as const,
        () => 'copyFailed' as const, // without https, or with the permission denied
      )
    })
  return { said, busy, download, copy }
}
