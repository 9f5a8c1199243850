// The shapes in which a time is written. Every pattern is sticky, every repetition is bounded, and
// no two neighbours can match the same text: a hostile line costs no more than any other.

/** Minutes east of UTC of short zone names that mean one thing only (CST and IST mean several). */
const ZONE_NAMES: Record<string, number> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 60,
  CET: 60,
  MEZ: 60,
  CEST: 120,
  MESZ: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  JST: 540,
  EST: -300,
  EDT: -240,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
}

const TIME =
  '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,:](?<fraction>\\d{1,9}))?)?(?!\\d)(?:\\s?(?<half>[AaPp])\\.?[Mm]\\.?(?![A-Za-z])|[ ]Uhr(?![a-z]))?'
const ZONE = [
  '(?<zone>Z(?![A-Za-z])|[ ]?[+-]\\d{2}:\\d{2}(?!\\d)|[ ]?[+-]\\d{4}(?!\\d)|[+-]\\d{2}(?![\\d:])|',
  `[ ](?:${Object.keys(ZONE_NAMES).join('|')})(?![A-Za-z]))?`,
].join('')
const MONTH = '(?<name>[A-Za-zÀ-ž]{3,10})'
const WEEKDAY = '(?:[A-Za-zÀ-ž]{2,10}\\.?,?[ ])?'
const GAP = '(?:,?[ ](?:(?:at|um|à|a las)[ ])?|,|T|_|:|[ ]{2,3})'

const pattern = (...parts: string[]) => new RegExp(parts.join(''), 'uy')

/** 2025-11-28T08:23:38.123+01:00, 2025/11/28 08:23:38, 2025-11-28, 2025-11-28 8:23 AM. */
export const ISO = pattern(
  '(?<year>\\d{4})(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?!\\d)',
  `(?:${GAP}${TIME}${ZONE})?`,
)

/** 20251128T082338Z, 20251128-082338, 20251128 08:23:38. */
export const COMPACT = pattern(
  '(?<year>(?:19|20)\\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\\d|3[01])',
  `(?:[T_ -](?:(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?(?:[.,](?<fraction>\\d{1,9}))?(?!\\d)|`,
  '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?(?!\\d))',
  `${ZONE})?(?!\\d)`,
)

/** 28.11.2025 08:23, 28.11. 08:23, 11/28/2025, 1/2/25 8:23 PM, 28-11-2025. */
export const NUMERIC = pattern(
  '(?<first>\\d{1,2})(?<mark>[./-])(?<second_>\\d{1,2})\\k<mark>(?<year>\\d{4}|\\d{2}(?=[, ]|$))?(?![\\d.])',
  `(?:${GAP}${TIME}${ZONE})?`,
)

/** [28/Nov/2025:08:23:38 +0100], as web servers write it. */
export const ACCESS = pattern(`(?<day>\\d{1,2})[/-]${MONTH}[/-](?<year>\\d{4})[: ]${TIME}${ZONE}`)

/** Nov 28 08:23:38, Fri Nov 28 08:23:38 CET 2025, Friday, November 28th, Sep 8, 2023 at 10:00 AM. */
export const MONTH_FIRST = pattern(
  `${WEEKDAY}${MONTH}\\.?[ ]{1,2}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])`,
  '(?:,?[ ](?<year>\\d{4})(?!\\d))?',
  `(?:${GAP}${TIME}${ZONE}(?:[ ](?<lateYear>\\d{4})(?!\\d)(?<lateZone>[ ][+-]\\d{4})?)?)?`,
)

/** 28 Nov 2025 08:23:38, Fri, 28 Nov 2025 08:23:38 GMT, Freitag, 28. November um 08:23. */
export const DAY_FIRST = pattern(
  `${WEEKDAY}(?<day>\\d{1,2})(?:\\.|st|nd|rd|th)?[ ]${MONTH}\\.?(?:,?[ ](?<year>\\d{4})(?!\\d))?`,
  `(?:${GAP}${TIME}${ZONE})?`,
)

/** Seconds, ms, µs or ns since 1970: 1764314618, 1764314618.123, 1764314618123. */
export const EPOCH = pattern(
  '(?<whole>\\d{19}|\\d{16}|\\d{13}|\\d{10})(?:\\.(?<fraction>\\d{1,9}))?(?![\\w.])',
)

/** I1128 08:23:38.123456, as Kubernetes components write it. */
export const KLOG = pattern(`[IWEF](?<month>\\d{2})(?<day>\\d{2}) ${TIME}`)

/** 08:21, 8:21:07 PM, 08:21 Uhr, 08h21. */
export const CLOCK = pattern(`(?:${TIME}|(?<hour>\\d{1,2})h(?<minute>\\d{2})(?!\\d))`)

/** Today at 8:23 AM, Gestern um 23:58, Yesterday. */
export const RELATIVE = pattern(
  '(?<word>[Tt]oday|[Yy]esterday|[Hh]eute|[Gg]estern)(?![A-Za-z])',
  `(?:${GAP}${TIME})?`,
)

/** Minutes east of UTC; `undefined` when the name says nothing certain. */
export function readZone(zone: string | undefined): number | undefined {
  const text = zone?.trim()
  if (!text) return undefined
  if (text in ZONE_NAMES) return ZONE_NAMES[text]
  if (!/^[+-]\d/.test(text)) return undefined
  const digits = text.slice(1).replace(':', '')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || 0)
  return minutes > 14 * 60 ? undefined : text.startsWith('-') ? -minutes : minutes
}
