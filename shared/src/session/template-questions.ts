import type { StageId } from '../model/stage.ts'
import { type Agenda, agendaOf, type BuiltInTemplate } from './agenda.ts'

/**
 * What the stages ask where the usual questions, which are about an outage, do not fit. Asking
 * "what" and "how", never "who".
 */
const QUESTIONS: Record<
  'en' | 'de',
  Partial<Record<BuiltInTemplate, Partial<Record<StageId, string>>>>
> = {
  en: {
    'near-miss': {
      brief: 'What almost happened, and how did we notice?',
      timeline: 'What happened up to the moment when it turned out well?',
      impact: 'What would it have meant for customers?',
      causes: 'What brought us close to it, and what held?',
      actions: 'What makes luck unnecessary the next time?',
      'wrap-up': 'What do we tell the other teams?',
    },
    project: {
      brief: 'What was the project to achieve, and what came of it?',
      timeline: 'Which decisions and events shaped the project?',
      impact: 'What did it change for users, for the team and for the budget?',
      causes: 'What helped, and what made it hard?',
      actions: 'What do we keep, change or try in the next project?',
      'wrap-up': 'Which lessons should other teams know?',
    },
  },
  de: {
    'near-miss': {
      brief: 'Was wäre beinahe passiert, und wie ist es aufgefallen?',
      timeline: 'Was geschah bis zu dem Moment, in dem es gut ausging?',
      impact: 'Was hätte es für die Kundschaft bedeutet?',
      causes: 'Was hat uns so nah herangebracht, und was hat gehalten?',
      actions: 'Was macht Glück beim nächsten Mal unnötig?',
      'wrap-up': 'Was erzählen wir den anderen Teams?',
    },
    project: {
      brief: 'Was sollte das Projekt erreichen, und was ist daraus geworden?',
      timeline: 'Welche Entscheidungen und Ereignisse haben das Projekt geprägt?',
      impact: 'Was hat es für Nutzende, Team und Budget verändert?',
      causes: 'Was hat geholfen, und was hat es schwer gemacht?',
      actions: 'Was behalten, ändern oder probieren wir im nächsten Projekt?',
      'wrap-up': 'Welche Lehren sollten andere Teams kennen?',
    },
  },
}

/** The steps of a built-in template, with what fits it to ask in this language. */
export function agendaIn(template: BuiltInTemplate, language: 'en' | 'de'): Agenda {
  const questions = QUESTIONS[language][template] ?? {}
  return agendaOf(template).map((step) => ({ ...step, question: questions[step.stage] ?? '' }))
}
