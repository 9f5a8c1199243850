import { changeLesson } from '@herringbone/shared/doc/edit-lessons.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import { changeReport } from '@herringbone/shared/doc/edit-report.ts'
import type { NoteId } from '@herringbone/shared/model/ids.ts'
import { type Day, plusDays } from '@herringbone/shared/time/day.ts'
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
  const start = workday(plusDays(new Date().toISOString().slice(0, 10), 7))
  changeReport(doc, { followUps: { ...DEMO_FOLLOW_UPS, start } })
}

/** The day, or the Monday after it: nobody follows up on a weekend. */
function workday(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return plusDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0)
}
