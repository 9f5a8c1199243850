import { beginsWith, endsWith, gap, opening, phrase } from './phrase.ts'
import { type SubjectWords, set, subjectBefore } from './subject.ts'
import { type BlamePattern, FINDINGS, type Found } from './types.ts'

const WORDS: SubjectWords = {
  people: set(`i you he she we they someone somebody anyone anybody everyone everybody nobody
    no-one one people person team teams engineer engineers developer developers dev devs operator
    operators admin admins administrator administrators manager managers lead leads on-call oncall
    responder responders sre sres dba dbas staff colleague colleagues reviewer reviewers author
    intern contractor management support ops devops who`),
  systems:
    set(`it this that alert alerts alarm alarms monitor monitors monitoring check checks probe
    probes job jobs cron cronjob pipeline build builds deploy deployment deployments rollout
    rollback test tests suite service services server servers process processes pod pods node
    nodes container containers cluster database databases db replica replicas cache queue queues
    broker consumer consumers producer worker workers api apis endpoint gateway proxy balancer
    client clients app apps application page pages site website system systems script scripts task
    backup backups restore restart failover switch switchover certificate cert disk network link
    dns query queries request requests response responses message messages mail mails email
    emails notification notifications pager dashboard metric metrics log logs log-in login session
    token key config configuration flag feature release version patch fix change code function
    method module library dependency host machine vm instance instances user users customer
    customers visitor visitors order orders payment payments console tool limit timeout retry
    retries connection connections scheduler agent bot watchdog`),
  enders: set(
    'for of in on at from with by to who which that whose during after before until when',
  ),
  fillers: set(`also then again still just simply even therefore apparently initially clearly
    really actually probably already had has have was were been`),
}

/** What people do, and machines are rarely said to: it betrays the subject that is not known. */
const HUMAN_VERBS = `notice|see|look|check|double-check|verify|test|read|follow|ask|tell|inform|
  escalate|communicate|consider|think|know|understand|listen|pay|remember|bother|care|realise|realize|
  recognise|recognize|review|document|warn|announce|anticipate|foresee`.replace(/\s+/g, '')
const isHuman = beginsWith(HUMAN_VERBS)

const PARTICIPLES = `\\p{L}{2,20}ed|been|gone|done|known|seen|had|made|taken|told|thought|caught|
  found|kept|left|sent|set|put|read|run|begun|given|written|chosen|understood|heard|held|brought|
  built|shut|spoken|stopped`.replace(/\s+/g, '')

const isNegated = endsWith(
  "not|n't|isn't|wasn't|no|nothing|never|hardly|less|non|not (?:at all|so|very|that|always|immediately)",
)
const isLog = beginsWith(
  'log|logs|rate|rates|budget|budgets|code|codes|message|messages|handling|handler|page|pages|tolerance|tree|trees|injection|domain|report',
)
const isAvoided = endsWith(
  'avoid|avoids|avoiding|without|no|not|never|free of|instead of|rather than|assign|assigning',
)
const isFree = beginsWith('free|less')
const isTechnique = beginsWith(
  'load|loads|loading|loaded|evaluation|evaluated|init|initialisation|initialization|import|imports|fetch|fetching|shutdown|timeout|timeouts|config|configuration|settings?|values?|index|format|encoding|response|status',
)

const isReceiving = beginsWith('got|received|had|reached')

const bySystem = ({ before }: Found) => subjectBefore(before, WORDS) === 'system'
const notByPerson = ({ before }: Found) => subjectBefore(before, WORDS) !== 'person'

/** What people did not have or get says something about their tools. */
const isState = (text: string) => /(?:have|get|receive|need)$/iu.test(text)

/** "The alert did not fire" is a fact; what people left undone is not what they did. */
function isEvent({ phrase: found, before }: Found): boolean {
  if (isState(found)) return true
  const subject = subjectBefore(before, WORDS)
  if (subject !== 'unknown') return subject === 'system'
  const verb = found.replace(/^(?:did not|didn['’]?t|failed to)\s+/iu, '')
  return verb !== found && !isHuman(verb)
}

/** Owners of faults that are no people: "the server's error", "this week's mistake". */
const ofThing = ({ phrase: found, after }: Found) => {
  if (isLog(after)) return true
  const owner = /^([\p{L}\p{N}-]+)['’]s\s/u.exec(found)?.[1]
  return owner !== undefined && WORDS.systems.has(owner.toLowerCase())
}

export const ENGLISH: readonly BlamePattern[] = [
  {
    id: 'en.nm.known',
    kind: 'normative',
    question: 'where-was-it-to-be-seen',
    find: phrase('(?:should|must|ought to) have known'),
  },
  {
    id: 'en.bl.fault',
    kind: 'blame',
    question: 'what-made-it-possible',
    find: phrase(
      "(?:his|her|their|your|my|[\\p{L}\\p{N}-]{1,40}['’]s) (?:fault|mistake|error)|to blame|blame[ds]?|guilty|responsible for the outage|who (?:did|broke|caused|approved) (?:this|that|it)",
    ),
    fine: (found) => ofThing(found) || isFree(found.after) || isAvoided(found.before),
  },
  {
    id: 'en.q.whywho',
    kind: 'question',
    question: 'ask-how-or-what',
    find: opening(
      "(?:why (?:did|do|does)(?:n['’]?t)? (?:you|he|she|they|nobody|no one|anyone|the (?:team|operator|engineer|developer|admin|on-call))(?![\\p{L}])|who (?:did|broke|caused|approved|forgot|let|made|pushed|deployed|changed|deleted|dropped|missed|ignored|decided|signed off|wrote|(?:is|was) (?:responsible|at fault|guilty))(?![\\p{L}]))[^?]*\\?",
    ),
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
      `(?:should|ought to)(?:n['’]?t| not)?(?: have|['’]ve) (?:\\p{L}{2,20}ly )?(?:${PARTICIPLES})`,
    ),
    only: FINDINGS,
    fine: bySystem,
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
  },
  {
    id: 'en.me.humanerror',
    kind: 'person-as-cause',
    question: 'which-conditions',
    find: phrase('(?:human|user|operator|pilot) errors?'),
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
      'careless(?:ly)?|negligen(?:t|ce)|reckless(?:ly)?|sloppy|lazy|incompeten(?:t|ce)|inappropriate(?:ly)?|mismanaged|improper(?:ly)?|stupid(?:ly)?',
    ),
    fine: ({ after }) => isTechnique(after),
  },
  {
    id: 'en.nm.obvious',
    kind: 'normative',
    question: 'how-could-one-tell-then',
    find: phrase(
      'obvious(?:ly)?|clearly should|anyone would|common sense|simply had to|just had to',
    ),
    fine: ({ before }) => isNegated(before),
  },
  {
    id: 'en.wk.alwaysnever',
    kind: 'absolute',
    question: 'which-instance',
    find: phrase(`(?:you|he|she|they|that team) ${gap(20)}(?:always|never)`),
    fine: ({ after }) => isReceiving(after),
  },
]
