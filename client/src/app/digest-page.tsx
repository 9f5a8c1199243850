import { useState } from 'react'
import { AnswerLetter } from '../features/digest/answer-letter.tsx'
import { useHashSecret } from './hash-secret.ts'

/** `/digest#confirm=…` and `/digest#end=…`: the links in the letters about actions. */
export function DigestPage() {
  // The address loses its fragment as soon as it was read.
  const [says] = useState<'confirm' | 'end'>(() =>
    location.hash.startsWith('#end=') ? 'end' : 'confirm',
  )
  const token = useHashSecret(says)
  return <AnswerLetter says={says} token={token} />
}
