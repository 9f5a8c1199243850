import { type Me, meSchema, type SignIn } from '@herringbone/shared/api/session.ts'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { currentLanguage } from '../ui/texts.ts'
import { hasCode } from './api-error.ts'
import { request } from './request.ts'

export const signIn = (body: SignIn): Promise<Me> =>
  request('/api/session', { method: 'POST', body, answer: meSchema })

/**
 * Who this device is. A visitor who needs no key becomes someone at once, under a friendly
 * pseudonym that can be changed later: nothing stands between them and the board.
 */
async function whoAmI(signal: AbortSignal): Promise<Me> {
  const me = await request('/api/session', { signal, answer: meSchema })
  if (me.person || me.keyNeeded) return me
  try {
    return await signIn({ locale: currentLanguage() })
  } catch (error) {
    if (hasCode(error, 'workspace_key_needed')) return { person: null, keyNeeded: true }
    throw error
  }
}

export const meQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => whoAmI(signal),
  staleTime: Number.POSITIVE_INFINITY,
})

export const useMe = () => useQuery(meQuery)

/** Renames, or enters the workspace with its key. */
export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: signIn,
    onSuccess: (me) => client.setQueryData(meQuery.queryKey, me),
  })
}
