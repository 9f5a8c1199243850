/** Whether the focus is in a text: whoever types is not moved. */
export function isTyping(active: Element | null = document.activeElement): boolean {
  if (!(active instanceof HTMLElement)) return false
  if (active instanceof HTMLTextAreaElement || active.isContentEditable) return true
  return (
    active instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(active.type)
  )
}
