import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { idAs } from '@herringbone/shared/model/link.ts'

/** The cause that stands for a node of a graph canvas; undefined of what is none. */
export const causeOf = (item: string): CauseId | undefined => idAs('cause', item)
