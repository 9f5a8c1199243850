import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Join } from '../features/join/join.tsx'
import { useHashSecret } from './hash-secret.ts'
import { forgetToken, keepToken, keptToken } from './kept-token.ts'

/** `/join#token=…`, where an invite leads. */
export function JoinPage() {
  const navigate = useNavigate()
  const [kept] = useState(keptToken)
  const fromLink = useHashSecret('token')
  useEffect(() => {
    if (fromLink !== '') keepToken(fromLink)
  }, [fromLink])
  useEffect(() => {
    // While somebody thinks of a name, what a board needs comes already. What fails now is asked
    // for again on the way there, where it is also said.
    import('./board/board-page.tsx').catch(() => undefined)
  }, [])
  return (
    <Join
      token={fromLink || kept}
      onInvalid={forgetToken}
      onJoined={({ boardId }) => {
        forgetToken()
        void navigate({ to: '/board/$boardId/{-$stage}', params: { boardId }, replace: true })
      }}
    />
  )
}
