import type { NoteColor } from '@herringbone/shared/model/note.ts'
import type { OutcomeKind } from '@herringbone/shared/model/outcome.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { Said } from './demo-content.ts'

interface DemoNote extends Said {
  /** What the group has made of it since. */
  becomes?: OutcomeKind
}

/** Notes of a stage that stand together; with a title they are a cluster. */
export interface DemoNotes {
  stage: StageId
  color: NoteColor
  title?: Said
  notes: readonly DemoNote[]
}

/** What the group wrote about the outage of the screens. */
export const DEMO_NOTES: readonly DemoNotes[] = [
  {
    stage: 'impact',
    color: 'pink',
    notes: [
      {
        en: '38\u00a0% of orders failed for 97 minutes',
        de: '38\u00a0% der Bestellungen scheiterten, 97 Minuten lang',
      },
      {
        en: '41 support tickets in the first 6 minutes',
        de: '41 Support-Anfragen in den ersten 6 Minuten',
      },
      { en: 'Some customers paid twice', de: 'Einige haben doppelt bezahlt' },
    ],
  },
  {
    stage: 'causes',
    color: 'blue',
    title: { en: 'How changes go out', de: 'Wie Änderungen hinausgehen' },
    notes: [
      {
        en: 'No approval step for config changes',
        de: 'Keine Freigabe für Config-Änderungen',
        becomes: 'causes',
      },
      {
        en: 'No canary for config: it covers code only',
        de: 'Kein Canary für Konfiguration, nur für Code',
        becomes: 'causes',
      },
      {
        en: 'The change went to all regions at once',
        de: 'Die Änderung ging an alle Regionen zugleich',
      },
      { en: 'Rollback steps were not in the playbook', de: 'Der Rückweg stand nicht im Playbook' },
    ],
  },
  {
    stage: 'causes',
    color: 'green',
    title: { en: 'What we could see', de: 'Was zu sehen war' },
    notes: [
      { en: 'p99 alert set at 10\u00a0s', de: 'p99-Alarm erst ab 10\u00a0s', becomes: 'causes' },
      {
        en: 'It was hard to see that prices were stale',
        de: 'Es war schwer zu sehen, dass die Preise veraltet waren',
      },
    ],
  },
  {
    stage: 'causes',
    color: 'violet',
    title: { en: 'Shared parts', de: 'Gemeinsame Teile' },
    notes: [
      { en: 'Cache layer shared by all shops', de: 'Alle Shops teilen eine Cache-Schicht' },
      { en: 'TTL value came from an old template', de: 'Der TTL-Wert kam aus einer alten Vorlage' },
    ],
  },
  {
    stage: 'causes',
    color: 'yellow',
    notes: [
      { en: 'One on-call for two regions', de: 'Eine Rufbereitschaft für zwei Regionen' },
      { en: 'Freeze began one day late', de: 'Der Freeze begann einen Tag zu spät' },
      { en: 'Black Friday load ×9', de: 'Last am Black Friday: ×9' },
    ],
  },
  {
    stage: 'actions',
    color: 'green',
    notes: [
      {
        en: 'Roll config out by canary, 5\u00a0% first',
        de: 'Konfiguration per Canary ausrollen, zuerst 5\u00a0%',
        becomes: 'actions',
      },
      {
        en: 'Alert on failed payments, not on latency alone',
        de: 'Alarm bei abgelehnten Zahlungen, nicht nur bei Latenz',
        becomes: 'actions',
      },
      {
        en: 'Write the rollback of the edge cache down',
        de: 'Den Rückweg des Edge-Caches aufschreiben',
      },
    ],
  },
  {
    stage: 'wrap-up',
    color: 'yellow',
    notes: [
      {
        en: 'A config change is a deploy',
        de: 'Eine Konfigurationsänderung ist ein Deploy',
        becomes: 'lessons',
      },
    ],
  },
]
