/** Offers a text to the person as a file of this name. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken the file by then; the address would hold it in memory.
  setTimeout(() => URL.revokeObjectURL(url), 1_000)
}
