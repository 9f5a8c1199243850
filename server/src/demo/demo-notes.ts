import type { NoteColor } from '@herringbone/shared/model/note.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { Said } from './demo-content.ts'

interface DemoNote extends Said {
  /** What causes, actions and lessons of the demo that were made from it call it. */
  key?: string
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
        key: 'approval',
        en: 'No approval step for config changes',
        de: 'Keine Freigabe für Config-Änderungen',
      },
      {
        key: 'canary',
        en: 'No canary for config: it covers code only',
        de: 'Kein Canary für Konfiguration, nur für Code',
      },
      {
        key: 'at-once',
        en: 'The change went to all regions at once',
        de: 'Die Änderung ging an alle Regionen zugleich',
      },
      {
        key: 'playbook',
        en: 'Rollback steps were not in the playbook',
        de: 'Der Rückweg stand nicht im Playbook',
      },
    ],
  },
  {
    stage: 'causes',
    color: 'green',
    title: { en: 'What we could see', de: 'Was zu sehen war' },
    notes: [
      { key: 'latency-alert', en: 'p99 alert set at 10\u00a0s', de: 'p99-Alarm erst ab 10\u00a0s' },
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
      {
        key: 'shared-cache',
        en: 'Cache layer shared by all shops',
        de: 'Alle Shops teilen eine Cache-Schicht',
      },
      {
        key: 'template',
        en: 'TTL value came from an old template',
        de: 'Der TTL-Wert kam aus einer alten Vorlage',
      },
    ],
  },
  {
    stage: 'causes',
    color: 'yellow',
    notes: [
      {
        key: 'on-call',
        en: 'One on-call for two regions',
        de: 'Eine Rufbereitschaft für zwei Regionen',
      },
      { key: 'freeze', en: 'Freeze began one day late', de: 'Der Freeze begann einen Tag zu spät' },
      { key: 'load', en: 'Black Friday load ×9', de: 'Last am Black Friday: ×9' },
    ],
  },
  {
    stage: 'actions',
    color: 'green',
    notes: [
      {
        key: 'roll-out',
        en: 'Roll config out by canary, 5\u00a0% first',
        de: 'Konfiguration per Canary ausrollen, zuerst 5\u00a0%',
      },
      {
        key: 'payment-alert',
        en: 'Alert on failed payments, not on latency alone',
        de: 'Alarm bei abgelehnten Zahlungen, nicht nur bei Latenz',
      },
      {
        key: 'rollback',
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
        key: 'deploy',
        en: 'A config change is a deploy',
        de: 'Eine Konfigurationsänderung ist ein Deploy',
      },
    ],
  },
]
