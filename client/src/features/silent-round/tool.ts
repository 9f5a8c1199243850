import type { SessionTool } from '../../session/session-tool.ts'
import { LeaderButton } from './leader-button.tsx'
import { MemberButton } from './member-button.tsx'
import { MemberReady } from './member-ready.tsx'
import { SilentRoundLayer } from './silent-round-layer.tsx'

export const silentRoundTool: SessionTool = {
  id: 'silent-round',
  LeaderButton,
  Button: MemberButton,
  Ready: MemberReady,
  Layer: SilentRoundLayer,
}
