import { beginsWith, endsWith, gap, opening, phrase } from './phrase.ts'
import { type SubjectWords, set, subjectAfter, subjectBefore } from './subject.ts'
import { type BlamePattern, FINDINGS, type Found } from './types.ts'

const WORDS: SubjectWords = {
  people: set(`я ты он она мы вы они кто-то никто команда команды инженер инженеры разработчик
    разработчики разработчица оператор операторы админ админы администратор дежурный дежурная
    дежурные менеджер руководитель руководство сотрудник сотрудники сотрудница коллега коллеги
    человек люди персонал смена поддержка ревьюер автор тестировщик тестировщики`),
  systems: set(`это алерт алерты оповещение оповещения уведомление уведомления мониторинг монитор
    проверка проба задача задание джоба крон пайплайн сборка деплой выкладка релиз откат тест
    тесты сервис сервисы сервер серверы процесс процессы под поды узел узлы контейнер кластер база
    реплика кэш кеш очередь брокер воркер апи шлюз прокси балансировщик клиент клиенты приложение
    страница сайт система системы скрипт бэкап копия рестарт перезапуск сертификат диск сеть
    соединение запрос запросы ответ сообщение письмо письма дашборд метрика лог логи сессия токен
    ключ конфиг конфигурация версия патч изменение код функция модуль библиотека хост машина
    экземпляр таймаут планировщик агент бот пользователь пользователи покупатели запись правило
    фильтр вход`),
  enders: set('для из в во на от с со у по при который которая которое которые после до'),
  fillers:
    set(`не также тоже потом снова ещё еще просто даже видимо сначала явно уже тогда же бы его ее
    её их это этого`),
}

const bySystem = ({ before }: Found) => subjectBefore(before, WORDS) === 'system'
const isAvoided = endsWith(
  'без|не ищем|не искать|не ищите|поиск|поиска|поиску|поисков|без поиска|вместо поиска|не',
)
const isNegated = endsWith('не|не так|не совсем|не было|вовсе не')
/** «Не забыл» is the contrary. */
const isReminder = endsWith('не')
const isGross = endsWith('грубая|грубой|грубую|грубо')
const isTechnique = beginsWith(
  'загрузк[аиуе]|загрузкой|инициализаци[яию]|вычислени[ея]|импорт|подгрузк[аиуе]',
)

/** "Почему алерт не сработал?" asks for a cause, "почему вы не проверили?" for an excuse. */
function asksSystem({ phrase: found }: Found): boolean {
  const why = /^\s*(?:почему|зачем)\s+(?:не\s+)?/iu.exec(found)
  if (!why) return false
  const subject = subjectAfter(found.slice(why[0].length), { ...WORDS, enders: new Set() })
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
      'виноват(?:а|о|ы|ый|ого|ых|ые)?|виновн(?:ый|ая|ые|ых|ого|ик|ика|ики|иков)|виновен|виновна|виновны|по (?:его |её |ее |их |твоей |вашей |моей )?вине|(?:его|её|ее|их|твоя|ваша|моя) (?:вина|ошибка)|напортачил[аи]?|накосячил[аи]?|облажал(?:ся|ась|ись)|кто (?:это |всё |все )?(?:сделал|сломал|уронил|допустил|одобрил)',
    ),
    fine: ({ before }) => isAvoided(before),
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
    fine: bySystem,
  },
  {
    id: 'ru.cf.didnot',
    kind: 'counterfactual',
    question: 'what-was-done-instead',
    find: phrase(
      '(?:забыл|упустил|проглядел|прозевал|проигнорировал|не (?:заметил|проверил|проверял|протестировал|уч[её]л|посмотрел|увидел|прочитал|сообщил|предупредил|спросил|догадал|удосужил|подумал|обратил внимани[ея]))(?:а|и|ся|ась|ись)?|не учли|не учла',
    ),
    fine: (found) => isReminder(found.before) || bySystem(found),
  },
  {
    id: 'ru.me.humanerror',
    kind: 'person-as-cause',
    question: 'which-conditions',
    find: phrase(
      'человеческ(?:ий|ого|им|ом) фактор(?:а|ом|е)?|человеческ(?:ая|ой|ую) ошибк[аиу]|ошибк[аиу] (?:оператора|пользователя|инженера|сотрудника|человека|дежурного|администратора|разработчика|персонала)',
    ),
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
    id: 'ru.me.nobody',
    kind: 'mechanistic',
    question: 'where-was-it-to-be-seen',
    find: phrase('никто (?:из нас |из них )?не (?:знал|заметил|видел|увидел|понял|проверил)'),
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
  },
]
