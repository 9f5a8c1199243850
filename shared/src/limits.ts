const KiB = 1024
const MiB = 1024 * KiB

/** Every limit of the product, each with its reason. Bytes, characters (UTF-16), milliseconds. */
export const LIMITS = {
  // ---- the wire ----
  /** One frame from a client. A paste of 500 long lines is about 200 KiB; more is an import. */
  frameBytes: 1 * MiB,
  /** Frames per second and connection, as a bucket that holds two seconds: 10 cursor moves, typing, drags and a burst after reconnecting fit five times over. */
  framesPerSecond: 120,
  /** Bytes per second and connection, as a bucket that holds four seconds. */
  bytesPerSecond: 1 * MiB,
  /** Updates that arrived before what they build on, kept per connection until its state arrives. */
  parkedBytes: 1 * MiB,
  /** How long parked updates wait for that state, ms: a round trip and one frame on a slow line. */
  parkedMs: 5_000,
  /** Highest clock of a Yjs client; a person who typed without a pause for a year is at 10^8. */
  clientClock: 2 ** 32,
  /** Nesting of plain values inside a document; ours is 3. Deeper ones overflow the stack of whoever encodes them. */
  contentDepth: 32,
  /** Presence ids that one connection may own; a browser tab has one. */
  presenceIdsPerConnection: 4,
  /** Awareness state of one id: person, stage and a large selection are below 2 KiB. */
  presenceBytes: 8 * KiB,
  /** Motion of one id: a cursor, a viewport and a drag of 200 ids. */
  motionBytes: 4 * KiB,
  /** Live connections of one board: the session is designed for 200 people. */
  connectionsPerBoard: 250,
  /** Of those, one person's: a dozen tabs are many, a load test that comes as one person has 100. */
  connectionsPerPerson: 150,
  /** Live connections to one desk: a person's own devices, and sockets that a bad line has left. */
  connectionsPerDesk: 10,
  /** Live connections from one address: an office of 200 behind one, each at the board and a desk. */
  connectionsPerAddress: 500,
  /** Buffered for a reader that is slow: above it gets no updates until it has drained. */
  slowReaderBytes: 1 * MiB,
  /** Buffered for a reader that is too slow: above it is closed and may come back. */
  tooSlowReaderBytes: 8 * MiB,
  /** A slow reader that takes nothing at all for so long is gone, ms. */
  stalledReaderMs: 30_000,
  /** Changes of one board that wait in memory for a storage that cannot write; above it they stay with the clients. */
  unsavedBytes: 8 * MiB,
  // ---- documents ----
  /** Encoded state of one board; 10,000 events with evidence are about 6 MiB. */
  boardBytes: 32 * MiB,
  eventsPerBoard: 20_000,
  lanesPerBoard: 40,
  eventTextChars: 2_000,
  sourceChars: 120,
  titleChars: 200,
  laneTitleChars: 80,
  /** Narrative texts of the Brief. */
  narrativeChars: 20_000,
  quoteChars: 20_000,
  urlChars: 2_048,
  serviceChars: 60,
  servicesPerBoard: 30,
  tagChars: 40,
  /** More than anyone reads beside a title. */
  tagsPerBoard: 20,
  /** Lines that one paste turns into events at once; more is offered as an import. */
  pasteLines: 500,
  // ---- the session ----
  /** A stage of a day's workshop; more is a typing mistake. */
  stageMinutes: 480,
  /** A timer of four hours; more is a date. */
  timerSeconds: 4 * 60 * 60,
  questionChars: 300,
  /** Options of one poll; nobody reads more, and each snapshot lists them. */
  optionsPerPoll: 300,
  dotsPerPerson: 50,
  /** What an option said when its poll was closed; enough to know it again. */
  optionLabelChars: 160,
  /** Polls of one board that are over. */
  pollsPerBoard: 100,
  /** One word, in languages that build long ones. */
  checkInChars: 40,
  groupsPerBoard: 20,
  /** A day full of silent rounds. */
  roundsPerBoard: 100,
  /** Notes on one desk: more than anyone writes, and 200 desks still fit on the board. */
  notesPerDesk: 200,
  /** Encoded state of one desk. */
  deskBytes: 1 * MiB,
  /** After announcing that a round will be thrown away, so long its writers can copy, ms. */
  discardNoticeMs: 30_000,
  /** So long without any facilitator, and participants may take over, ms. */
  takeOverAfterMs: 60_000,
  /** An edit that was under way when a stage was locked still counts for so long, ms. */
  lockGraceMs: 3_000,
  templatesPerWorkspace: 100,
  /** Hosts inside of a company that take messages of ours; more is a range, and no list. */
  allowedHosts: 50,
  /** Rules that nobody can read while joining are no rules. */
  groundRulesChars: 4_000,
  /** A note of two or three sentences. */
  confidentialityChars: 600,
  /** Commands of one person per minute: voting and taking back as fast as a hand can, twice over. */
  commandsPerMinute: 300,
  // ---- notes ----
  notesPerBoard: 10_000,
  clustersPerBoard: 1_000,
  noteTextChars: 1_000,
  clusterTitleChars: 120,
  /** Farthest place on a canvas of notes, in its units, from the middle. */
  canvasExtent: 100_000,
  // ---- causes ----
  /** A fishbone with hundreds of causes is a long session; beyond this nobody finds anything. */
  causesPerBoard: 5_000,
  /** Links that one board shows; each cause of a full board with four. */
  linksPerBoard: 20_000,
  categoryTitleChars: 60,
  /** Fewer bones are no fishbone, more are not told apart. */
  leastCategories: 4,
  mostCategories: 10,
  /** Why a cause is ruled out, or the last to be asked about. */
  reasonChars: 300,
  // ---- impact, actions, wrap-up ----
  /** A matrix of two hundred is unreadable; a board of a long programme of work still fits. */
  actionsPerBoard: 1_000,
  /** One page of the actions of all boards; more is asked for by scrolling. */
  actionsPerPage: 100,
  /** On all actions of a board. */
  commentsPerBoard: 10_000,
  lessonsPerBoard: 1_000,
  /** Nobody reads more numbers, and tells more people one by one. */
  figuresPerBoard: 200,
  stakeholdersPerBoard: 200,
  reviewersPerBoard: 100,
  /** Remarks in the margin of the report. */
  remarksPerBoard: 2_000,
  /** The words of the report that a remark is about: two lines, to find them again. */
  remarkQuoteChars: 200,
  /** Letters with a summary that one person sends in an hour: everyone of a board, once. */
  lettersPerHour: 200,
  /** Letters that ask an address whether it wants the daily ones, per person: a mistyped one or two. */
  confirmLettersPerHour: 5,
  /** What a sender writes above the summary. */
  letterNoteChars: 2_000,
  /** Links to one report that are valid at once. */
  sharesPerReport: 50,
  /** Published versions of one report: one a week for four years. */
  versionsPerReport: 200,
  /** Reviews of the process itself that a workspace keeps: twice a year for fifty years. */
  processReviews: 100,
  /** One answer of such a review: some paragraphs. */
  processReviewChars: 4_000,
  /** Paragraphs, headings and lists of one narrative part; its characters are `narrativeChars`. */
  narrativeBlocks: 1_000,
  /** What to do, and how it will be seen that it worked: a page, not a document. */
  descriptionChars: 5_000,
  /** A person, a team, or the people who should hear a lesson. */
  ownerChars: 120,
  /** "requests per minute". */
  unitChars: 30,
  // ---- fault trees ----
  /** A tree of a day's workshop has some dozens; the large published ones have 2,226. */
  gatesPerTree: 3_000,
  /** The largest of the published benchmark trees has 1,567. */
  eventsPerTree: 2_000,
  /** Gates between the top and an event; nobody reads deeper, and the stack of a browser bears it. */
  treeDepth: 500,
  /** More than anyone can see below one gate; an imported OR of all servers still fits. */
  inputsPerGate: 500,
  /** Nodes of one decision diagram, 20 bytes each: about a second of work, then it is said to be too large. */
  diagramNodes: 1_000_000,
  /** Cut sets that are listed, one by one; the orders above are counted. */
  cutSetsListed: 100_000,
  /** Characters of a fault tree file; the largest published ones have a few hundred thousand. */
  treeFileChars: 2_000_000,
  /** Nesting of elements in a fault tree file: eight for the format, the rest for formulas in formulas. */
  treeFileDepth: 64,
  // ---- the library ----
  /** A search of two sentences is a paste. */
  searchChars: 200,
  boardsPerPage: 25,
  /** What a search shows of one board. */
  hitsPerBoard: 3,
  /** Names of one facet that are offered at once; more are found by typing. */
  facetValues: 40,
  /** How long a board that was thrown away can be restored, ms. */
  binMs: 30 * 24 * 60 * 60_000,
  /**
   * How long somebody is known who gave a name, and neither joined a board nor has the key of the
   * workspace, ms. Anyone who reaches the server can say a name: what that leaves must not stay.
   */
  strangerMs: 7 * 24 * 60 * 60_000,
  /** So many of them are forgotten in one statement: a sweep holds up nobody. */
  strangersAtOnce: 1_000,
  // ---- people ----
  nameChars: 60,
  passphraseChars: 200,
  invitesPerBoard: 200,
  /** Wrong passphrases per invite and address in ten minutes. */
  passphraseTries: 10,
  // ---- uploads and imports ----
  fileBytes: 25 * MiB,
  filesPerBoard: 1_000,
  fileNameChars: 200,
  /** Text of one import; 10,000 log lines are about 2 MiB. */
  importBytes: 16 * MiB,
  importLines: 50_000,
  /** Contents of evidence that go into one exported board, all together; in base64 a third more. */
  exportedFilesBytes: 20 * MiB,
  /** Exports of one person per minute: all formats of a board four times over. Each reads and writes all of it. */
  exportsPerMinute: 60,
  /** An exported board with its evidence, as JSON; a full board fits beside its files. */
  boardFileBytes: 64 * MiB,
  // ---- webhooks that come in ----
  /** One per tool, and a few for tools that come in several copies. */
  hooksPerBoard: 20,
  /** A group of some hundred alerts with all of their labels. */
  hookBytes: 1 * MiB,
  /** Events of one delivery; they go to the room as one change. */
  hookEvents: 300,
  /** Deliveries of one hook per minute: an alert storm of one every second. */
  hooksPerMinute: 60,
  // ---- requests to other servers ----
  /** From the name to the last byte of the answer, ms; a slow tracker needs ten seconds. */
  outgoingMs: 20_000,
  /** An answer of a tracker or a wiki; a page with all of its content is below. */
  outgoingAnswerBytes: 4 * MiB,
  /** Trackers, wikis and chats of one workspace; a dozen teams with three each. */
  connectionsPerWorkspace: 50,
  /** A project, a team, a space: the longest are ids. */
  connectionWordChars: 200,
  /** Tries before something that cannot be delivered is given up: about five hours. */
  deliveryAttempts: 16,
  /** Between two tries at most, ms. */
  deliveryWaitMs: 30 * 60_000,
  /** A server that asks for more patience than that is not waited for, ms. */
  retryAfterMs: 24 * 60 * 60_000,
  /** How often an open issue is asked for its state, ms: well below all rate limits. */
  issuePollMs: 5 * 60_000,
  /** The same of a closed one, which may be opened again. */
  closedIssuePollMs: 24 * 60 * 60_000,
  /** JSON bodies of all other requests. */
  bodyBytes: 256 * KiB,
  /** Changing requests per address and minute, imports and uploads included. */
  changesPerMinute: 600,
} as const
