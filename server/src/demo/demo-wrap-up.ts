import type { FollowUps } from '@herringbone/shared/model/follow-ups.ts'
import type { Destination, LessonKind } from '@herringbone/shared/model/lesson.ts'
import type { Said } from './demo-content.ts'

export interface DemoLesson {
  kind: LessonKind
  text: Said
  /** The note that it was made from, by its key. */
  note?: string
  audience?: Said
  destination?: Destination
  arrived?: true
  /** A team. */
  owner?: Said
}

/** What the group takes with it: not all of it has come to where it should. */
export const DEMO_LESSONS: readonly DemoLesson[] = [
  {
    kind: 'lesson',
    text: {
      en: 'A config change is a deploy',
      de: 'Eine Konfigurationsänderung ist ein Deploy',
    },
    note: 'deploy',
    audience: { en: 'all teams that deploy', de: 'alle Teams, die deployen' },
    destination: 'standard',
    arrived: true,
    owner: { en: 'Platform', de: 'Plattform' },
  },
  {
    kind: 'lesson',
    text: {
      en: 'Latency tells late: watch what customers do, such as failed payments',
      de: 'Latenz meldet spät: besser beobachten, was Kunden tun, etwa abgelehnte Zahlungen',
    },
    audience: { en: 'on-call engineers', de: 'Rufbereitschaft' },
    destination: 'training',
    owner: { en: 'Observability', de: 'Observability' },
  },
  {
    kind: 'went-well',
    text: {
      en: 'One channel for everyone from the first minute on',
      de: 'Von der ersten Minute an ein Kanal für alle',
    },
  },
  {
    kind: 'went-well',
    text: {
      en: 'Support told customers before they had to ask',
      de: 'Der Support hat informiert, bevor Kunden fragen mussten',
    },
  },
  {
    kind: 'went-badly',
    text: {
      en: 'The rollback failed at first: there was no runbook to hold on to',
      de: 'Der Rückweg misslang zuerst: Es gab kein Runbook dafür',
    },
  },
  {
    kind: 'got-lucky',
    text: {
      en: 'The warehouse works on a queue and caught up by noon',
      de: 'Das Lager arbeitet mit einer Warteschlange und war mittags wieder auf Stand',
    },
  },
  {
    kind: 'success-story',
    text: {
      en: 'The edge team joined without being called, and found the setting within minutes',
      de: 'Das Edge-Team kam ungerufen dazu und fand die Einstellung in wenigen Minuten',
    },
    audience: { en: 'all on-call teams', de: 'alle Rufbereitschaften' },
  },
  {
    kind: 'open-question',
    text: {
      en: 'Which other settings reach all regions at once?',
      de: 'Welche anderen Einstellungen erreichen alle Regionen auf einmal?',
    },
    owner: { en: 'Platform', de: 'Plattform' },
  },
]

/** Every two weeks, until all is done. It begins when the board is a week old, as its actions do. */
export const DEMO_FOLLOW_UPS: Omit<FollowUps, 'start'> = {
  time: '09:30',
  minutes: 30,
  every: 'two-weeks',
  until: '',
}
