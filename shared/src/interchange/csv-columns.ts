import { isSafeUrl } from '../model/evidence.ts'
import { readWholeStamp } from './read-stamp.ts'
import type { ColumnRole } from './types.ts'

/** Words in headers, as beginnings, in the languages that incident tables come in. */
const HEADER_WORDS: Record<Exclude<ColumnRole, 'ignore'>, string> = {
  time: 'time timestamp date datetime when at zeit uhrzeit datum zeitpunkt zeitstempel wann created occurred started heure fecha hora quand data ora orario время дата когда tijd tijdstip tid dato czas horário',
  text: 'event text message msg description what summary title ereignis beschreibung nachricht meldung vorgang was titel betreff évènement événement evento descripción descrição message descrizione messaggio событие описание сообщение gebeurtenis beschrijving händelse zdarzenie opis activity details comment note',
  source:
    'source origin system service host tool from quelle herkunft dienst fuente origen fonte origine источник система bron källa źródło channel kanal canal',
  lane: 'lane category type kind track group phase bahn kategorie typ art spur phase catégorie categoría categoria tipo категория тип categorie',
  evidence:
    'evidence link url proof reference ref attachment beleg nachweis referenz preuve lien enlace prueba prova доказательство ссылка bewijs länk dowód dashboard ticket',
}

const wordsOf = new Map<ColumnRole, Set<string>>()
for (const [role, words] of Object.entries(HEADER_WORDS)) {
  wordsOf.set(role as ColumnRole, new Set(words.split(' '))) // the keys above are roles
}

/** The role that a header cell names; null when it names none. */
export function roleByHeader(cell: string): ColumnRole | null {
  const words = cell.toLocaleLowerCase().split(/[^\p{L}]{1,40}/u, 12)
  for (const [role, known] of wordsOf) if (words.some((word) => known.has(word))) return role
  return null
}

interface ColumnFacts {
  /** Shares of the cells that have something in them, 0 to 1. */
  times: number
  links: number
  filled: number
  averageChars: number
  distinct: number
}

function factsOf(cells: readonly string[]): ColumnFacts {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const share = (test: (cell: string) => boolean) =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length
  return {
    times: share((cell) => readWholeStamp(cell) !== null),
    links: share(isSafeUrl),
    filled: filled.length,
    averageChars: filled.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, filled.length),
    distinct: new Set(filled).size,
  }
}

/**
 * Guesses what each column holds from the words of the header and from the cells below it. At most
 * one text; a time may be spread over several columns (date, time).
 */
export function guessColumns(header: readonly string[], rows: readonly string[][]): ColumnRole[] {
  const width = Math.max(header.length, ...rows.map((row) => row.length), 0)
  const facts = Array.from({ length: width }, (_, index) =>
    factsOf(rows.map((row) => row[index] ?? '')),
  )
  const named = Array.from({ length: width }, (_, index) => roleByHeader(header[index] ?? ''))
  const roles = facts.map((column, index): ColumnRole => roleOf(column, named[index] ?? null))
  dropSpareTimes(roles, facts)
  chooseText(roles, named, facts)
  return roles
}

function roleOf(column: ColumnFacts, named: ColumnRole | null): ColumnRole {
  if (column.times >= 0.6) return 'time'
  if (named === 'time') return column.filled === 0 ? 'time' : 'ignore'
  if (column.links >= 0.6) return 'evidence'
  return named ?? 'ignore'
}

/** "Date" and "Time" belong together; "created" and "resolved", each with a date, do not. */
function dropSpareTimes(roles: ColumnRole[], facts: readonly ColumnFacts[]): void {
  const times = roles.flatMap((role, index) => (role === 'time' ? [index] : []))
  const [first, second] = times
  if (first === undefined || second === undefined) return
  const isShort = (index: number) => (facts[index]?.averageChars ?? 0) <= 12
  const isPair = isShort(first) && isShort(second)
  for (const index of times.slice(isPair ? 2 : 1)) roles[index] = 'ignore'
}

function chooseText(
  roles: ColumnRole[],
  named: readonly (ColumnRole | null)[],
  facts: readonly ColumnFacts[],
): void {
  const longest = (candidates: number[]) =>
    candidates.sort(
      (a, b) => (facts[b]?.averageChars ?? 0) - (facts[a]?.averageChars ?? 0) || a - b,
    )[0]
  const texts = roles.flatMap((role, index) => (role === 'text' ? [index] : []))
  const free = roles.flatMap((role, index) =>
    role === 'ignore' && named[index] === null && facts[index]?.filled ? [index] : [],
  )
  const chosen = longest(texts) ?? longest(free)
  for (const index of texts) if (index !== chosen) roles[index] = 'ignore'
  if (chosen !== undefined) roles[chosen] = 'text'
}
