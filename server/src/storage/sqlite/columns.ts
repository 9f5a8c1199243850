import type { SQLOutputValue } from 'node:sqlite'

export type Row = Record<string, SQLOutputValue>

/** Reads of single columns that check what the database gave. */
export function text<T extends string = string>(row: Row, column: string): T {
  const value = row[column]
  if (typeof value !== 'string') throw wrong(column, value)
  return value as T // ids and closed sets of words: the tables hold only what was typed so when written
}

export function nullableText<T extends string = string>(row: Row, column: string): T | null {
  return row[column] === null ? null : text<T>(row, column)
}

export function number(row: Row, column: string): number {
  const value = row[column]
  if (typeof value !== 'number') throw wrong(column, value)
  return value
}

export function nullableNumber(row: Row, column: string): number | null {
  return row[column] === null ? null : number(row, column)
}

export function bytes(row: Row, column: string): Uint8Array {
  const value = row[column]
  if (!(value instanceof Uint8Array)) throw wrong(column, value)
  return value
}

function wrong(column: string, value: unknown): Error {
  return new TypeError(`The column ${column} holds ${value === null ? 'null' : typeof value}.`)
}
