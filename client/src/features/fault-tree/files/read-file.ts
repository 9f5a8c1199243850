import { readMef } from '@herringbone/shared/interchange/mef-read.ts'
import type { MefNote, MefRefusal } from '@herringbone/shared/interchange/mef-refusal.ts'
import {
  type FittedImport,
  fitImport,
} from '@herringbone/shared/methods/board-fault-tree/fit-import.ts'
import type { Problem } from '@herringbone/shared/methods/fault-tree/problems.ts'
import { validate } from '@herringbone/shared/methods/fault-tree/validate.ts'

export interface TreeReading extends FittedImport {
  notes: readonly MefNote[]
  /** What the analysis will say of it, once it is here. */
  problems: readonly Problem[]
}

export type ReadTree = { ok: true; value: TreeReading } | { ok: false; refusal: MefRefusal }

/** What would come in from a file, and what was not understood of it. */
export function readTreeFile(xml: string, top?: string): ReadTree {
  const reading = readMef(xml, top)
  if (!reading.ok) return reading
  const fitted = fitImport(reading.tree)
  return { ok: true, value: { ...fitted, notes: reading.notes, problems: validate(fitted.tree) } }
}
