import { changeLesson } from '@herringbone/shared/doc/edit-lessons.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import { changeReport } from '@herringbone/shared/doc/edit-report.ts'
import type { NoteId } from '@herringbone/shared/model/ids.ts'
import type * as Y from 'yjs'
import type { Say } from './demo-content.ts'
import { DEMO_FOLLOW_UPS, DEMO_LESSONS } from './demo-wrap-up.ts'

/** Adds what was learned, and the dates of the follow-ups. */
export function addDemoWrapUp(
  doc: Y.Doc,
  { say, notes }: { say: Say; notes: ReadonlyMap<string, NoteId> },
): void {
  for (const lesson of DEMO_LESSONS) {
    const { kind, text, note: key, audience, destination, arrived, owner } = lesson
    const note = key && notes.get(key)
    const id = addOutcome(doc, 'lessons', { text: say(text), ...(note && { note }) })
    changeLesson(doc, id, {
      kind,
      ...(audience && { audience: say(audience) }),
      ...(destination && { destination }),
      ...(arrived && { arrived }),
      ...(owner && { owner: { kind: 'team', name: say(owner), person: '' } }),
    })
  }
  changeReport(doc, { followUps: DEMO_FOLLOW_UPS })
}
