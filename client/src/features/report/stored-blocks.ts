import type { ReportVersion } from '@herringbone/shared/api/reports.ts'
import type { Block } from '@herringbone/shared/interchange/export/blocks.ts'
import type { ReportPart } from '@herringbone/shared/model/report-part.ts'

/** Blocks as an answer has them: the schema allows `undefined` where JSON has no value at all. */
export const asBlocks = (blocks: ReportVersion['blocks']): Block[] => blocks as Block[]

export interface StoredSection {
  part: ReportPart
  title: string
  blocks: Block[]
}

/** A stored report in its parts; what stands above the first heading belongs to the summary. */
export function sectionsOf(blocks: readonly Block[], summary: string): StoredSection[] {
  const sections: StoredSection[] = []
  for (const block of blocks) {
    if (block.kind === 'heading' && block.part) {
      sections.push({ part: block.part, title: block.text, blocks: [] })
    } else if (block.kind !== 'status') {
      if (sections.length === 0) sections.push({ part: 'summary', title: summary, blocks: [] })
      sections.at(-1)?.blocks.push(block)
    }
  }
  return sections
}
