import { endsWith, gap, opening, phrase } from './phrase.ts'
import { type SubjectWords, set, subjectAfter, subjectBefore } from './subject.ts'
import { type BlamePattern, FINDINGS, type Found } from './types.ts'

const WORDS: SubjectWords = {
  people: set(`ich du er sie wir ihr man jemand niemand keiner team teams betrieb entwickler
    entwicklerin entwicklerinnen operator operateur operateurin admin admins administrator
    administratorin ingenieur ingenieurin techniker technikerin kollege kollegin kollegen bereitschaft
    pikett support leitung management mitarbeiter mitarbeiterin mitarbeitende person personen
    leute schicht verantwortliche verantwortlicher`),
  systems:
    set(`es alarm alarme alert alerts meldung meldungen monitor monitoring überwachung prüfung
    check job jobs cronjob pipeline build deployment rollout rollback test tests dienst dienste
    service services server prozess prozesse pod pods knoten container cluster datenbank replik
    cache queue warteschlange broker worker api schnittstelle gateway proxy loadbalancer client
    anwendung seite system systeme skript backup sicherung neustart failover zertifikat platte
    netzwerk netz verbindung dns abfrage anfrage antwort nachricht mail mails benachrichtigung
    dashboard metrik log logs login sitzung token schlüssel konfiguration version patch änderung
    code funktion modul bibliothek rechner maschine instanz timeout scheduler agent bot watchdog
    nutzer benutzer nutzende kunden kundinnen regel filter parser compiler`),
  enders: set(
    'von für in im bei beim mit aus auf nach vor während seit der die das welche welcher',
  ),
  fillers:
    set(`hat haben hatte hatten habe hast habt ist sind war waren wurde wurden auch dann wieder
    noch einfach leider offenbar das den dem die der es ihn sie uns nicht`),
  compounds: true,
}

const FINITE =
  /(?<!\p{L})(?:hat|haben|hatte|hatten|habe|hast|habt|ist|sind|war|waren|wurde|wurden)(?!\p{L})/iu

/** What was forgotten is the subject then, and people forgot it. */
const PASSIVE = /(?<!\p{L})(?:wurde|wurden)(?!\p{L})[^,;:]*$/iu

/** The subject of a German clause stands before its finite verb, or right behind it. */
function subjectOf(before: string, after = ''): 'person' | 'system' | 'unknown' {
  const clause =
    before
      .slice(-160)
      .split(/[,;:–—]/u)
      .at(-1) ?? ''
  const verb = FINITE.exec(clause)
  const front = verb ? clause.slice(0, verb.index) : clause
  const first = subjectBefore(front, { ...WORDS, enders: PREPOSITIONS })
  if (first !== 'unknown') return first
  return subjectAfter(verb ? clause.slice(verb.index + verb[0].length) : after, NO_ENDERS)
}

/** The article in front of a noun ends no noun phrase. */
const PREPOSITIONS = set(
  'von vom für in im bei beim mit aus auf nach vor während seit welche welcher',
)
const NO_ENDERS: SubjectWords = { ...WORDS, enders: new Set() }

const bySystem = ({ before, phrase: found }: Found) => {
  const rest = found.replace(/^h(?:ä|ae)tte(?:n|st|t)?/iu, '')
  return subjectOf(before, rest) === 'system'
}

const isNegated = endsWith(
  'nicht|kein|keine|keinem|keiner|weniger|nie|nicht (?:immer|so|sehr|sofort)',
)
const isAvoided = endsWith('ohne|kein|keine|keiner|keinen|statt|nicht um|nicht um die|weder')
/** „Nicht vergessen: …“ */
const isReminder = endsWith('nicht')
const isGross = endsWith('grobe|grober|groben|grob')

/** „Wer hat es bemerkt?“ asks for what was seen; these ask for the culprit. */
const DEEDS =
  `gemacht|getan|geändert|gelöscht|gestartet|gestoppt|deploye?[dt]|ausgerollt|eingespielt|
  freigegeben|erlaubt|entschieden|vergessen|übersehen|verursacht|zerstört|geschrieben|gebaut|
  abgeschaltet|ausgelöst|verpasst|ignoriert|zugelassen|versäumt`.replace(/\s+/g, '')

/** "Warum hat der Alarm nicht ausgelöst?" asks for a cause, "warum habt ihr nicht" for an excuse. */
function asksSystem({ phrase: found }: Found): boolean {
  const why = /^\s*warum\s+\p{L}+/iu.exec(found)
  if (!why) return false
  const subject = subjectAfter(found.slice(why[0].length), NO_ENDERS)
  if (subject !== 'unknown') return subject === 'system'
  return !/(?<!\p{L})(?:nicht|nie|kein\p{L}{0,2})(?!\p{L})/iu.test(found)
}

export const GERMAN: readonly BlamePattern[] = [
  {
    id: 'de.bl.schuld',
    kind: 'blame',
    question: 'what-made-it-possible',
    find: phrase(
      'schuld(?:ig(?:e[rnms]?)?)?|verschulden|verschuldet|verbockt|vermasselt|verpatzt|verursacher(?:in)?|wer hat (?:das|es|dies) (?:getan|gemacht|kaputt ?gemacht|verursacht|freigegeben)',
    ),
    fine: ({ before }) => isAvoided(before),
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
    fine: bySystem,
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
    fine: ({ before, after }) =>
      isReminder(before) || (!PASSIVE.test(before) && subjectOf(before, after) === 'system'),
  },
  {
    // of a machine, or without a subject, it is a fact
    id: 'de.cf.nichtgetan',
    kind: 'counterfactual',
    question: 'what-was-done-instead',
    find: phrase(
      'nicht (?:getestet|gemerkt|bemerkt|gesehen|gelesen|gemeldet|informiert|nachgefragt|kontrolliert|(?:ü|ue)berpr(?:ü|ue)ft|bedacht|daran gedacht)',
    ),
    fine: ({ before, after }) => PASSIVE.test(before) || subjectOf(before, after) !== 'person',
  },
  {
    id: 'de.me.menschlich',
    kind: 'person-as-cause',
    question: 'which-conditions',
    find: phrase(
      'menschliche[snrm]?\\s{1,5}(?:versagens?|fehlers?|irrtums?|fehlverhaltens?)|bedien(?:er|ungs)?fehlers?|anwenderfehlers?|verhaltensbedingt',
    ),
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
    fine: ({ before }) => isGross(before),
  },
  {
    id: 'de.nm.klar',
    kind: 'normative',
    question: 'how-could-one-tell-then',
    find: phrase(
      'offensichtlich|selbstverst(?:ä|ae)ndlich|logischerweise|jeder wei(?:ß|ss)|das war (?:doch )?klar|einfach nur',
    ),
    fine: ({ before }) => isNegated(before),
  },
  {
    id: 'de.wk.immernie',
    kind: 'absolute',
    question: 'which-instance',
    find: phrase(`(?:du|er|dieses team|ihr) ${gap(20)}(?:immer|nie|niemals|st(?:ä|ae)ndig)`),
  },
]
