import { defineTexts } from '../../../ui/texts.ts'

/** What can be wrong with a fault tree, by `ProblemCode`; the place stands before it as a link. */
export const problemTexts = defineTexts('treeProblem', {
  en: {
    'top-missing': 'The tree has no top. Begin one, or make a gate the top.',
    'duplicate-id': 'stands in the tree twice under one id. Delete one of them.',
    'unknown-reference':
      'depends on something that is not there any more. Take it out or add it again.',
    'no-condition': 'has no condition. An INHIBIT needs one: add a conditional event.',
    'no-inputs': 'is a gate without inputs. Add one, or make it an event.',
    'duplicate-input': 'has an input twice. Take one out.',
    'not-needs-one-input': 'is a NOT and takes exactly one input.',
    'xor-needs-two-inputs':
      'is an XOR and takes exactly two inputs. Put one XOR into another for more.',
    'k-outside-inputs':
      'asks for more inputs than it has, or for none. k goes from 1 to the number of inputs.',
    'condition-not-conditional':
      'has a condition that is neither a conditional event nor a house event:',
    cycle: 'depends on itself. Take one of these out of the gate above it:',
    'probability-outside-0-1': 'has a probability that is not from 0 to 1.',
    'bad-rate': 'has a rate that is no rate: it is at least 0 per hour.',
    'bad-mission-time': 'The mission time of the tree is not a number of hours.',
    'too-many-gates': 'The tree has more than {{gates}} gates, which is more than can be analysed.',
    'too-many-events':
      'The tree has more than {{events}} events, which is more than can be analysed.',
    'too-many-inputs':
      'has more than {{inputs}} inputs. Put some of them into a gate of their own.',
    'too-deep': 'is more than {{depth}} gates below the top, which is deeper than can be analysed.',
    'diagram-too-large':
      'The tree is right, but its analysis needs more memory than it is given. Set a lower order limit, or make a part of it an undeveloped event.',
    'not-an-effect': 'is changed by an action and is no event that can be changed.',
  },
  de: {
    'top-missing': 'Der Baum hat kein Hauptereignis. Beginnt eines, oder macht ein Gatter dazu.',
    'duplicate-id': 'steht zweimal unter einer Kennung im Baum. Löscht eines davon.',
    'unknown-reference':
      'hängt von etwas ab, das es nicht mehr gibt. Nehmt es heraus oder fügt es wieder hinzu.',
    'no-condition': 'hat keine Bedingung. Eine Sperre braucht eine: fügt eine Bedingung hinzu.',
    'no-inputs': 'ist ein Gatter ohne Eingänge. Fügt einen hinzu, oder macht es zum Ereignis.',
    'duplicate-input': 'hat einen Eingang zweimal. Nehmt einen heraus.',
    'not-needs-one-input': 'ist ein NICHT und hat genau einen Eingang.',
    'xor-needs-two-inputs':
      'ist ein XOR und hat genau zwei Eingänge. Für mehr kommt ein XOR in ein anderes.',
    'k-outside-inputs':
      'verlangt mehr Eingänge, als es hat, oder keinen. k geht von 1 bis zur Zahl der Eingänge.',
    'condition-not-conditional': 'hat eine Bedingung, die weder Bedingung noch Hausereignis ist:',
    cycle: 'hängt von sich selbst ab. Nehmt eines davon aus dem Gatter darüber:',
    'probability-outside-0-1': 'hat eine Wahrscheinlichkeit, die nicht zwischen 0 und 1 liegt.',
    'bad-rate': 'hat eine Rate, die keine ist: sie ist mindestens 0 je Stunde.',
    'bad-mission-time': 'Die Betrachtungszeit des Baums ist keine Zahl von Stunden.',
    'too-many-gates': 'Der Baum hat mehr als {{gates}} Gatter, mehr als ausgewertet werden können.',
    'too-many-events':
      'Der Baum hat mehr als {{events}} Ereignisse, mehr als ausgewertet werden können.',
    'too-many-inputs': 'hat mehr als {{inputs}} Eingänge. Legt einige in ein eigenes Gatter.',
    'too-deep':
      'liegt mehr als {{depth}} Gatter unter dem Hauptereignis, tiefer als ausgewertet werden kann.',
    'diagram-too-large':
      'Der Baum ist richtig, aber seine Auswertung braucht mehr Speicher, als sie bekommt. Setzt die Ordnungsgrenze herab, oder macht einen Teil zum nicht entwickelten Ereignis.',
    'not-an-effect':
      'wird von einer Maßnahme geändert und ist kein Ereignis, das sich ändern lässt.',
  },
})
