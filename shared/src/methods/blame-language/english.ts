import { isHuman, isHumanDone, isSearch, PARTICIPLES, WORDS } from './english-words.ts'
import { beginsWith, endsWith, gap, opening, phrase, saysBefore } from './phrase.ts'
import { subjectBefore } from './subject.ts'
import { type BlamePattern, FINDINGS, type Found } from './types.ts'

const isNegated = endsWith(
  "not|n't|isn't|wasn't|no|nothing|never|hardly|less|non|not (?:at all|so|very|that|always|immediately)",
)
/** "We are not looking for someone to blame." */
const isDenied = saysBefore(
  "not|no|never|nobody|no one|none|without|instead of|rather than|avoid\\p{L}{0,4}|\\p{L}{2,6}n['’]t|cannot",
)
const isAvoided = endsWith('free of|assign|assigning')
const isFree = beginsWith('free|less|culture|game')
const isLog = beginsWith(
  'log|logs|rate|rates|budget|budgets|code|codes|message|messages|handling|handler|page|pages|tolerance|tree|trees|injection|domain|report|response|responses|class|count|counts|counter|metric|metrics|alert|alerts|\\(\\d',
)
/** What a version control says of lines, and what is looked for among changes. */
const isVersioned = endsWith('git|hg|svn')
const isView = beginsWith('view|annotation|annotations|page|tab|output|column|layer|tool|commit')
const isCulprit = beginsWith(
  'commit|change|query|request|line|release|deploy|deployment|config|node|host|pod|job|package|version|process|module|part|service|component|dependency|setting',
)
const isTechnique = beginsWith(
  'load|loads|loading|loaded|evaluation|evaluated|init|initialisation|initialization|import|imports|fetch|fetching|shutdown|timeout|timeouts|config|configuration|configured|settings?|values?|index|format|formatted|encoding|encoded|response|status|ioctl|unmount|unmounted|mounted|closed|terminated|shut|quorum|handling|handled|escap\\p{L}{1,5}|certificate|input|type|argument|use|usage|nested|aligned|joined|delete|deletion|freeing|free|restore|binding|backoff',
)
const isReceiving = beginsWith('got|received|had|reached|get|see|have|need|arrived|became|become')
const isRunning = beginsWith(
  'fail|crash|restart|retry|retries|time|expire|die|hang|stop|start|drop|return|lag|spike|rise|grow|fill|disappear|fire|hit|point|get|run|end|appear|arrive|exist|loop|reconnect|diverge|differ|break',
)
/** Who is on record for something is a fact about the trail, and asks nobody. */
const isOnRecord = (text: string) => /\p{L}/u.test(text)

const subjectOf = ({ before, names }: Found) => subjectBefore(before, WORDS, names)
const bySystem = (found: Found) => subjectOf(found) === 'system'
const notByPerson = (found: Found) => subjectOf(found) !== 'person'

/** What people did not have or get says something about their tools. */
const isState = (text: string) => /(?:have|get|receive|need|receive|arrive|exist)$/iu.test(text)

/** "The alert did not fire" is a fact; what people left undone is not what they did. */
function isEvent(found: Found): boolean {
  if (isState(found.phrase)) return true
  const verb = found.phrase.replace(/^(?:did not|didn['’]?t|failed to)\s+/iu, '')
  if (isSearch(found.phrase, found.after)) return true
  const subject = subjectOf(found)
  if (subject === 'system') return true
  if (subject === 'person' || verb === found.phrase) return false
  return subject === 'unknown' || !isHuman(verb)
}

/** What a machine should have done is what was expected of it; of people it is hindsight. */
function isExpectation(found: Found): boolean {
  const done = found.phrase.replace(
    /^(?:should|ought to)\S{0,4}(?: not)?(?: have|['’]ve)?\s*/iu,
    '',
  )
  const isHindsight = isHumanDone(done) || isHumanDone(`${done}${found.after}`)
  if (/^(?:received|had|got|gotten|heard)$/iu.test(done)) return true
  const subject = subjectOf(found)
  // "This should have been caught in review."
  if (subject === 'system') return !(isHindsight && isPronoun(found.before) && /^been/iu.test(done))
  return subject !== 'person' && !isHindsight
}
const isPronoun = endsWith('it|this|that')

/** Owners of faults that are no people: "the server's error", "this week's mistake", "nobody's". */
const NO_OWNER =
  /^(?:nobody|anybody|anyone|no-one|one|today|yesterday|week|month|year|let|what|who)$/iu
function ofThing({ phrase: found, after, names }: Found): boolean {
  if (isLog(after)) return true
  const [, owner = '', what = ''] = /^([\p{L}\p{N}-]+)['’]s\s(\p{L}+)$/u.exec(found) ?? []
  if (owner === '') return false
  const known = owner.toLowerCase()
  if (names.has(known)) return false
  if (WORDS.systems.has(known) || NO_OWNER.test(owner)) return true
  // of errors people speak mostly where a machine said so
  return what.toLowerCase() === 'error' && !WORDS.people.has(known)
}

const isMeantOtherwise = (found: Found): boolean => {
  const { phrase: words, before, after } = found
  if (ofThing(found) || isFree(after) || isAvoided(before) || isDenied(before)) return true
  if (/^blame/iu.test(words) && (isVersioned(before) || isView(after))) return true
  if (/^guilty/iu.test(words) && isCulprit(after)) return true
  if (/^who /iu.test(words)) return isOnRecord(before) && !after.includes('?')
  return /^(?:to blame|blame[ds]?|responsible|guilty)/iu.test(words) && bySystem(found)
}

/** "Postgres operator error", "user error rate", "not human error". */
const isNoPerson = ({ phrase: words, before, after }: Found): boolean =>
  isLog(after) ||
  isDenied(before) ||
  /^(?:user|operator) errors$/iu.test(words) ||
  (/^operator/iu.test(words) &&
    /(?:(?:k8s|kubernetes|helm|crd)|\p{Lu}[\p{L}\p{N}]*) $/u.test(before) &&
    !/^\s*$/u.test(before) &&
    !endsWith('the|an|a|was|is')(before))

/** What was wished for; of other things "there was no" tells a fact. */
const WISHED =
  '(?:\\p{L}{2,20} ){0,2}?(?:alerts?|alarms?|alerting|monitors?|monitoring|checks?|tests?|testing|runbooks?|playbooks?|documentation|docs|reviews?|backups?|approvals?|process|plan|owner|training|validation|canary|canaries|fallback|failover|redundancy|procedure|warnings?|safeguards?|guardrails?|staging|communication|coordination|oversight|rollback plan|dashboards?|observability|logging|escalation|handover|limits?|timeouts?|retries|rate limits?)'
const isWish = beginsWith(WISHED)
const isTimed = beginsWith(
  `${WISHED} (?:until|till|before|between|during|from \\d|at \\d|for \\d|fired|sent|raised)`,
)

export const ENGLISH: readonly BlamePattern[] = [
  {
    id: 'en.nm.known',
    kind: 'normative',
    question: 'where-was-it-to-be-seen',
    find: phrase('(?:should|must|ought to) have known'),
    fine: bySystem,
  },
  {
    id: 'en.bl.fault',
    kind: 'blame',
    question: 'what-made-it-possible',
    find: phrase(
      "(?:his|her|their|your|my|[\\p{L}\\p{N}-]{1,40}['’]s) (?:fault|mistake|error)|to blame|blame[ds]?|guilty|responsible for the outage|who (?:did|broke|caused|approved) (?:this|that|it)|whose fault",
    ),
    fine: isMeantOtherwise,
  },
  {
    id: 'en.bl.botched',
    kind: 'blame',
    question: 'what-made-it-possible',
    find: phrase('(?:messed|screwed|cocked|fucked) up|botched'),
    fine: notByPerson,
  },
  {
    id: 'en.q.whywho',
    kind: 'question',
    question: 'ask-how-or-what',
    find: opening(
      "(?:why (?:did|do|does)(?:n['’]?t)? (?:you|he|she|they|nobody|no one|anyone|the (?:team|operator|engineer|developer|admin|on-call))(?![\\p{L}])|who (?:did|broke|caused|approved|forgot|let|made|pushed|deployed|changed|deleted|dropped|missed|ignored|decided|signed off|wrote|(?:is|was) (?:responsible|at fault|guilty))(?![\\p{L}])|why (?:was|were)(?:n['’]?t)? (?:this|that|it|they|nothing)(?: not)?(?: \\p{L}{3,10})? (?:tested|noticed|caught|seen|checked|reviewed|found|spotted|verified|done)(?![\\p{L}]))[^?]*\\?",
    ),
    fine: ({ phrase: asked }) => {
      const they = /^\s*why d\S+ they (?:not |n['’]t )?/iu.exec(asked)
      return they !== null && isRunning(asked.slice(they[0].length))
    },
  },
  {
    id: 'en.cf.if',
    kind: 'counterfactual',
    question: 'fact-here-idea-to-actions',
    find: phrase(
      `(?:if ${gap(80)}had|had (?:we|i|you|he|she|they|the team)) ${gap(80)}would(?:n['’]?t| not)?(?: have|['’]ve)`,
    ),
  },
  {
    id: 'en.cf.should',
    kind: 'counterfactual',
    question: 'what-did-happen',
    find: phrase(
      `(?:should|ought to)(?:n['’]?t| not)?(?: have|['’]ve) (?:\\p{L}{2,20}ly )?(?:been (?:checked|tested|noticed|reviewed|verified|caught|spotted|seen|escalated|documented|anticipated|foreseen|double-checked)|${PARTICIPLES})`,
    ),
    only: FINDINGS,
    fine: isExpectation,
  },
  {
    // of a machine it is a guess about a cause, and welcome
    id: 'en.cf.could',
    kind: 'counterfactual',
    question: 'what-did-happen',
    find: phrase(`could(?:n['’]?t| not)?(?: have|['’]ve) (?:\\p{L}{2,20}ly )?(?:${PARTICIPLES})`),
    fine: notByPerson,
  },
  {
    id: 'en.cf.didnot',
    kind: 'counterfactual',
    question: 'what-was-done-instead',
    find: phrase(
      "(?:did not|didn['’]?t|failed to|neglected to|forgot to|omitted to)\\s{1,5}[\\p{L}-]{1,30}",
    ),
    fine: isEvent,
  },
  {
    id: 'en.cf.insufficient',
    kind: 'counterfactual',
    question: 'what-was-there',
    find: phrase('there was (?:no|insufficient|inadequate)|lack of|insufficient|inadequate'),
    only: ['fact'],
    fine: ({ after }) => !isWish(after) || isTimed(after),
  },
  {
    id: 'en.me.humanerror',
    kind: 'person-as-cause',
    question: 'which-conditions',
    find: phrase('(?:human|user|operator|pilot) errors?|fat[- ]finger(?:ed|ing)?'),
    fine: isNoPerson,
  },
  {
    id: 'en.me.unaware',
    kind: 'mechanistic',
    question: 'what-did-people-know',
    find: phrase(
      '(?:due to|because of) (?:unfamiliarity|inexperience|inattention|complacency|lack of (?:knowledge|attention|training|discipline))',
    ),
  },
  {
    id: 'en.me.nobody',
    kind: 'mechanistic',
    question: 'where-was-it-to-be-seen',
    find: phrase(
      '(?:nobody|no[- ]one|none of (?:us|them)) (?:knew|noticed|saw|reali[sz]ed|understood|remembered|checked|looked)',
    ),
  },
  {
    id: 'en.nm.adverb',
    kind: 'normative',
    question: 'which-pressure-or-information',
    find: phrase(
      'careless(?:ly)?|negligen(?:t|ce)|reckless(?:ly)?|sloppy|(?:too |so |just |simply |was |were |is |are |been |being |out of )?(?:lazy|laziness)|incompeten(?:t|ce)|inappropriate(?:ly)?|mismanaged|improper(?:ly)?|stupid(?:ly)?',
    ),
    fine: (found) =>
      isTechnique(found.after) ||
      isDenied(found.before) ||
      /^lazy$/iu.test(found.phrase) ||
      (/lazy$/iu.test(found.phrase) && bySystem(found)),
  },
  {
    id: 'en.nm.obvious',
    kind: 'normative',
    question: 'how-could-one-tell-then',
    find: phrase(
      'obviously|(?:is|was|were|been|seems|seemed) (?:so |very |pretty |quite |totally |completely |rather )?obvious|clearly should|anyone would|common sense|simply had to|just had to',
    ),
    fine: (found) =>
      isNegated(found.before) ||
      isDenied(found.before) ||
      (/had to$/iu.test(found.phrase) && bySystem(found)) ||
      (/^anyone/iu.test(found.phrase) && found.after.includes('?')),
  },
  {
    id: 'en.wk.alwaysnever',
    kind: 'absolute',
    question: 'which-instance',
    find: phrase(`(?:you|he|she|they|that team) ${gap(20)}(?:always|never)`),
    // "they" may be pods and retries
    fine: ({ phrase: found, after }) =>
      isReceiving(after) || (/^they/iu.test(found) && !isHuman(after)),
  },
]
