import { readFileSync } from 'node:fs'

/** A sample of an outside format, as it was documented over there. */
export const sampleText = (name: string): string =>
  readFileSync(new URL(`../../fixtures/export/${name}`, import.meta.url), 'utf8')

export const sample = (name: string): unknown => JSON.parse(sampleText(name))

/** Where a value has what kind of values: ".fields.labels[] string"; an array's items count as one. */
export function pathsIn(value: unknown, at = ''): Set<string> {
  if (Array.isArray(value)) {
    return new Set(value.flatMap((item) => [...pathsIn(item, `${at}[]`)]))
  }
  if (typeof value !== 'object' || value === null) {
    return new Set([`${at} ${value === null ? 'null' : typeof value}`])
  }
  return new Set(Object.entries(value).flatMap(([key, one]) => [...pathsIn(one, `${at}.${key}`)]))
}
