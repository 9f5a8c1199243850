const WORDS =
  'the rollback step was not in the playbook alert came late config change went to all regions at once nobody could see who approves cache layer shared by shops'.split(
    ' ',
  )

/** Three to thirty words, always the same for the same number. */
export function someWords(index: number): string {
  const count = 3 + (index % 28)
  return Array.from({ length: count }, (_, at) => WORDS[(index * 7 + at * 3) % WORDS.length]).join(
    ' ',
  )
}
