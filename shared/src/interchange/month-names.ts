const NAMES = [
  'jan januar january jänner janvier enero',
  'feb februar february feber février',
  'mar mär märz march mrz mars',
  'apr april avril abril',
  'may mai mayo',
  'jun juni june juin junio',
  'jul juli july juillet julio',
  'aug august août agosto',
  'sep sept september septembre',
  'oct okt october oktober octobre octubre',
  'nov november novembre noviembre',
  'dec dez december dezember décembre diciembre',
]

const months = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)

/** 1 to 12 for the name of a month or its short form in English, German, French or Spanish. */
export const monthByName = (name: string): number | undefined => months.get(name.toLowerCase())
