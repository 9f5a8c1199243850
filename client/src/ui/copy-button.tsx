import { Button } from '@mantine/core'
import { Check, Copy } from 'lucide-react'
import type { ReactNode } from 'react'

interface CopyButtonProps {
  isCopied: boolean
  onClick: () => void
  children: ReactNode
}

export const CopyButton = ({ isCopied, onClick, children }: CopyButtonProps) => (
  <Button
    leftSection={isCopied ? <Check size={18} aria-hidden /> : <Copy size={18} aria-hidden />}
    onClick={onClick}
  >
    {children}
  </Button>
)
