import type * as Y from 'yjs'
import { BRIEF_TEXTS, type BriefText } from '../model/brief.ts'
import { DEFAULT_LANES } from '../model/lane.ts'
import { addLane } from './edit-lanes.ts'
import { seedNarratives } from './edit-narratives.ts'
import { seedCauses } from './migrate.ts'
import { rootOf, SCHEMA_VERSION } from './names.ts'
import { newText } from './text.ts'

/** What a new board starts with, in its own language. */
export interface Seed {
  title: string
  timeZone: string
  groundRules: string
  laneTitles: Record<(typeof DEFAULT_LANES)[number]['id'], string>
}

/**
 * Fills an empty document. Only the server does this, once, before anyone sees the board: two
 * clients that seed an empty document would double everything.
 */
export function seedBoard(doc: Y.Doc, seed: Seed): void {
  const texts: Partial<Record<BriefText, string>> = {
    title: seed.title,
    groundRules: seed.groundRules,
  }
  doc.transact(() => {
    const brief = rootOf(doc, 'brief')
    for (const key of BRIEF_TEXTS) brief.set(key, newText(texts[key] ?? ''))
    brief.set('timeZone', seed.timeZone)
    for (const lane of DEFAULT_LANES) {
      addLane(doc, { ...lane, title: seed.laneTitles[lane.id] ?? lane.id })
    }
    seedCauses(doc)
    seedNarratives(doc)
    rootOf(doc, 'meta').set('schemaVersion', SCHEMA_VERSION)
  })
}
