import { type RefObject, useRef, useState } from 'react'

type Copy = 'ready' | 'done' | 'failed'

/** A field whose text is to be taken along: selected and copied by a button. */
export function useCopyField(text: string): {
  input: RefObject<HTMLInputElement | null>
  copied: Copy
  copy: () => Promise<void>
} {
  const input = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<Copy>('ready')
  const copy = async () => {
    input.current?.select()
    try {
      await navigator.clipboard.writeText(text)
      setCopied('done')
    } catch {
      setCopied('failed') // without https, or with the permission denied
    }
  }
  return { input, copied, copy }
}
