import type { Role } from '@herringbone/shared/model/role.ts'
import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../ui/texts.ts'
import { type CreatedLink, useCreatedLinks } from './created-links.ts'
import { InviteForm } from './invite-form.tsx'
import { InviteList } from './invite-list.tsx'
import { inviteTexts } from './invite-texts.ts'
import { LinkCard } from './link-card.tsx'

interface InviteProps {
  boardId: string
  opened: boolean
  onClose: () => void
}

/** Brings others in: a link with a role, a QR code for the room, and the links there are. */
export function Invite({ boardId, opened, onClose }: InviteProps) {
  const t = useTexts(inviteTexts)
  return (
    <Modal opened={opened} onClose={onClose} title={t('title')} size="lg" centered>
      <InviteBody boardId={boardId} />
    </Modal>
  )
}

function InviteBody({ boardId }: { boardId: string }) {
  const [shown, setShown] = useState<{ link: CreatedLink; role: Role } | null>(null)
  const keep = useCreatedLinks((state) => state.keep)
  return (
    <>
      {shown ? (
        <LinkCard
          key={shown.link.id}
          url={shown.link.url}
          role={shown.role}
          onAnother={() => setShown(null)}
        />
      ) : (
        <InviteForm
          boardId={boardId}
          onCreated={(link, role) => {
            keep(link)
            setShown({ link, role })
          }}
        />
      )}
      <InviteList
        boardId={boardId}
        onShow={(link, role) => setShown({ link, role })}
        onRevoked={(id) => setShown((now) => (now?.link.id === id ? null : now))}
      />
    </>
  )
}
