/**
 * Ids as names of the format and back. A name is an NCName without dots, and hyphens only single
 * and inside (schema of 2.0d, `Identifier`). What an id has beyond that is written as _xHHHH_, per
 * UTF-16 unit, and so is an _x that is in the id itself (ISO/IEC 9075-14, the way of SQL/XML).
 */
export function mefName(id: string): string {
  const escaped = id.replace(/_x|(?<!\w)-|-(?!\w)|[^\w-]/g, (found) =>
    found === '_x' ? '_x005F_x' : escapeUnit(found),
  )
  return /^\d/.test(escaped) ? escapeUnit(escaped) + escaped.slice(1) : escaped
}

/** The first unit of a text. */
const escapeUnit = (text: string): string =>
  `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

export const idOfMefName = (name: string): string =>
  name.replace(/_x([0-9A-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
