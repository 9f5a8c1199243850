import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

/** The secret in `#name=secret` or, bare, in `#secret`; the part of an address no server sees. */
export function secretOf(hash: string, name: string): string {
  const content = hash.replace(/^#/, '')
  if (!content.includes('=')) return content
  return new URLSearchParams(content).get(name) ?? ''
}

/**
 * Reads a secret from the address and removes it there: the address bar is shown on projectors and
 * kept in histories. From then on it is in this tab's memory alone.
 */
export function useHashSecret(name: string): string {
  const navigate = useNavigate()
  const hash = useLocation({ select: (location) => location.hash })
  const [secret, setSecret] = useState(() => secretOf(hash, name))
  useEffect(() => {
    if (hash === '') return
    setSecret(secretOf(hash, name))
    void navigate({ to: '.', hash: '', replace: true })
  }, [hash, name, navigate])
  return secret
}
