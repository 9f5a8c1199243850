const MOST = 40

/** What something says, short enough for a sentence about it. */
export const shortened = (text: string): string =>
  text.length > MOST ? `${text.slice(0, MOST - 1).trimEnd()}…` : text
