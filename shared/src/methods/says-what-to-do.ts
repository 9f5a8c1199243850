/** English verbs that actions begin with; others are found by nothing, so the list is generous. */
const ENGLISH = new Set(
  `add adopt adapt adjust agree alert align allow analyse analyze announce apply approve archive ask
  assign attach audit automate avoid back backfill backup baseline batch benchmark block book bring
  build bump cache calculate call cap change check choose clarify clean clear close collect communicate
  compare configure confirm connect consolidate contact copy correct cover create cut deactivate debug
  decide decouple define delete deny deploy deprecate describe design detect develop disable discuss
  distribute document double downgrade drain draw drill drop educate email enable encrypt end enforce
  ensure escalate establish estimate evaluate exclude expand explain export expose extend extract fail
  feed file filter find fix flag follow forbid force format freeze gate gather get give go group guard
  handle harden hire hold identify implement import improve include increase inform inspect install
  instrument integrate introduce invalidate investigate invite isolate join keep launch learn let limit
  link list load localise localize lock log look lower maintain make map mark measure meet merge migrate
  mirror mitigate model monitor move name notify offer open optimise optimize order organise organize own
  page pair partition patch pause pin plan practise practice prepare prevent prioritise prioritize probe
  profile prohibit propose protect prove provide provision publish pull purge push put queue raise
  randomise rate read rebuild recalculate receive record recover redesign redirect reduce refactor refresh
  refuse register reject release reload remind remove rename renew reorder repair repeat replace replicate
  report reproduce request require rerun research reserve reset resize resolve restart restore restrict
  retire retry return reuse review revise revoke rewrite roll rotate route run sample save say scale scan
  schedule script search secure see select send separate serve set share shard shed shift shorten show shut
  sign simplify simulate skip snapshot solve sort spell split stagger standardise standardize start stop
  store streamline stress strip subscribe support suppress switch sync synchronise synchronize tag take
  talk teach tell terminate test think throttle tie tighten time trace track train transfer transform
  translate trigger trim try tune turn unblock understand unify uninstall unit unlock update upgrade upload
  use validate verify version visit visualise visualize wait walk warm warn watch weigh whitelist widen
  withdraw work wrap write`.split(/\s+/),
)

/** How many words from the start a verb may stand: "please", "in every region", "for each client". */
const NEAR_START = 4

const words = (title: string): string[] => title.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []

const isEnglishVerb = (word: string): boolean =>
  ENGLISH.has(word.toLowerCase().replace(/^(re|auto|pre|un)-/, ''))

/** A German infinitive: small letters ("einrichten", "ändern", "aktualisieren", "tun"). */
const isGermanInfinitive = (word: string): boolean =>
  /^\p{Ll}/u.test(word) && /(?:[^aeiou]en|ern|eln|ien|auen|euen|tun|ehen)$/u.test(word)

/** A German imperative at the start cannot be told from a noun, apart from the few usual ones. */
const GERMAN_FIRST =
  /^(richte|baue|stelle|schreibe|prüfe|mache|lege|füge|teste|setze|führe|kläre)$/i

/** A Russian infinitive. */
const isRussianInfinitive = (word: string): boolean => /(?:ть|ти|чь)(?:ся|сь)?$/u.test(word)

/**
 * Whether the title of an action seems to say what to do: has a verb where one has it in English,
 * German or Russian. A guess for a quiet hint and for nothing else; an empty title says nothing yet
 * and is not hinted at.
 */
export function saysWhatToDo(title: string): boolean {
  const all = words(title)
  const [first] = all
  if (first === undefined) return true
  return (
    all.slice(0, NEAR_START).some(isEnglishVerb) ||
    GERMAN_FIRST.test(first) ||
    // "Alarm einrichten und erproben", "Zwei Tage warten, dann löschen", "einrichten: ein Alarm"
    all.some((word, at) => isGermanInfinitive(word) && endsAPhrase(title, word, at, all)) ||
    all.some(isRussianInfinitive)
  )
}

/** An infinitive stands at the end of what it says, or first of all; an adjective does not. */
function endsAPhrase(title: string, word: string, at: number, all: readonly string[]): boolean {
  if (at === 0 || at === all.length - 1) return true
  const next = title.slice(title.indexOf(word) + word.length)
  return /^\s*[,;:.–—(]/u.test(next) || /^\s+(und|oder|sowie|bevor|damit|wenn|sobald)\b/u.test(next)
}
