import type { Gap, GapKind } from '@herringbone/shared/methods/closing-checklist.ts'
import { asItemRef } from '@herringbone/shared/model/link.ts'
import { STAGES, type StageId } from '@herringbone/shared/model/stage.ts'
import { briefFieldId } from '../../features/brief/focus-field.ts'
import { wrapUpFieldId } from '../../features/wrap-up/focus-field.ts'
import type { ShowItem } from '../../session/show-item.ts'
import { showSurface } from '../../session/shown-surfaces.ts'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { focusWhenThere } from './focus-when-there.ts'

/** The field in which a gap of a stage is closed; others are closed on its surface. */
const FIELD_OF: Partial<Record<GapKind, string>> = {
  'no-summary': briefFieldId('summary'),
  'no-severity': briefFieldId('severity'),
  'no-figure': 'impact-figures',
  'no-lesson': wrapUpFieldId('lesson'),
  'no-follow-ups': wrapUpFieldId('follow-ups'),
  'no-follow-up-left': wrapUpFieldId('follow-ups'),
}

interface Ways {
  item: ShowItem['item']
  stage: (stage: StageId) => void
  /** To where the summary is sent. */
  sending: () => void
}

/** The id of the field, or of the row, in which a gap is closed; undefined: it has none of its own. */
export function fieldOfGap({ kind, at }: Gap): string | undefined {
  const [what, name] = at.split(':')
  return what === 'stakeholder' ? `stakeholder-${name}` : FIELD_OF[kind]
}

/** Leads to the very thing that has a gap: a record on its surface, or a field of a stage. */
export function showGap(board: BoardHandle, { kind, at }: Gap, ways: Ways): void {
  const ref = asItemRef(at)
  if (kind === 'not-sent') ways.sending()
  else if (ref) ways.item(ref)
  else showPlace(board, { kind, at }, ways)
}

/** A field of a stage, a row of who should be told, or the surface alone. */
function showPlace(board: BoardHandle, gap: Gap, ways: Ways): void {
  const [what, name] = gap.at.split(':')
  const stage = what === 'stakeholder' ? 'impact' : STAGES.find((one) => one === name)
  if (!stage) return
  // Causes have no surface of their own; in the fishbone each can be marked.
  showSurface(board, stage, stage === 'causes' ? 'fishbone' : 'own')
  ways.stage(stage)
  const field = fieldOfGap(gap)
  if (field !== undefined) focusWhenThere(field)
}
