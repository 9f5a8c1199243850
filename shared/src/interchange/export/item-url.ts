import type { NarrativeRef } from '../../model/narrative.ts'
import type { StageId } from '../../model/stage.ts'

const STAGE_OF: Readonly<Record<string, StageId>> = {
  event: 'timeline',
  cause: 'causes',
  action: 'actions',
  figure: 'impact',
}

/** Where a record stands on its board. `boardUrl` is that of the board, absolute or not. */
export function itemUrl(boardUrl: string, ref: NarrativeRef): string {
  const kind = ref.slice(0, ref.indexOf(':'))
  return `${boardUrl}/${STAGE_OF[kind]}?item=${encodeURIComponent(ref)}`
}
