import type { SessionTool } from '../../session/session-tool.ts'
import { LeaderButton } from './leader-button.tsx'
import { MemberButton } from './member-button.tsx'
import { VotingLayer } from './voting-layer.tsx'

export const votingTool: SessionTool = {
  id: 'voting',
  LeaderButton,
  Button: MemberButton,
  Layer: VotingLayer,
}
