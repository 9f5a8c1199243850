import { CodedError } from '../../errors.ts'
import type { RulesFor } from '../situation.ts'
import type { Distribution, Session } from '../state.ts'

type QuestionCommand =
  | 'checkIn.open'
  | 'checkIn.say'
  | 'checkIn.close'
  | 'mood.open'
  | 'mood.answer'
  | 'mood.close'

type Mood = NonNullable<Session['secret']['mood']>
const NONE: Distribution = [0, 0, 0, 0, 0]
const UNASKED: Mood = { open: false, counts: { worth: NONE, safe: NONE }, answered: [] }

/** One word at the beginning, two marks at the end. */
export const questionRules: RulesFor<QuestionCommand> = {
  /** Asked again, it goes on with the words that were said. */
  'checkIn.open': (session) => withCheckIn(session, { open: true }),

  /** A word can be changed while the check-in is open. */
  'checkIn.say': (session, { word }, { actor }) =>
    withCheckIn(session, { words: { ...session.checkIn?.words, [actor.person]: word } }),

  'checkIn.close': (session) => withCheckIn(session, { open: false }),

  'mood.open': (session) => withMood(session, { open: true }),

  /** Cannot be changed: nothing says which of the marks were whose. */
  'mood.answer': (session, { worth, safe }, { actor: { person } }) => {
    const { counts, answered } = session.secret.mood ?? UNASKED
    if (answered.includes(person)) throw new CodedError('already_answered')
    return withMood(session, {
      counts: { worth: addMark(counts.worth, worth), safe: addMark(counts.safe, safe) },
      // In the order of the ids, so that not even the order of the answers is kept.
      answered: [...answered, person].toSorted(),
    })
  },

  'mood.close': (session) => withMood(session, { open: false }),
}

const withCheckIn = (session: Session, change: Partial<NonNullable<Session['checkIn']>>) => ({
  session: { ...session, checkIn: { open: false, words: {}, ...session.checkIn, ...change } },
})

function withMood(session: Session, change: Partial<Mood>) {
  const mood = { ...(session.secret.mood ?? UNASKED), ...change }
  return { session: { ...session, secret: { ...session.secret, mood } } }
}

function addMark([one, two, three, four, five]: Distribution, mark: number): Distribution {
  const plus = (of: number) => (of === mark ? 1 : 0)
  return [one + plus(1), two + plus(2), three + plus(3), four + plus(4), five + plus(5)]
}
