import type { Cause } from '@herringbone/shared/model/cause.ts'
import type { CauseId } from '@herringbone/shared/model/ids.ts'

/** Causes to choose from, by their words; those without any cannot be told apart. */
export const causeChoices = (
  causes: Readonly<Record<CauseId, Cause>>,
  order: readonly CauseId[],
): { value: CauseId; label: string }[] =>
  order.flatMap((id) => {
    const label = causes[id]?.text.replace(/\s+/g, ' ').trim() ?? ''
    return label === '' ? [] : [{ value: id, label }]
  })
