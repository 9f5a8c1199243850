import type { Recommendation } from '../../methods/prioritise.ts'
import type { ActionKind, ActionStatus, Commitment, Moscow, Priority } from '../../model/action.ts'
import type { CauseStatus } from '../../model/cause.ts'
import type { FigureKind } from '../../model/impact.ts'
import type { Destination, LessonKind } from '../../model/lesson.ts'
import type { Milestone } from '../../model/milestone.ts'
import type { ReviewState } from '../../model/report.ts'

export type ExportLocale = 'en' | 'de'

/** What a report says around what people have written. */
export interface ExportWords {
  postMortem: string
  summary: string
  severity: string
  services: string
  started: string
  ended: string
  duration: string
  toDetect: string
  toAcknowledge: string
  toMitigate: string
  toResolve: string
  about: string
  unknown: string
  review: Record<ReviewState, string>
  timeline: string
  time: string
  event: string
  evidence: string
  milestone: Record<Milestone, string>
  impact: string
  what: string
  amount: string
  source: string
  figure: Record<FigureKind, string>
  told: string
  causes: string
  problem: string
  rootCause: string
  because: string
  cause: Record<CauseStatus, string>
  answers: string
  fishbone: string
  whys: string
  faultTree: string
  /** Bones that nobody has named, by their kind. */
  category: Readonly<Record<string, string>>
  actions: string
  action: string
  description: string
  owner: string
  nobody: string
  priority: string
  due: string
  status: string
  risk: string
  effort: string
  ratio: string
  recommendation: string
  kind: string
  ticket: string
  reason: string
  verified: string
  actionStatus: Record<ActionStatus, string>
  priorities: Record<Priority, string>
  recommendations: Record<Recommendation, string>
  moscow: Record<Moscow, string>
  kinds: Record<ActionKind, string>
  commitment: Record<Commitment, string>
  lessons: string
  lesson: Record<LessonKind, string>
  audience: string
  destination: Record<Destination, string>
  arrived: string
  /** The same of what goes to no place: a question, a story. */
  answered: string
  storyTold: string
  links: string
  participants: string
  board: string
  open: string
}

const en: ExportWords = {
  postMortem: 'Post-mortem',
  summary: 'Summary',
  severity: 'Severity',
  services: 'Services',
  started: 'Started',
  ended: 'Ended',
  duration: 'Duration of the impact',
  toDetect: 'Time to detect',
  toAcknowledge: 'Time to acknowledge',
  toMitigate: 'Time to mitigate',
  toResolve: 'Time to resolve',
  about: 'about',
  unknown: 'unknown',
  review: {
    draft: 'Draft',
    'in-review': 'In review',
    'peer-review': 'Peer review',
    published: 'Published',
  },
  timeline: 'Timeline',
  time: 'Time',
  event: 'Event',
  evidence: 'Evidence',
  milestone: {
    'impact-started': 'impact started',
    detected: 'detected',
    acknowledged: 'acknowledged',
    mitigated: 'mitigated',
    resolved: 'resolved',
  },
  impact: 'Impact',
  what: 'What',
  amount: 'Amount',
  source: 'Source',
  figure: {
    customers: 'Customers',
    requests: 'Requests',
    revenue: 'Revenue',
    tickets: 'Support tickets',
    slo: 'SLO budget',
    cost: 'Internal cost',
    other: 'Other',
  },
  told: 'Told',
  causes: 'Causes',
  problem: 'Problem',
  rootCause: 'root cause',
  because: 'reason',
  cause: { possible: 'possible', supported: 'supported', 'ruled-out': 'ruled out' },
  answers: 'Answers',
  fishbone: 'Fishbone',
  whys: '5 Whys',
  faultTree: 'Fault tree',
  category: {
    people: 'People',
    machine: 'Machine',
    method: 'Method',
    material: 'Material',
    measurement: 'Measurement',
    environment: 'Environment',
    surroundings: 'Surroundings',
    suppliers: 'Suppliers',
    systems: 'Systems',
    skills: 'Skills',
    product: 'Product',
    price: 'Price',
    place: 'Place',
    promotion: 'Promotion',
    process: 'Process',
    'physical-evidence': 'Physical evidence',
    productivity: 'Productivity',
    technology: 'Technology',
  },
  actions: 'Actions',
  action: 'Action',
  description: 'Description',
  owner: 'Owner',
  nobody: 'nobody yet',
  priority: 'Priority',
  due: 'Due date',
  status: 'Status',
  risk: 'Risk reduction',
  effort: 'Effort',
  ratio: 'Ratio',
  recommendation: 'Recommendation',
  kind: 'Kind',
  ticket: 'Ticket',
  reason: 'Why not',
  verified: 'Verified by',
  actionStatus: { open: 'Open', 'in-progress': 'In progress', done: 'Done', wont: 'Won’t do' },
  priorities: { urgent: 'Urgent', high: 'High', medium: 'Medium', low: 'Low' },
  recommendations: {
    'do-first': 'Do first',
    plan: 'Plan',
    'fill-in': 'Fill in',
    'not-now': 'Not now',
  },
  moscow: { must: 'Must', should: 'Should', could: 'Could', wont: 'Won’t' },
  kinds: { mitigate: 'Mitigate', prevent: 'Prevent', detect: 'Detect', process: 'Process' },
  commitment: { proposed: 'proposed', committed: 'committed' },
  lessons: 'Lessons learned',
  lesson: {
    lesson: 'Lessons',
    'went-well': 'Went well',
    'went-badly': 'Went badly',
    'got-lucky': 'Got lucky',
    'success-story': 'Success stories',
    'open-question': 'Open questions',
  },
  audience: 'for',
  destination: {
    training: 'training',
    standard: 'standard',
    adr: 'architecture decision',
    onboarding: 'onboarding',
    hiring: 'hiring',
  },
  arrived: 'there',
  answered: 'answered',
  storyTold: 'told',
  links: 'Links',
  participants: 'Participants',
  board: 'Board',
  open: 'open',
}

const de: ExportWords = {
  postMortem: 'Post-Mortem',
  summary: 'Zusammenfassung',
  severity: 'Schweregrad',
  services: 'Dienste',
  started: 'Beginn',
  ended: 'Ende',
  duration: 'Dauer der Auswirkung',
  toDetect: 'Zeit bis zur Entdeckung',
  toAcknowledge: 'Zeit bis zur Reaktion',
  toMitigate: 'Zeit bis zur Eindämmung',
  toResolve: 'Zeit bis zur Behebung',
  about: 'etwa',
  unknown: 'unbekannt',
  review: {
    draft: 'Entwurf',
    'in-review': 'In Prüfung',
    'peer-review': 'Im Peer-Review',
    published: 'Veröffentlicht',
  },
  timeline: 'Chronologie',
  time: 'Zeit',
  event: 'Ereignis',
  evidence: 'Beleg',
  milestone: {
    'impact-started': 'Beginn der Auswirkung',
    detected: 'entdeckt',
    acknowledged: 'angenommen',
    mitigated: 'eingedämmt',
    resolved: 'behoben',
  },
  impact: 'Auswirkung',
  what: 'Was',
  amount: 'Umfang',
  source: 'Quelle',
  figure: {
    customers: 'Kundschaft',
    requests: 'Anfragen',
    revenue: 'Umsatz',
    tickets: 'Support-Tickets',
    slo: 'SLO-Budget',
    cost: 'Interne Kosten',
    other: 'Anderes',
  },
  told: 'Informiert',
  causes: 'Ursachen',
  problem: 'Problem',
  rootCause: 'Grundursache',
  because: 'Grund',
  cause: { possible: 'möglich', supported: 'belegt', 'ruled-out': 'ausgeschlossen' },
  answers: 'Antwort auf',
  fishbone: 'Fischgräte',
  whys: '5-Why',
  faultTree: 'Fehlerbaum',
  category: {
    people: 'Mensch',
    machine: 'Maschine',
    method: 'Methode',
    material: 'Material',
    measurement: 'Messung',
    environment: 'Umgebung',
    surroundings: 'Umfeld',
    suppliers: 'Zulieferer',
    systems: 'Systeme',
    skills: 'Fähigkeiten',
    product: 'Produkt',
    price: 'Preis',
    place: 'Ort',
    promotion: 'Werbung',
    process: 'Prozess',
    'physical-evidence': 'Sichtbares',
    productivity: 'Produktivität',
    technology: 'Technik',
  },
  actions: 'Maßnahmen',
  action: 'Maßnahme',
  description: 'Beschreibung',
  owner: 'Owner',
  nobody: 'noch niemand',
  priority: 'Priorität',
  due: 'Fälligkeitsdatum',
  status: 'Status',
  risk: 'Risikominderung',
  effort: 'Aufwand',
  ratio: 'Verhältnis',
  recommendation: 'Empfehlung',
  kind: 'Art',
  ticket: 'Ticket',
  reason: 'Warum nicht',
  verified: 'Geprüft durch',
  actionStatus: {
    open: 'Offen',
    'in-progress': 'In Arbeit',
    done: 'Erledigt',
    wont: 'Wird nicht gemacht',
  },
  priorities: { urgent: 'Dringend', high: 'Hoch', medium: 'Mittel', low: 'Niedrig' },
  recommendations: {
    'do-first': 'Priorisieren',
    plan: 'Planen',
    'fill-in': 'Nebenbei',
    'not-now': 'Nicht sofort',
  },
  moscow: { must: 'Must', should: 'Should', could: 'Could', wont: 'Won’t' },
  kinds: { mitigate: 'Abmildern', prevent: 'Verhindern', detect: 'Entdecken', process: 'Prozess' },
  commitment: { proposed: 'vorgeschlagen', committed: 'zugesagt' },
  lessons: 'Gelernt',
  lesson: {
    lesson: 'Lehren',
    'went-well': 'Lief gut',
    'went-badly': 'Lief schlecht',
    'got-lucky': 'Glück gehabt',
    'success-story': 'Erfolge',
    'open-question': 'Offene Fragen',
  },
  audience: 'für',
  destination: {
    training: 'Schulung',
    standard: 'Standard',
    adr: 'Architekturentscheidung',
    onboarding: 'Einarbeitung',
    hiring: 'Einstellung',
  },
  arrived: 'angekommen',
  answered: 'beantwortet',
  storyTold: 'erzählt',
  links: 'Links',
  participants: 'Beteiligte',
  board: 'Board',
  open: 'offen',
}

export const EXPORT_WORDS: Readonly<Record<ExportLocale, ExportWords>> = { en, de }
