import { useNavigate } from '@tanstack/react-router'
import { Join } from '../features/join/join.tsx'
import { useHashSecret } from './hash-secret.ts'

/** `/join#token=…`, where an invite leads. */
export function JoinPage() {
  const navigate = useNavigate()
  return (
    <Join
      token={useHashSecret('token')}
      onJoined={({ boardId }) =>
        navigate({ to: '/board/$boardId/{-$stage}', params: { boardId }, replace: true })
      }
    />
  )
}
