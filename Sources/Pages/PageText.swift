/// The strings that page values are made with; the raw value is the key in
/// `templates/strings/<language>.yml`.
///
/// Templates ask for further ones as `{{t.<key>}}`.
package enum PageText: String, CaseIterable, Sendable {
    case home
    case catalogue
    case columnParty = "column-party"
    case columnResidency = "column-residency"
    case columnFinance = "column-finance"
    case columnService = "column-service"
    case columnPartyLead = "column-party-lead"
    case columnResidencyLead = "column-residency-lead"
    case columnFinanceLead = "column-finance-lead"
    case columnServiceLead = "column-service-lead"
    case homeLead = "home-lead"
    case countRecords = "count-records"
    case everyMonth = "every-month"
    case everyQuarter = "every-quarter"
    case everyHalfYear = "every-half-year"
    case everyYear = "every-year"
    case standing
    case asItHappens = "as-it-happens"
    case frequency
    case due
    case dueAfterPeriod = "due-after-period"
    case dueAfterDate = "due-after-date"
    case dueOpen = "due-open"
    case objectionTerm = "objection-term"
    case objectionTermText = "objection-term-text"
    case displayTerm = "display-term"
    case displayTermText = "display-term-text"
    case basis
    case itemNumber = "item-number"
    case itemLead = "item-lead"
    case itemLeadPlain = "item-lead-plain"
    case year
    case number
    case item
    case topic
    case openness
    case opennessText = "openness-text"
    case state
    case stateCurrent = "state-current"
    case stateCorrected = "state-corrected"
    case issuer
    case date
    case period
    case published
    case reviewed
    case reviewedText = "reviewed-text"
    case opinion
    case untilDate = "until-date"
    case posted
    case postedText = "posted-text"
    case postedUntilText = "posted-until-text"
    case phone
    case keywords
    case keywordSeparator = "keyword-separator"
    case daysLeft = "days-left"
    case daysLeftOne = "days-left-one"
    case windowOpen = "window-open"
    case windowClosed = "window-closed"
    case windowClosedShort = "window-closed-short"
    case openTag = "open-tag"
    case withdrawn
    case `nil`
    case corrected
    case correctedTitle = "corrected-title"
    case objectionOpen = "objection-open"
    case objectionClosed = "objection-closed"
    case objectionAny = "objection-any"
    case yuan
    case total
    case tableCaption = "table-caption"
    case tableRegion = "table-region"
    case yes
    case no
    case filePDF = "file-pdf"
    case fileImage = "file-image"
    case fileText = "file-text"
    case fileTable = "file-table"
    case fileWord = "file-word"
    case fileArchive = "file-archive"
    case fileOther = "file-other"
    case sizeBytes = "size-bytes"
    case sizeKB = "size-kb"
    case sizeMB = "size-mb"
    case catalogueLead = "catalogue-lead"
    case catalogueCaption = "catalogue-caption"
    case channelSite = "channel-site"
    case channelBoard = "channel-board"
    case limitSeparator = "limit-separator"
    case fieldSeparator = "field-separator"
    case columnType = "column-type"
    case notFound = "not-found"
    case notFoundText = "not-found-text"
    case goHome = "go-home"
    case notFoundCall = "not-found-call"
    case recordDescription = "record-description"
    case withdrawnDescription = "withdrawn-description"
    case pageNumber = "page-number"
    case withheldRows = "withheld-rows"
    case accessibility
    case accessibilityLead = "accessibility-lead"
    case languageName = "language-name"
    case onTimeSentence = "on-time-sentence"
    case onTimeNone = "on-time-none"
    case onTimeFact = "on-time-fact"
    case onTimeYear = "on-time-year"
    case stateOnTime = "state-on-time"
    case stateLate = "state-late"
    case stateLateDays = "state-late-days"
    case stateNilDays = "state-nil-days"
    case stateMissing = "state-missing"
    case stateMissingDays = "state-missing-days"
    case stateNotYetDue = "state-not-yet-due"
    case stateOpen = "state-open"
    case stateUndetermined = "state-undetermined"
    case lateText = "late-text"
    case coverage
    case coverageOfYear = "coverage-of-year"
    case coverageLead = "coverage-lead"
    case coverageCaption = "coverage-caption"
    case ratesCaption = "rates-caption"
    case onBoard = "on-board"
    case notOnBoard = "not-on-board"
    case changes
    case changesOfYear = "changes-of-year"
    case changesLead = "changes-lead"
    case changesNone = "changes-none"
    case correction
    case months
    case monthsLead = "months-lead"
    case monthTitle = "month-title"
    case monthLead = "month-lead"
    case overdueCount = "overdue-count"
    case unansweredCount = "unanswered-count"
    case overdueDays = "overdue-days"
    case answerDaysLeft = "answer-days-left"
    case answerDaysOver = "answer-days-over"
    case andMore = "and-more"
    case search
    case searchLead = "search-lead"
    case late
    case statePublished = "state-published"
    case checksAll = "checks-all"
    case checksSome = "checks-some"
    case checksHeld = "checks-held"
    case checksFailed = "checks-failed"
    case checksOpen = "checks-open"
    case checkHeld = "check-held"
    case checkFailed = "check-failed"
    case checkOpen = "check-open"
    case checkUnsaid = "check-unsaid"
    case checkBlank = "check-blank"
    case checkNoPrevious = "check-no-previous"
    case checkPrevious = "check-previous"
    case checkRows = "check-rows"
    case checkRowsAll = "check-rows-all"
    case checkRowsHeld = "check-rows-held"
    case checkRowsFailed = "check-rows-failed"
    case checkRowsOpen = "check-rows-open"
    case inBrackets = "in-brackets"
    case income
    case expense
    case sentenceSeparator = "sentence-separator"
    case ledgerSentence = "ledger-sentence"
    case ledgerSentenceBalance = "ledger-sentence-balance"
    case ledgerAgainst = "ledger-against"
    case asMuch = "as-much"
    case muchMore = "much-more"
    case muchLess = "much-less"
    case againstYear = "against-year"
    case yearAccounts = "year-accounts"
    case yearByCategory = "year-by-category"
    case countEntries = "count-entries"
    case otherCategories = "other-categories"
    case chartMovements = "chart-movements"
    case chartBalances = "chart-balances"
    case chartCategories = "chart-categories"
    case chartText = "chart-text"
    case chartCategoriesText = "chart-categories-text"
    case digest
    case preparedBy = "prepared-by"
    case personInCharge = "person-in-charge"
    case supervisors
    case paperObjection = "paper-objection"
    case paperQuestion = "paper-question"
}
