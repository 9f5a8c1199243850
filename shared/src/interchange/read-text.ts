import { looksLikeCsv } from './csv-layout.ts'
import type { Reading } from './draft.ts'
import { readCsv } from './read-csv.ts'
import { type JsonFormat, readJson, readJsonContent, unreadableJson } from './read-json.ts'
import { readLines } from './read-lines.ts'
import { looksLikeSlackPaste, readSlackPaste } from './read-slack-paste.ts'
import type { Slices } from './slices.ts'
import type { ImportFormat, ImportOptions } from './types.ts'

const isJsonFormat = (format: ImportFormat | undefined): format is JsonFormat =>
  format === 'slack-json' || format === 'pagerduty' || format === 'json'

/** Finds out what a text is, unless the person said so, and reads it in that way. */
export async function readText(
  text: string,
  options: ImportOptions,
  slices: Slices,
): Promise<{ format: ImportFormat; reading: Reading }> {
  const { format, fileName } = options
  if (format === undefined || isJsonFormat(format)) {
    const content = readJsonContent(text)
    if (content) {
      const as = format ?? content.format
      return { format: as, reading: await readJson(content, as, fileName, slices) }
    }
    if (format !== undefined) return { format, reading: unreadableJson(text) }
  }
  if (format === 'csv' || (format === undefined && looksLikeCsv(text, fileName))) {
    return { format: 'csv', reading: await readCsv(text, options, slices) }
  }
  if (format === 'slack-paste' || (format === undefined && looksLikeSlackPaste(text))) {
    return { format: 'slack-paste', reading: await readSlackPaste(text, slices) }
  }
  return { format: 'lines', reading: await readLines(text, fileName, slices) }
}
