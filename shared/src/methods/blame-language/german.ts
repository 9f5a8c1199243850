import { HABITS, HUMAN_VERBS, WORDS } from './german-words.ts'
import { beginsWith, endsWith, gap, opening, phrase, saysBefore } from './phrase.ts'
import { type Subject, type SubjectWords, set, subjectAfter, subjectBefore } from './subject.ts'
import { type BlamePattern, FINDINGS, type Found } from './types.ts'

const FINITE =
  /(?<!\p{L})(?:hat|haben|hatte|hatten|habe|hast|habt|ist|sind|war|waren|wird|werden|wurde|wurden)(?!\p{L})/iu

/** What was forgotten is the subject then, and people forgot it. */
const PASSIVE = /(?<!\p{L})(?:wurde|wurden)(?!\p{L})[^,;:]*$/iu

/** The subject of a German clause stands before its finite verb, or right behind it. */
function subjectOf({ before, names }: Found, after = ''): Subject {
  const clause =
    before
      .slice(-160)
      .split(/[,;:–—]/u)
      .at(-1) ?? ''
  const verb = FINITE.exec(clause)
  const front = verb ? clause.slice(0, verb.index) : clause
  const first = subjectBefore(front, { ...WORDS, enders: PREPOSITIONS }, names)
  if (first === 'person' || first === 'system') return first
  const then = subjectAfter(verb ? clause.slice(verb.index + verb[0].length) : after, NO_ENDERS)
  return then === 'unknown' ? first : then
}

/** The article in front of a noun ends no noun phrase. */
const PREPOSITIONS = set(
  'von vom für in im bei beim mit aus auf nach vor während seit welche welcher',
)
const NO_ENDERS: SubjectWords = { ...WORDS, enders: new Set() }

const isNegated = endsWith(
  'nicht|kein|keine|keinem|keiner|weniger|nie|nicht (?:immer|so|sehr|sofort)|alles andere als|wenig',
)
const isAvoided = endsWith('ohne|kein|keine|keiner|keinen|statt|nicht um|nicht um die|weder')
const isDenied = saysBefore('nicht|kein|keine|keiner|keinen|niemand|ohne|statt|weder|nie')
/** „Nicht vergessen: …“, „Passwort vergessen“ */
const isReminder = endsWith('nicht|passwort|kennwort|password|pin')
const isGross = endsWith('grobe|grober|groben|grob')
/** „wird leicht übersehen“ speaks of what is to be seen. */
const isEasily = endsWith('leicht|schnell|kann|konnte|könnte|oft|h(?:ä|ae)ufig')
const isAlways = /(?<!\p{L})(?:wird|werden)(?!\p{L})[^,;:]*$/iu
/** „wurde vom Client nicht geprüft“ */
const AGENT = /(?<!\p{L})(?:von|vom|durch)\s((?:\p{L}+\s){0,2}\p{L}+)/iu

/** Of a machine one expects something; of people it is hindsight. */
function isExpectation(found: Found): boolean {
  const rest = found.phrase.replace(/^h(?:ä|ae)tte(?:n|st|t)?/iu, '')
  const subject = subjectOf(found, rest)
  if (subject === 'system' || subject === 'person') return subject === 'system'
  return !HUMAN.test(rest) && !/(?<!\p{L})(?:man|wir|du|ihr|ich)(?!\p{L})/iu.test(rest)
}
const HUMAN = new RegExp(`(?<!\\p{L})(?:${HUMAN_VERBS})(?!\\p{L})`, 'iu')

/** What was left out: by a machine, always, or easily; then it tells of the machine. */
function isProperty(found: Found): boolean {
  const { before, after } = found
  if (isReminder(before) || isEasily(before) || isAlways.test(before)) return true
  if (/-$/u.test(before)) return true // Nicht-vergessen-Liste
  if (PASSIVE.test(before))
    return subjectAfter(AGENT.exec(before)?.[1] ?? '', NO_ENDERS) === 'system'
  return subjectOf(found, after) === 'system'
}

/** „Schuld war der Cache“: a thing is looked for, and found. */
function isThing(found: Found): boolean {
  const { phrase: words, before, after } = found
  if (/^wer/iu.test(words)) return /\p{L}/u.test(before) && !/\?\s*$/u.test(after)
  if (isAvoided(before) || isDenied(before) || /nicht (?:um|darum)[^.?!]{0,40}$/iu.test(before))
    return true
  const verb = /^[\s,]*(?:war|waren|ist|sind|wurde|wurden|hatte|trägt|trug|an)\s/iu.exec(after)
  const behind = verb ? subjectAfter(after.slice(verb[0].length), NO_ENDERS) : 'unknown'
  return behind === 'system' || (behind === 'unknown' && subjectOf(found) === 'system')
}

/** „Wer hat es bemerkt?“ asks for what was seen; these ask for the culprit. */
const DEEDS =
  `gemacht|getan|geändert|gelöscht|gestartet|gestoppt|deploye?[dt]|ausgerollt|eingespielt|
  freigegeben|erlaubt|entschieden|vergessen|übersehen|verursacht|zerstört|geschrieben|gebaut|
  abgeschaltet|ausgelöst|verpasst|ignoriert|zugelassen|versäumt`.replace(/\s+/g, '')

/** "Warum hat der Alarm nicht ausgelöst?" asks for a cause, "warum habt ihr nicht" for an excuse. */
function asksSystem({ phrase: found }: Found): boolean {
  const why = /^\s*warum\s+\p{L}+/iu.exec(found)
  if (!why) return false
  // what people did not get or have says something about their tools
  if (/(?<!\p{L})(?:bekommen|erhalten|gehabt)\s*\?$/iu.test(found)) return true
  const subject = subjectAfter(found.slice(why[0].length), NO_ENDERS)
  if (subject !== 'unknown') return subject === 'system'
  return !/(?<!\p{L})(?:nicht|nie|kein\p{L}{0,2})(?!\p{L})/iu.test(found)
}

const isLabel = beginsWith('-?(?:code|meldung|meldungen|quote|rate|protokoll|klasse)')
const HABIT = new RegExp(`(?<!\\p{L})(?:${HABITS})(?!\\p{L})`, 'iu')
const isHabit = beginsWith(HABITS)

export const GERMAN: readonly BlamePattern[] = [
  {
    id: 'de.bl.schuld',
    kind: 'blame',
    question: 'what-made-it-possible',
    find: phrase(
      'schuld(?:ig(?:e[rnms]?)?)?|verschulden|verschuldet|verbockt|vermasselt|verpatzt|verursacher(?:in)?|wer hat (?:das|es|dies) (?:getan|gemacht|kaputt ?gemacht|verursacht|freigegeben)',
    ),
    fine: isThing,
  },
  {
    id: 'de.q.wer',
    kind: 'question',
    question: 'ask-how-or-what',
    find: opening(
      [
        `wer hat [^?]{1,120}?(?:${DEEDS})\\s{0,5}\\?`,
        'wer (?:ist verantwortlich|war (?:das|es|verantwortlich))(?!\\p{L})[^?]*\\?',
        'warum (?:hast|habt|hat|haben|wurde|wurden)(?!\\p{L})[^?]*\\?',
        '(?:hast du|habt ihr|haben sie) (?:das |es )?(?:denn )?nicht(?!\\p{L})[^?]*\\?',
      ].join('|'),
    ),
    fine: asksSystem,
  },
  {
    id: 'de.cf.haette',
    kind: 'counterfactual',
    question: 'what-did-happen',
    find: phrase(
      `h(?:ä|ae)tte(?:n|st|t)? ${gap(80)}(?:müssen|muessen|sollen|können|koennen|dürfen|duerfen)`,
    ),
    only: FINDINGS,
    fine: isExpectation,
  },
  {
    id: 'de.cf.waere',
    kind: 'counterfactual',
    question: 'fact-here-idea-to-actions',
    find: phrase(
      `(?:wenn ${gap(90)}h(?:ä|ae)tten?,?|h(?:ä|ae)tten? (?:ich|wir|du|ihr|er|sie|man|das|der|die) ${gap(80)}) ${gap(60)}(?:w(?:ä|ae)re|h(?:ä|ae)tte)n?`,
    ),
  },
  {
    id: 'de.cf.nicht',
    kind: 'counterfactual',
    question: 'what-was-done-instead',
    find: phrase(
      'vers(?:ä|ae)umt(?:e|en)?|vergessen|vergass(?:en)?|vergaß(?:en)?|unterlie(?:ß|ss)(?:en)?|(?:ü|ue)bersehen|(?:ü|ue)bersah(?:en)?|nicht beachtet|nicht gepr(?:ü|ue)ft',
    ),
    fine: isProperty,
  },
  {
    // of a machine, or without a subject, it is a fact
    id: 'de.cf.nichtgetan',
    kind: 'counterfactual',
    question: 'what-was-done-instead',
    find: phrase(
      'nicht (?:getestet|gemerkt|bemerkt|gesehen|gelesen|gemeldet|informiert|nachgefragt|kontrolliert|(?:ü|ue)berpr(?:ü|ue)ft|bedacht|daran gedacht)',
    ),
    fine: (found) => PASSIVE.test(found.before) || subjectOf(found, found.after) !== 'person',
  },
  {
    id: 'de.me.menschlich',
    kind: 'person-as-cause',
    question: 'which-conditions',
    find: phrase(
      'menschliche[snrm]?\\s{1,5}(?:versagens?|fehlers?|irrtums?|fehlverhaltens?)|bedien(?:er|ungs)?fehlers?|anwenderfehlers?|verhaltensbedingt',
    ),
    fine: ({ before, after }) => isDenied(before) || isLabel(after),
  },
  {
    id: 'de.me.unkenntnis',
    kind: 'mechanistic',
    question: 'what-did-people-know',
    find: phrase(
      'mangelnde[rnms]? (?:sorgfalt|aufmerksamkeit|disziplin|kenntnis|kenntnisse|erfahrung)|(?:aus|wegen|aufgrund|mangels|infolge) (?:von )?(?:unerfahrenheit|unkenntnis|unwissenheit)',
    ),
  },
  {
    id: 'de.me.niemand',
    kind: 'mechanistic',
    question: 'where-was-it-to-be-seen',
    find: phrase(
      `(?:niemand|keiner(?: von uns)?) (?:wusste|kannte|bemerkte|merkte|sah|verstand|dachte|pr(?:ü|ue)fte|hat(?:te)? ${gap(80)}(?:gewusst|gekannt|bemerkt|gemerkt|gesehen|gepr(?:ü|ue)ft))`,
    ),
  },
  {
    id: 'de.nm.adverb',
    kind: 'normative',
    question: 'which-pressure-or-information',
    find: phrase(
      '(?:fahrl(?:ä|ae)ssig|leichtsinnig|nachl(?:ä|ae)ssig|schlampig|unachtsam|unvorsichtig|unf(?:ä|ae)hig|inkompetent|dumm|unsachgem(?:ä|ae)(?:ß|ss)|unangemessen)(?:e[rnms]?|keit)?',
    ),
    fine: (found) =>
      isGross(found.before) ||
      isDenied(found.before) ||
      (/^(?:unf|dumm)/iu.test(found.phrase) && subjectOf(found, found.after) === 'system'),
  },
  {
    id: 'de.nm.klar',
    kind: 'normative',
    question: 'how-could-one-tell-then',
    find: phrase(
      'offensichtlich|selbstverst(?:ä|ae)ndlich|logischerweise|jeder wei(?:ß|ss)|das war (?:doch )?klar|einfach nur',
    ),
    fine: (found) =>
      isNegated(found.before) ||
      (/^einfach/iu.test(found.phrase) && subjectOf(found, found.after) !== 'person'),
  },
  {
    id: 'de.wk.immernie',
    kind: 'absolute',
    question: 'which-instance',
    find: phrase(`(?:du|er|dieses team|ihr) ${gap(20)}(?:immer|nie|niemals|st(?:ä|ae)ndig)`),
    // "er" may be a server, and "ihr" its
    fine: ({ phrase: found, after }) =>
      /^(?:er|ihr)/iu.test(found) && !HABIT.test(found) && !isHabit(after),
  },
]
