import { defineTexts } from '../ui/texts.ts'
import { ApiError, type ApiErrorCode } from './api-error.ts'

/** Every code of the server, and what no answer means: what happened, and what to do. */
const errorTexts = defineTexts('errors', {
  en: {
    bad_request: 'The server did not understand this request. Reload the page and try again.',
    not_signed_in: 'This device is not known here yet. Open the link that you were given.',
    wrong_workspace_key: 'This workspace key is not right. Ask who runs the server for the link.',
    workspace_key_needed: 'This workspace needs its key. Open the link that the server printed.',
    forbidden: 'Your role in this board does not allow that.',
    not_a_member: 'Only members of the workspace can do that. Ask for an invite to the board.',
    wrong_host: 'The server does not answer to this address. Set PUBLIC_URL to the address in use.',
    wrong_origin: 'The server accepts changes from its own pages only. Open it by its own address.',
    not_found: 'There is nothing at this address.',
    board_not_found: 'There is no such board, or you are not in it.',
    invite_not_found: 'This invite is not valid. Ask for a new link.',
    file_not_found: 'There is no such file in this board.',
    no_follow_ups: 'No follow-up dates are set on this board. Set them in its wrap-up.',
    invite_expired: 'This invite has expired. Ask for a new link.',
    invite_revoked: 'This invite was revoked. Ask for a new link.',
    passphrase_needed: 'This invite asks for a passphrase.',
    wrong_passphrase: 'That passphrase is not right.',
    too_many_tries: 'Too many tries. Wait some minutes and try again.',
    too_many_requests: 'Too many requests from this address. Wait a minute and try again.',
    too_large: 'This is larger than the limit.',
    file_type_mismatch: 'The content of the file is not what its name says.',
    file_type_refused: 'Files of this type are not accepted as evidence.',
    unsupported_media_type: 'The server does not take this kind of content here.',
    file_empty: 'The file is empty.',
    board_full: 'The board has reached its limit.',
    import_unreadable: 'Nothing in this text could be read as events.',
    import_needs_answer: 'The import has a question that needs an answer first.',
    board_file_unreadable:
      'This is not a board that was exported here. Choose the JSON file of an export.',
    nothing_to_export:
      'There are no dates yet: set follow-ups or due dates of actions, then export again.',
    session_started: 'The session has started already.',
    session_ended: 'The session has ended. A facilitator can open it again.',
    session_not_ended: 'The session has not ended.',
    session_busy: 'Someone else changed the session at this moment. Try again.',
    no_timer: 'No timer is running.',
    timer_paused: 'The timer is paused already.',
    round_open: 'A silent round is under way. Reveal or discard it first.',
    no_round: 'No silent round is under way.',
    round_closing: 'This round is about to be thrown away. Copy what you want to keep.',
    round_not_closing: 'Nobody wants to throw this round away.',
    writers_not_told: 'Not everyone who wrote has had the time to copy their notes yet.',
    poll_open: 'A vote is open. Close it first.',
    no_poll: 'This vote is not open.',
    no_options: 'There is nothing here to vote on.',
    not_an_option: 'This cannot be voted on, or not any more.',
    no_dots_left: 'All your dots are placed. Take one back first.',
    one_dot_each: 'In this vote one thing takes one dot of each person.',
    no_dot_there: 'You have no dot there.',
    someone_leads: 'A facilitator is here, or left less than a minute ago.',
    meeting_to_come: 'The meeting is still to come. Until then its facilitators lead.',
    last_facilitator: 'Someone has to lead. Make someone else a facilitator first.',
    no_such_person: 'This person is not in the board.',
    observers_do_not_lead: 'An observer cannot lead. Invite them as a participant first.',
    not_asked: 'This is not being asked at the moment.',
    mood_shown:
      'The answers have been shown: one more would show whose it is. They are not asked for again.',
    already_answered: 'You have answered this already.',
    no_such_group: 'There is no such group.',
    no_spotlight: 'Nobody has asked everyone to come.',
    stage_locked: 'This stage is locked. A facilitator can unlock it.',
    too_many: 'The board has reached its limit of these.',
    report_not_reviewed: 'A report is published from its peer review. Take it there first.',
    report_version_not_found: 'There is no such version of the report.',
    report_not_published: 'No version of this report has been published yet.',
    share_not_found: 'This link is not valid. Ask for a new one.',
    share_expired: 'This link has expired. Ask for a new one.',
    share_revoked: 'This link was revoked. Ask for a new one.',
    process_review_not_found: 'There is no such review. It may have been deleted.',
    template_not_found: 'There is no such template.',
    workspace_full: 'The workspace has reached its limit of these. Delete some first.',
    storage_unavailable:
      'The server cannot save at the moment. Nothing is lost; try again shortly.',
    restarting: 'The server is restarting. Try again in a moment.',
    internal: 'Something went wrong on the server. Nothing that was saved is lost.',
    network: 'The server cannot be reached. Nothing is lost; check the connection and try again.',
    bad_answer: 'The answer made no sense. Reload the page: server and page may differ in version.',
    unknown: 'Something unexpected happened. Nothing that was saved is lost; try again.',
  },
  de: {
    bad_request: 'Der Server hat die Anfrage nicht verstanden. Seite neu laden, dann noch einmal.',
    not_signed_in: 'Dieses Gerät ist hier noch nicht bekannt. Bitte den erhaltenen Link öffnen.',
    wrong_workspace_key:
      'Dieser Schlüssel stimmt nicht. Wer den Server betreibt, hat den richtigen Link.',
    workspace_key_needed:
      'Dieser Arbeitsbereich braucht seinen Schlüssel. Bitte den Link öffnen, den der Server ausgibt.',
    forbidden: 'Die eigene Rolle in diesem Board erlaubt das nicht.',
    not_a_member:
      'Das können nur Mitglieder des Arbeitsbereichs. Für das Board gibt es Einladungslinks.',
    wrong_host:
      'Der Server antwortet nicht unter dieser Adresse. PUBLIC_URL auf die benutzte Adresse setzen.',
    wrong_origin:
      'Der Server nimmt Änderungen nur von seinen eigenen Seiten an. Bitte seine Adresse öffnen.',
    not_found: 'Unter dieser Adresse gibt es nichts.',
    board_not_found: 'Dieses Board gibt es nicht, oder der Zugang dazu fehlt.',
    invite_not_found: 'Diese Einladung ist nicht gültig. Bitte um einen neuen Link bitten.',
    file_not_found: 'Diese Datei gibt es in diesem Board nicht.',
    no_follow_ups: 'In diesem Board sind keine Folgetermine festgelegt. Das geht im Abschluss.',
    invite_expired: 'Diese Einladung ist abgelaufen. Bitte um einen neuen Link bitten.',
    invite_revoked: 'Diese Einladung wurde zurückgezogen. Bitte um einen neuen Link bitten.',
    passphrase_needed: 'Diese Einladung verlangt ein Kennwort.',
    wrong_passphrase: 'Das Kennwort stimmt nicht.',
    too_many_tries: 'Zu viele Versuche. Einige Minuten warten, dann noch einmal.',
    too_many_requests:
      'Zu viele Anfragen von dieser Adresse. Eine Minute warten, dann noch einmal.',
    too_large: 'Das ist größer als erlaubt.',
    file_type_mismatch: 'Der Inhalt der Datei passt nicht zu ihrem Namen.',
    file_type_refused: 'Dateien dieser Art werden nicht als Beleg angenommen.',
    unsupported_media_type: 'Diese Art von Inhalt nimmt der Server hier nicht an.',
    file_empty: 'Die Datei ist leer.',
    board_full: 'Das Board hat seine Grenze erreicht.',
    import_unreadable: 'In diesem Text war nichts als Ereignis zu lesen.',
    import_needs_answer: 'Der Import hat noch eine offene Frage.',
    board_file_unreadable:
      'Das ist kein exportiertes Board. Bitte die JSON-Datei eines Exports wählen.',
    nothing_to_export:
      'Es gibt noch keine Termine: zuerst Nachverfolgung oder Fälligkeiten festlegen, dann exportieren.',
    session_started: 'Die Sitzung hat schon begonnen.',
    session_ended: 'Die Sitzung ist zu Ende. Wer moderiert, kann sie wieder öffnen.',
    session_not_ended: 'Die Sitzung ist noch nicht zu Ende.',
    session_busy: 'Im selben Moment hat jemand anders die Sitzung geändert. Noch einmal versuchen.',
    no_timer: 'Es läuft kein Timer.',
    timer_paused: 'Der Timer ist schon angehalten.',
    round_open: 'Eine stille Runde läuft. Sie zuerst aufdecken oder verwerfen.',
    no_round: 'Es läuft keine stille Runde.',
    round_closing: 'Diese Runde wird gleich verworfen. Bitte kopieren, was bleiben soll.',
    round_not_closing: 'Niemand will diese Runde verwerfen.',
    writers_not_told:
      'Noch hatten nicht alle, die geschrieben haben, Zeit, ihre Zettel zu kopieren.',
    poll_open: 'Eine Abstimmung läuft. Sie zuerst schließen.',
    no_poll: 'Diese Abstimmung ist nicht offen.',
    no_options: 'Hier gibt es nichts, worüber sich abstimmen ließe.',
    not_an_option: 'Darüber lässt sich nicht (mehr) abstimmen.',
    no_dots_left: 'Alle Punkte sind vergeben. Zuerst einen zurücknehmen.',
    one_dot_each: 'In dieser Abstimmung bekommt jede Sache höchstens einen Punkt pro Person.',
    no_dot_there: 'Dort liegt kein eigener Punkt.',
    someone_leads: 'Jemand moderiert oder ist erst vor weniger als einer Minute gegangen.',
    meeting_to_come: 'Die Sitzung steht noch bevor. Bis dahin moderiert, wer sie vorbereitet.',
    last_facilitator: 'Jemand muss moderieren. Zuerst jemand anderem die Moderation geben.',
    no_such_person: 'Diese Person ist nicht im Board.',
    observers_do_not_lead:
      'Wer nur zuschaut, kann nicht moderieren. Zuerst zur Teilnahme einladen.',
    not_asked: 'Das wird gerade nicht gefragt.',
    mood_shown:
      'Die Antworten waren zu sehen: Eine weitere würde verraten, von wem sie ist. Gefragt wird nicht noch einmal.',
    already_answered: 'Das ist schon beantwortet.',
    no_such_group: 'Diese Gruppe gibt es nicht.',
    no_spotlight: 'Niemand hat alle zu sich gebeten.',
    stage_locked: 'Diese Phase ist gesperrt. Wer moderiert, kann sie entsperren.',
    too_many: 'Davon hat das Board so viele, wie es haben kann.',
    report_not_reviewed:
      'Ein Bericht wird aus der Prüfung durch andere veröffentlicht. Er muss zuerst dorthin.',
    report_version_not_found: 'Diese Fassung des Berichts gibt es nicht.',
    report_not_published: 'Von diesem Bericht ist noch keine Fassung veröffentlicht.',
    share_not_found: 'Dieser Link gilt nicht. Bitte um einen neuen fragen.',
    share_expired: 'Dieser Link ist abgelaufen. Bitte um einen neuen fragen.',
    share_revoked: 'Dieser Link wurde widerrufen. Bitte um einen neuen fragen.',
    process_review_not_found: 'Diesen Rückblick gibt es nicht. Vielleicht wurde er gelöscht.',
    template_not_found: 'Diese Vorlage gibt es nicht.',
    workspace_full:
      'Davon hat der Arbeitsbereich so viele, wie er haben kann. Zuerst einige löschen.',
    storage_unavailable:
      'Der Server kann gerade nicht speichern. Nichts ist verloren; gleich noch einmal versuchen.',
    restarting: 'Der Server startet neu. Gleich noch einmal versuchen.',
    internal: 'Auf dem Server ging etwas schief. Was gespeichert war, ist nicht verloren.',
    network:
      'Der Server ist nicht erreichbar. Nichts ist verloren; Verbindung prüfen, dann noch einmal.',
    bad_answer:
      'Die Antwort ergab keinen Sinn. Seite neu laden: Server und Seite sind wohl verschieden alt.',
    unknown:
      'Etwas Unerwartetes ist passiert. Was gespeichert war, ist nicht verloren; noch einmal versuchen.',
  } satisfies Record<ApiErrorCode | 'unknown', string>,
})

/** The sentence for an error in the language of the interface. */
export function explainError(error: unknown): string {
  return errorTexts.text(error instanceof ApiError ? error.code : 'unknown')
}

/** The same for a code, before anything was asked. */
export const explainCode = (code: ApiErrorCode): string => errorTexts.text(code)
