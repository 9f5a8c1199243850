import type {
  BlameKind,
  BlameLanguage,
  QuestionKey,
} from '@herringbone/shared/methods/blame-language/types.ts'

// Not in `defineTexts`: these follow the language of the text, not that of the interface. Who
// writes Russian in an English interface is asked in Russian.

/** A better question for each kind of phrase. */
export const QUESTIONS: Record<BlameLanguage, Record<QuestionKey, string>> = {
  en: {
    'what-did-happen': 'What did happen, and what made it look right at the time?',
    'fact-here-idea-to-actions': 'What happened here? The idea can become an action.',
    'what-was-done-instead': 'What was seen, known and done instead?',
    'what-was-there': 'What was there? The wish can become an action.',
    'which-pressure-or-information': 'Which pressure, goal or information was there?',
    'how-could-one-tell-then': 'How could one tell at the time?',
    'where-was-it-to-be-seen': 'What would have shown it, and where?',
    'which-conditions': 'Which conditions made it likely: tool, document, load, design?',
    'what-did-people-know': 'What did people know, and what would have told them?',
    'what-made-it-possible': 'What made it possible, and how did it come about?',
    'role-or-system-as-subject': 'Which role, change or system did it, and under which conditions?',
    'ask-how-or-what': 'How did it look at the time, and what made it sensible?',
    'which-instance': 'Which instance is meant, and what shows it?',
  },
  de: {
    'what-did-happen': 'Was geschah tatsächlich, und was ließ es damals richtig erscheinen?',
    'fact-here-idea-to-actions': 'Was geschah hier? Aus der Idee kann eine Maßnahme werden.',
    'what-was-done-instead': 'Was war zu sehen und bekannt, und was wurde stattdessen getan?',
    'what-was-there': 'Was war vorhanden? Aus dem Wunsch kann eine Maßnahme werden.',
    'which-pressure-or-information': 'Welcher Druck, welches Ziel, welche Information lag vor?',
    'how-could-one-tell-then': 'Woran war es damals zu erkennen?',
    'where-was-it-to-be-seen': 'Was hätte es gezeigt, und wo?',
    'which-conditions':
      'Welche Umstände machten es wahrscheinlich: Werkzeug, Dokument, Last, Entwurf?',
    'what-did-people-know': 'Was war bekannt, und was hätte es gesagt?',
    'what-made-it-possible': 'Was machte es möglich, und wie kam es dazu?',
    'role-or-system-as-subject':
      'Welche Rolle, Änderung oder welches System war es, und unter welchen Umständen?',
    'ask-how-or-what': 'Wie sah es damals aus, und was machte es sinnvoll?',
    'which-instance': 'Welcher Fall ist gemeint, und was zeigt ihn?',
  },
  ru: {
    'what-did-happen': 'Что произошло на самом деле и почему тогда это казалось верным?',
    'fact-here-idea-to-actions': 'Что здесь произошло? Идея может стать задачей.',
    'what-was-done-instead': 'Что было видно и известно, что было сделано вместо этого?',
    'what-was-there': 'Что было в наличии? Пожелание может стать задачей.',
    'which-pressure-or-information': 'Какие были давление, цель или сведения?',
    'how-could-one-tell-then': 'По чему это можно было понять тогда?',
    'where-was-it-to-be-seen': 'Что показало бы это и где?',
    'which-conditions':
      'Какие условия этому способствовали: инструмент, документ, нагрузка, устройство?',
    'what-did-people-know': 'Что было известно и откуда можно было узнать остальное?',
    'what-made-it-possible': 'Что сделало это возможным и как к этому пришли?',
    'role-or-system-as-subject': 'Какая роль, изменение или система и в каких условиях?',
    'ask-how-or-what': 'Как это выглядело тогда и почему казалось разумным?',
    'which-instance': 'О каком случае речь и что его показывает?',
  },
}

/** The marks around a phrase. */
export const QUOTES: Record<BlameLanguage, readonly [open: string, close: string]> = {
  en: ['“', '”'],
  de: ['„', '“'],
  ru: ['«', '»'],
}

/** What follows a phrase in quotation marks: why there is a hint at all. */
export const REASONS: Record<BlameLanguage, Record<BlameKind, string>> = {
  en: {
    counterfactual: 'tells what did not happen.',
    normative: 'judges by what is known now.',
    'person-as-cause': 'ends the search at a person.',
    mechanistic: 'is about people.',
    blame: 'looks for who is guilty.',
    agentive: 'puts a person in front.',
    question: 'asks for a justification.',
    absolute: 'judges a whole character.',
  },
  de: {
    counterfactual: 'sagt, was nicht geschah.',
    normative: 'urteilt mit heutigem Wissen.',
    'person-as-cause': 'beendet die Suche bei einem Menschen.',
    mechanistic: 'handelt von Menschen.',
    blame: 'sucht, wer schuld ist.',
    agentive: 'stellt einen Menschen nach vorn.',
    question: 'verlangt eine Rechtfertigung.',
    absolute: 'urteilt über einen ganzen Charakter.',
  },
  ru: {
    counterfactual: 'говорит о том, чего не было.',
    normative: 'судит с позиции того, что известно сейчас.',
    'person-as-cause': 'останавливает поиск на человеке.',
    mechanistic: 'говорит о людях.',
    blame: 'ищет виноватого.',
    agentive: 'выдвигает человека вперёд.',
    question: 'требует оправданий.',
    absolute: 'судит о характере в целом.',
  },
}
