import { beginsWith, endsWith, gap, opening, phrase, saysBefore } from './phrase.ts'
import { HABITS, WORDS } from './russian-words.ts'
import { subjectAfter, subjectBefore } from './subject.ts'
import { type BlamePattern, FINDINGS, type Found } from './types.ts'

const NO_ENDERS = { ...WORDS, enders: new Set<string>() }
const bySystem = ({ before, names }: Found) => subjectBefore(before, WORDS, names) === 'system'
const isDenied = saysBefore('не|никто|без|вместо')
/** «Не увидели ошибок»: a search that found nothing tells of a fact. */
const isNothing = beginsWith(
  'ошибок|проблем|отклонений|аномалий|ничего|признаков|роста|никаких|падения|сбоев|других',
)
const isPassword = beginsWith('парол[ья]|пин|логин')
const isMachineError = endsWith(
  'код|кода|лог|логе|текст|сообщение об|сообщения об|обработка|обработке|метрика|тип',
)
/** What was to be done, or can be seen, is no wish in hindsight. */
const isPurpose = (before: string) =>
  /(?<!\p{L})(?:чтобы|для|потому что|так как|котор\p{L}{2})(?!\p{L})/iu.test(before)
const isHindsight =
  /(?<!\p{L})(?:раньше|заранее|сразу|избежать|предотвратить|предвидеть)(?!\p{L})/iu
const HABIT = new RegExp(`(?<!\\p{L})(?:${HABITS})(?!\\p{L})`, 'iu')
const isHabit = beginsWith(`(?:не )?${HABITS}`)

function isNecessity(found: Found): boolean {
  if (bySystem(found) || isPurpose(found.before)) return true
  const rest = `${found.phrase} ${found.after}`
  return /^можно/iu.test(found.phrase) && !isHindsight.test(rest)
}

const isOfThing = beginsWith(
  '(?:\\p{L}{3,20}(?:ого|его|ой|ей) )?(?:кэша|кеша|сети|диска|сервера|узла|релиза|базы|сервиса|конфига|сертификата|скрипта|балансировщика|прокси|dns)',
)

/** «Виноват сертификат»: a thing is looked for, and found. */
function isThing(found: Found): boolean {
  const { phrase: words, before, after } = found
  if (/^кто/iu.test(words)) return /\p{L}/u.test(before) && !/\?\s*$/u.test(after)
  if (isAvoided(before) || isDenied(before)) return true
  if (/ошибка$/iu.test(words))
    return !endsWith('это|была|явно|только')(before) && /\p{L}/u.test(before)
  if (/вин[ае]$/iu.test(words) && isOfThing(after)) return true
  if (subjectAfter(after.split(/[,;:–—]/u)[0] ?? '', NO_ENDERS) === 'system') return true
  return bySystem(found)
}
const isAvoided = endsWith(
  'без|не ищем|не искать|не ищите|поиск|поиска|поиску|поисков|без поиска|вместо поиска|не',
)
const isNegated = endsWith('не|не так|не совсем|не было|вовсе не')
/** «Не забыл» is the contrary. */
const isReminder = endsWith('не')
const isGross = endsWith('грубая|грубой|грубую|грубо')
const isOperator = beginsWith('kubernetes|k8s|баз|postgres|связи')
const isTechnique = beginsWith(
  'загрузк[аиуе]|загрузкой|инициализаци[яию]|вычислени[ея]|импорт|подгрузк[аиуе]',
)

/** "Почему алерт не сработал?" asks for a cause, "почему вы не проверили?" for an excuse. */
function asksSystem({ phrase: found }: Found): boolean {
  const why = /^\s*(?:почему|зачем)\s+(?:не\s+)?/iu.exec(found)
  if (!why) return false
  const subject = subjectAfter(found.slice(why[0].length), NO_ENDERS)
  if (subject !== 'unknown') return subject === 'system'
  // without a subject the verb in the plural means people: «почему не проверили?»
  return !/(?<!\p{L})не \p{L}{2,25}ли(?!\p{L})/iu.test(found)
}

/** Sentences and patterns of our own, in the sense of the English and German ones. */
export const RUSSIAN: readonly BlamePattern[] = [
  {
    id: 'ru.nm.known',
    kind: 'normative',
    question: 'where-was-it-to-be-seen',
    find: phrase(
      'долж(?:ен|на|ны) был[аи]? (?:это |об этом )?(?:знать|понимать|догадаться|предвидеть|предусмотреть)',
    ),
  },
  {
    id: 'ru.bl.fault',
    kind: 'blame',
    question: 'what-made-it-possible',
    find: phrase(
      'виноват(?:а|о|ы|ый|ого|ых|ые)?|виновн(?:ый|ая|ые|ых|ого|ик|ика|ики|иков)|виновен|виновна|виновны|по (?:его |её |ее |их |твоей |вашей |моей )?вине|(?:его|её|ее|их|твоя|ваша|моя) (?:вина|ошибка)|это (?:была )?вина|чья (?:это )?вина|напортачил[аи]?|накосячил[аи]?|облажал(?:ся|ась|ись)|кто (?:это |всё |все )?(?:сделал|сломал|уронил|допустил|одобрил)',
    ),
    fine: isThing,
  },
  {
    id: 'ru.q.whywho',
    kind: 'question',
    question: 'ask-how-or-what',
    find: opening(
      '(?:почему|зачем)(?!\\p{L})[^?]*\\?|кто (?:забыл|разрешил|решил|выкатил|удалил|изменил|пропустил|не (?:проверил|заметил)|за это отвечал|ответственен|ответственный)(?!\\p{L})[^?]*\\?|разве (?:ты|вы|он|она|они)(?!\\p{L})[^?]*\\?',
    ),
    fine: asksSystem,
  },
  {
    id: 'ru.cf.if',
    kind: 'counterfactual',
    question: 'fact-here-idea-to-actions',
    find: phrase(`если бы ${gap(90)}бы(?: \\p{L}{2,25}){1,2}`),
  },
  {
    id: 'ru.cf.should',
    kind: 'counterfactual',
    question: 'what-did-happen',
    find: phrase(
      '(?:долж(?:ен|на|ны) был[аи]?|(?:надо|нужно|необходимо|можно) было(?: бы)?|следовало(?: бы)?|стоило(?: бы)?)(?: \\p{L}{2,25}){0,2}? \\p{L}{2,25}(?:ть|ти|чь)(?:ся)?',
    ),
    only: FINDINGS,
    fine: isNecessity,
  },
  {
    id: 'ru.me.nobody',
    kind: 'mechanistic',
    question: 'where-was-it-to-be-seen',
    find: phrase('никто (?:из нас |из них )?не (?:знал|заметил|видел|увидел|понял|проверил)'),
  },
  {
    id: 'ru.cf.didnot',
    kind: 'counterfactual',
    question: 'what-was-done-instead',
    find: phrase(
      '(?:забыл|упустил|проглядел|прозевал|проигнорировал|не (?:заметил|проверил|проверял|протестировал|уч[её]л|посмотрел|увидел|прочитал|сообщил|предупредил|спросил|догадал|удосужил|подумал|обратил внимани[ея]))(?:а|и|ся|ась|ись)?|не учли|не учла',
    ),
    fine: (found) =>
      isReminder(found.before) ||
      isPassword(found.after) ||
      isNothing(found.after) ||
      bySystem(found),
  },
  {
    id: 'ru.me.humanerror',
    kind: 'person-as-cause',
    question: 'which-conditions',
    find: phrase(
      'человеческ(?:ий|ого|им|ом) фактор(?:а|ом|е)?|человеческ(?:ая|ой|ую) ошибк[аиу]|ошибк[аиу] (?:оператора|пользователя|инженера|сотрудника|человека|дежурного|администратора|разработчика|персонала)',
    ),
    fine: ({ before, after }) => isDenied(before) || isMachineError(before) || isOperator(after),
  },
  {
    id: 'ru.me.unaware',
    kind: 'mechanistic',
    question: 'what-did-people-know',
    find: phrase(
      '(?:из-за|по причине|вследствие) (?:его |её |ее |их )?(?:невнимательности|неопытности|незнания|недостатка (?:знаний|внимания|опыта|дисциплины))|по (?:невнимательности|незнанию|неопытности|неосторожности|глупости)',
    ),
  },
  {
    id: 'ru.nm.adverb',
    kind: 'normative',
    question: 'which-pressure-or-information',
    find: phrase(
      '(?:халатн|безответственн|небрежн|некомпетентн|неосторожн|легкомысленн|безалаберн|глуп|ленив)(?:о|а|ы|ый|ая|ое|ые|ого|ой|ую|ых|ым|ость|ости|остью)',
    ),
    fine: ({ before, after }) => isGross(before) || isTechnique(after),
  },
  {
    id: 'ru.nm.obvious',
    kind: 'normative',
    question: 'how-could-one-tell-then',
    find: phrase(
      'очевидно|само собой разумеется|любой (?:бы )?(?:понял|знает|заметил|увидел)(?: бы)?|(?:и так |же |ведь )(?:было )?(?:ясно|понятно)|ясно же|разумеется',
    ),
    fine: ({ before }) => isNegated(before),
  },
  {
    id: 'ru.wk.alwaysnever',
    kind: 'absolute',
    question: 'which-instance',
    find: phrase(`(?:ты|он|она|они|вы|эта команда) ${gap(20)}(?:всегда|никогда|вечно|постоянно)`),
    // «он» may be a server, and «они» its pods
    fine: ({ phrase: found, after }) =>
      /^он/iu.test(found) && !HABIT.test(found) && !isHabit(after),
  },
]
