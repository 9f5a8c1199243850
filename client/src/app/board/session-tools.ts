import { silentRoundTool } from '../../features/silent-round/tool.ts'
import { votingTool } from '../../features/voting/tool.ts'
import type { SessionTool } from '../../session/session-tool.ts'

/** What the features bring to the session, in the order of the bar. */
export const SESSION_TOOLS: readonly SessionTool[] = [silentRoundTool, votingTool]
