import { addReference, briefText, changeBrief } from '@herringbone/shared/doc/edit-brief.ts'
import { addEvent, setMilestone } from '@herringbone/shared/doc/edit-events.ts'
import { addEvidence } from '@herringbone/shared/doc/edit-evidence.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { FileInfo } from '@herringbone/shared/model/evidence.ts'
import type { EventId } from '@herringbone/shared/model/ids.ts'
import { DEFAULT_LANES } from '@herringbone/shared/model/lane.ts'
import type * as Y from 'yjs'
import { addDemoNotes } from './add-demo-notes.ts'
import {
  DEMO_BRIEF,
  DEMO_REFERENCES,
  type DemoEvidence,
  type Locale,
  type Said,
} from './demo-content.ts'
import { EVENTS_SINCE_DETECTED } from './events-since-detected.ts'
import { EVENTS_UNTIL_DETECTED } from './events-until-detected.ts'

/** Fills a freshly seeded document with the outage of the screens. */
export function fillDemo(doc: Y.Doc, locale: Locale, chart: FileInfo): void {
  const say = (text: string | Said) => (typeof text === 'string' ? text : text[locale])
  doc.transact(() => {
    const { severity, services, startedAt, endedAt, ...texts } = DEMO_BRIEF
    changeBrief(doc, {
      severity,
      services,
      startedAt: instantOf(startedAt),
      endedAt: instantOf(endedAt),
    })
    for (const field of ['summary', 'goal', 'scribe', 'decisionMaker', 'experts'] as const) {
      briefText(doc, field)?.insert(0, say(texts[field]))
    }
    for (const { url, title } of DEMO_REFERENCES) addReference(doc, url, say(title))
    for (const event of [...EVENTS_UNTIL_DETECTED, ...EVENTS_SINCE_DETECTED]) {
      const lane = DEFAULT_LANES.find(({ id }) => id === event.lane)
      if (!lane) continue
      const id = addEvent(doc, {
        text: say(event.text),
        at: instantOf(event.at),
        lane: lane.id,
        precision: event.precision ?? 'minute',
        source: event.source ?? '',
      })
      if (event.milestone) setMilestone(doc, event.milestone, id)
      for (const evidence of event.evidence ?? []) addProof(doc, id, evidence, say, chart)
    }
    addDemoNotes(doc, locale)
  })
}

function addProof(
  doc: Y.Doc,
  parent: EventId,
  evidence: DemoEvidence,
  say: (text: string | Said) => string,
  chart: FileInfo,
): void {
  const base = { parent, title: say(evidence.title), addedAt: instantOf('10:04') }
  if (evidence.kind === 'link') addEvidence(doc, { ...base, kind: 'link', url: evidence.url })
  else if (evidence.kind === 'image') {
    const { id, name, size, type } = chart
    addEvidence(doc, { ...base, kind: 'file', file: { id, name, size, type } })
  } else {
    const text = say(evidence.text).slice(0, LIMITS.quoteChars)
    addEvidence(doc, { ...base, kind: 'quote', text })
  }
}

/** Berlin is one hour ahead of UTC on these days. */
function instantOf(wallClock: string): number {
  const [time = '', date = '2025-11-28'] = wallClock.split(' ').reverse()
  return Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}+01:00`)
}
