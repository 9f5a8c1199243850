/** What a mail program takes after "To:", found among free words: "Support <help@example.com>". */
const ADDRESS = /[^\s<>()[\],;:@"\\]+@[^\s<>()[\],;:@"\\]+\.[^\s<>()[\],;:@"\\.]{2,}/u

/** The mail address in what someone has written as a contact; null: there is none. */
export function mailAddressIn(contact: string): string | null {
  const [found] = ADDRESS.exec(contact) ?? []
  return found !== undefined && found.length <= 254 ? found : null
}
