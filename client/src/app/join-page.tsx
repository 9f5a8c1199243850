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
