### The portal's words in English. ar.ftl has the same keys.

## The site

site-name = Chancery
site-intro = The open record of multilateral forums: who belongs, who promised what, what arrived, what is missing, who decides. Every answer explains itself, down to the source.
skip = Skip to the content
forums-title = Forums
forums-none = The journal holds no forum yet. Import a dossier to begin.
nav-forums = Forums
nav-sections = Sections
nav-trail = You are here
nav-languages = Other languages
nav-pages = Pages
nav-play = State of play
nav-members = Members
nav-commitments = Commitments
nav-needs = Needs and gap
nav-events = Events
nav-meetings = Meetings
nav-charter = Charter
nav-sources = Sources
nav-corrections = Corrections
nav-journal = Journal
nav-api = API
list-comma = ,
article = Article { $id }
entry-hint = Journal entry
pages-first = First page
pages-next = Next page
pages-around = This entry in the journal

footer-data = This answer as data:
footer-clocks = As of { $as_of }, as known at the end of { $known_at }.
footer-head = Journal head:
footer-licence = The data are under CC0 1.0 unless a source says otherwise; the program is under Apache 2.0 or MIT. A name or border takes no position on the status of any territory.
footer-error = To report an error, give the address of this page and the number of the journal entry; corrections are entries of their own and stay public.

## The clocks

clocks-as-of = As of
clocks-as-of-hint = What was true on this day
clocks-known-at = Known at
clocks-known-at-hint = As far as sources published by this day told
clocks-show = Show
clocks-slider = Course of events
clocks-go = Go
clocks-presets = Days to look at
clocks-force = Entry into force
clocks-last = The last thing recorded
clocks-today = Today

## Values

value-unreported = no amount reported
value-unstated = no amount stated
value-uncounted = no number stated
value-uncounted-report = no number reported
value-none = None reported: an empty sum, not a report of zero
value-nothing = nothing reported
value-absent = Nothing to make it from
value-amount = { $number } { $measure }
value-percent = { $number } %
value-range = { $value } ({ $range })
value-days-until = { $days }, until { $date }
value-days-past = { $days }, on { $date }
value-more = { $count ->
    [one] one more report without a figure
   *[other] { $count } more reports without a figure
}
scale-billion = { $number } bn
scale-million = { $number } m
range-hint = From the least to the greatest that rival records and reported totals allow
range-low = Low
range-preferred = Preferred
range-high = High

bound-exact = { $amount }
bound-more-than = more than { $amount }
bound-at-least = at least { $amount }
bound-up-to = up to { $amount }
bound-less-than = less than { $amount }
bound-about = about { $amount }

date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-about = about { $date }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
period-years = { $count ->
    [one] 1 year
   *[other] { $number } years
}
period-months = { $count ->
    [one] 1 month
   *[other] { $number } months
}
period-days = { $count ->
    [one] 1 day
   *[other] { $number } days
}
days-past = { $count ->
    [one] 1 day ago
   *[other] { $number } days ago
}

## Units

unit-beds = { $count ->
    [one] bed
   *[other] beds
}
unit-classrooms = { $count ->
    [one] classroom
   *[other] classrooms
}
unit-dwellings = { $count ->
    [one] dwelling
   *[other] dwellings
}
unit-flight-hours = { $count ->
    [one] flight-hour
   *[other] flight-hours
}
unit-grants = { $count ->
    [one] grant
   *[other] grants
}
unit-items = { $count ->
    [one] item
   *[other] items
}
unit-kilometres = { $count ->
    [one] kilometre
   *[other] kilometres
}
unit-litres = { $count ->
    [one] litre
   *[other] litres
}
unit-megawatts = { $count ->
    [one] megawatt
   *[other] megawatts
}
unit-person-days = { $count ->
    [one] person-day
   *[other] person-days
}
unit-person-months = { $count ->
    [one] person-month
   *[other] person-months
}
unit-persons = { $count ->
    [one] person
   *[other] persons
}
unit-places = { $count ->
    [one] place
   *[other] places
}
unit-programmes = { $count ->
    [one] programme
   *[other] programmes
}
unit-square-metres = { $count ->
    [one] square metre
   *[other] square metres
}
unit-tonnes = { $count ->
    [one] tonne
   *[other] tonnes
}
unit-trucks = { $count ->
    [one] truck
   *[other] trucks
}
unit-units = { $count ->
    [one] unit
   *[other] units
}
unit-vehicles = { $count ->
    [one] vehicle
   *[other] vehicles
}
thing-field-hospital = { $count ->
    [one] field hospital
   *[other] field hospitals
}
thing-hospital = { $count ->
    [one] hospital
   *[other] hospitals
}
thing-school = { $count ->
    [one] school
   *[other] schools
}
thing-kindergarten = { $count ->
    [one] kindergarten
   *[other] kindergartens
}
thing-digital-platform = { $count ->
    [one] digital platform
   *[other] digital platforms
}

## Codes

stage-announced = Announced
stage-pledged = Pledged
stage-committed = Committed
stage-appropriated = Appropriated
stage-allocated = Allocated
stage-paid-in = Paid in
stage-disbursed = Disbursed
stage-spent = Spent
stage-delivered = Delivered
stage-verified = Verified

change-announced = reached: announced
change-pledged = reached: pledged
change-committed = reached: committed
change-appropriated = reached: appropriated
change-allocated = reached: allocated
change-paid-in = reached: paid in
change-disbursed = reached: disbursed
change-spent = reached: spent
change-delivered = reached: delivered
change-verified = reached: verified
change-cancelled = cancelled
change-suspended = put on hold
change-resumed = resumed

act-invited = Invited
act-undecided = Answered without deciding
act-accepted = Accepted
act-signed-subject-to-ratification = Signed, subject to ratification
act-signed = Signed
act-provisional = Applies the charter provisionally
act-ratified = Ratified
act-member = Counted as a member
act-renewed = Term renewed
act-observer = Admitted as an observer
act-declined = Declined
act-withdrawn = Withdrew
act-removed = Removed
act-rescinded = Invitation taken back

status-member = Members
status-signatory = Signatories, not yet bound
status-accepted = Accepted, not yet signed
status-observer = Observers
status-invited = Invited, undecided
status-declined = Declined
status-withdrawn = Withdrawn
status-removed = Removed
status-lapsed = Lapsed: the term ended
status-rescinded = Invitation taken back
status-open = Open: sources contradict one another

standing-member = Member
standing-signatory = Signatory, not yet bound
standing-accepted = Accepted, not yet signed
standing-observer = Observer
standing-invited = Invited, undecided
standing-declined = Declined
standing-withdrawn = Withdrawn
standing-removed = Removed
standing-lapsed = Lapsed: its term ended
standing-rescinded = Invitation taken back
standing-open = Open: sources contradict one another

grade-primary = primary document
grade-recorded = recorded here by the one who acted
grade-two-sources = two independent sources
grade-single-source = one source
grade-weak = weak source
grade-disputed = disputed
grade-unverified = not verified
grade-inferred = inferred

rank-preferred = preferred
rank-normal = beside others
rank-deprecated = deprecated

effect-counts = Counts
effect-rival = A rival record counts in its place
effect-deprecated = Deprecated
effect-conditional-offer = Offer under a condition
effect-fundraising-target = Sum to be raised from others
effect-denial = Denial
effect-restated = Stated again later: not new money
effect-outside = Made outside this forum

form-cash = Cash
form-in-kind = In kind
nature-pledge = pledge
nature-conditional-offer = offer under a condition
nature-fundraising-target = sum to be raised from others
nature-denial = denial
scope-forum = to or through the forum
scope-outside = outside the forum
aspect-need = Need
aspect-damage = Damage
aspect-loss = Loss
role-chair = Chair
role-member = Members
role-observer = Observers
role-guest = Guests
credentials-presented = credentials presented
credentials-accepted = credentials accepted
credentials-refused = credentials refused
choice-yes = In favour
choice-no = Against
choice-abstain = Abstaining
choice-not-voting = Not participating in the vote
choice-invalid = Invalid ballot
choice-absent = Absent
ballot-cast = as cast
ballot-intended = as it was meant, by a later statement
manner-roll-call = Roll-call vote
manner-recorded = Recorded vote
manner-show-of-hands = Show of hands
manner-secret = Secret ballot
manner-consensus = By consensus
manner-silence = Silence procedure
manner-acclamation = By acclamation
consent-approves = Approved
consent-refuses = Refused approval
consent-vetoes = Vetoed
consent-breaks-tie-for = Broke the tie in favour
consent-breaks-tie-against = Broke the tie against
disregarded-before-poll = Does not count: it is dated before the vote opened.
disregarded-not-holder = Does not count: whoever acted did not hold the office on that day.
cause-arrears = In arrears in the payment of its contributions
cause-suspended = Rights of membership suspended
cause-party-to-dispute = Party to the dispute
cause-not-ratified = Has not ratified
cause-credentials = Credentials not accepted
outcome-adopted = Adopted
outcome-not-adopted = Not adopted
outcome-vetoed = Not adopted owing to a veto
outcome-withdrawn = Withdrawn
outcome-postponed = Postponed
speech-statement = Statement
speech-point-of-order = Point of order
speech-explanation-of-vote = Explanation of vote
speech-reply = Right of reply
speech-proposal = Proposal from the floor
meeting-summit = Summit
meeting-board = Meeting of the board
meeting-ministerial = Ministerial meeting
meeting-session = Session
meeting-committee = Committee
meeting-signing = Signing
basis-stated = as stated
basis-url = from the address
basis-inferred = inferred
actor-kind-state = State
actor-kind-organisation = Organisation
actor-kind-person = Person
actor-kind-group = Group: what it promised together, no single donor owns
anchor-entry-into-force = the charter’s entry into force
anchor-signature = the charter’s signature
anchor-accession = the member’s own accession
exclusion-form = it is not of the form the rule asks for
exclusion-stage = it has not reached the stage the rule asks for
exclusion-currency = it is in another currency and the rule names no rate
exclusion-early = it is dated before the window opens
exclusion-late = it is dated after the window closed
exclusion-unstated = it was reported without a figure
kind-charter = Charter
kind-source = Source
kind-actor = Actor
kind-membership = Membership
kind-commitment = Commitment
kind-movement = Movement
kind-total = Reported total
kind-need = Need
kind-meeting = Meeting
kind-attendance = Attendance
kind-office = Office
kind-event = Event
kind-motion = Motion
kind-poll = Poll
kind-ballot = Ballot
kind-consent = Act of an officer on a poll
kind-outcome = Declared outcome
kind-decision = Decision
kind-agenda-item = Agenda item
kind-document = Document
kind-intervention = Intervention
kind-disqualification = Loss of the vote
kind-observation = Observation
kind-rejection = Rejected row
kind-retraction = Retraction

## Columns

column-act = Last act
column-actor = Actor
column-amount = Amount
column-area = Area
column-aspect = Measures
column-assessment = Assessment
column-author = Recorded by
column-cited = Cited by
column-class = Class
column-date = Date
column-distance = Distance to the line
column-donor = Donor
column-donors = Donors covered
column-effect = Effect
column-horizon = Over
column-kind = Kind
column-language = Language
column-leaf = Leaf hash
column-link = Link
column-need = Of the need
column-published = Published
column-publisher = Publisher
column-quantity = Promised
column-reached = Has come to
column-recorded = Recorded
column-says = Record
column-seq = Entry
column-since = Since
column-sources = Sources
column-stage = Stage
column-status = Status
column-term = Term left
column-ended = Term ended
column-total = Total stated
column-what = What for
column-window = Time left to pay

## State of play

headline = As of { $date }, { $count ->
    [one] { $members } member
   *[other] { $members } members
}; { $pledged } pledged, { $paid } paid, against { $need } needed: { $share } pledged.
headline-no-share = As of { $date }, { $count ->
    [one] { $members } member
   *[other] { $members } members
}; { $pledged } pledged, { $paid } paid, against { $need } needed.
headline-decides = As of { $date }, { $count ->
    [one] { $members } member.
   *[other] { $members } members.
}
headline-no-need = As of { $date }, { $count ->
    [one] { $members } member
   *[other] { $members } members
}; { $pledged } pledged, { $paid } paid. No assessment of the need was known.
cards = Headline figures
card-members = Members
card-pledged = Pledged
card-paid = Paid in
card-need = Needed
card-coverage = Share of the need pledged
card-gap = Still to be pledged
card-assessed = Assessment of
figure-title = Who promised what, and what came of it
figure-caption = Cash in { $measure }. A bar is what was pledged; darker bars inside it are what has been committed, paid in and delivered of the same money. All bars share one scale with the need.
row-need = Needed
row-all = All donors
row-coverage = Share of the need
row-gap = Still missing
row-unattributed = Not attributed to one donor:
row-condition = Condition:
row-denies = denies taking part
key-need = Needed
key-hatch = Not attributed to one donor, or a bound such as “more than”
key-unknown = Promised, no amount stated
bar-missing = { $amount } missing
below-unattributed = { $amount } of what was pledged is promised by groups together: no single donor owns it.
below-restated = { $amount } announced earlier was stated again by later pledges: it is not new money and is counted once.
below-announced = { $amount } has been announced in all, pledges included.
below-part = For the first { $horizon }: { $amount } needed, { $share } pledged.
in-kind-title = In kind
in-kind-caption = People and things promised, each counted in its own unit; no money value is put on them.
suspended-since = on hold since { $date }
beside-title = Beside the totals
beside-intro = Said or reported, and not counted, with the reason.
totals-title = Totals as reported
totals-intro = Sums that sources state. They are not added to the ledger; where they speak of the same question they widen its range.
totals-all = All donors
marks = Marks
mark-weak = Weakly proved or disputed: see the explanation for who says so and who says otherwise.
mark-unverified = Not verified in a source, or inferred from other records.
mark-floor = A floor: at least one report gives no figure and is not in the sum. The report may concern money already counted in a package.
mark-about = The date is inferred or known only about.

## Other pages

actor-no-standing = No act of membership is known at these clocks.
actor-members = Belonging to it:
actor-groups = Gives together with others in:
acts-title = How it came about
acts-set-aside = Reported otherwise, without effect
class-title = Class of membership, step by step
class-intro = The charter’s classes are tried in order; the first whose rule is met applies.
class-rule = more than { $line } in the form “{ $form }” must have reached “{ $stage }” from { $opens } to { $closes }.
class-counted = Counted: { $counted }; the line: more than { $line }.
class-met = The rule is met.
class-not-met = The rule is not met.
class-distance = More than { $distance } is missing; { $count ->
    [0] the window has closed ({ $days }).
   *[other] { $days } left to pay.
}
class-counts = Payments that count:
class-excluded = Payments that do not count:
class-outcome = Class:
class-term = The term ends on { $date }: { $days }.
class-term-over = The term ended on { $date }: { $days }.
class-renewable = It may be renewed by: { $who }.
commitments-intro = Every statement about giving known at these clocks, whether or not it counts to the totals.
fact-beyond = Came beyond the promise
fact-cancelled = Will not come
fact-condition = Condition
fact-part-of = Share of the package
fact-period = To be given over
fact-restated = Stated again later
fact-restates = States again
fact-sector = Sector (OECD DAC)
fact-through = Through
ladder-title = How far it has come
movements-title = What happened to it
rivals-title = Other answers to the same question
shares-title = Named shares of this package
record-title = The record
record-no-source = No source that was public at these clocks.
source-weak = weak
source-weak-hint = An automated, partisan or otherwise weak source: it proves nothing alone.
source-origin = Repeats:
source-open = Open the source
source-cites = Records that cite it
source-uncited = No record known at these clocks cites it.
sources-intro = Every source that was public at the known-at day, the latest first, and how many records rest on it.
needs-intro = A need is what an assessment says recovery costs. The latest assessment known and dated by the as-of day is in force; earlier ones stay visible.
needs-in-force = The assessment in force
needs-none = No assessment was known at these clocks.
needs-covered = Covered and missing
needs-earlier = Other figures and earlier assessments
meetings-title = Meetings
meetings-none = No meeting is known at these clocks.
charter-signed = Signed
charter-force = In force since
charter-chair = Chair
charter-depositary = Depositary
charter-language = Authentic language
classes-title = Classes of membership
classes-intro = Tried in this order; the first whose rule is met applies.
rule-contribution = For a member that gave { $line } in the form “{ $form }”, at the stage “{ $stage }” or beyond, within { $within } of { $anchor }.
rule-term = For { $length }, counted from { $anchor }.
organs-title = Organs
articles-title = Articles
articles-intro = Summaries in our own words. The grade says how well each is proved; the charter’s own text decides.
journal-intro = Everything above is a view of this journal. Entries are appended and never changed; each is a leaf of one Merkle tree, so nobody can change the past unseen.
journal-size = Entries, all forums
journal-root = Root of the tree
journal-corrects = corrects
journal-body = What it says
journal-canonical = As stored
journal-leaf-hint = The body exactly as it is stored (canonical JSON, RFC 8785). The leaf hash also covers author, forum, kind, time and number.
entry-title = Entry { $seq }
corrections-intro = Nothing is deleted. A mistake is mended by a later entry that says what it replaces and why; a row that could not be read is kept here until it is mended.
corrections-title = Corrections
corrections-none = Nothing has been corrected yet.
correction-replaces = replaces
correction-retracts = takes back
rejections-title = Rejected rows
rejections-intro = Rows of the dossier that could not be recorded, with what was found and how to mend it.
rejections-none = Every row of the dossier could be recorded.
rejection-place = { $file }, line { $row }
rejection-column = Column
rejection-value = Found
rejection-expected = Expected
rejection-mend = To mend it

## Meetings and votes

meeting-counts = { $attending ->
    [one] 1 delegation
   *[other] { $attending } delegations
}, { $items ->
    [one] 1 item
   *[other] { $items } items
} on the agenda, { $motions ->
    [one] 1 motion
   *[other] { $motions } motions
}
agenda-title = Agenda
agenda-none = No item has been recorded.
agenda-number = item { $number }
motions-title = Motions
motion-motion = Motion
motion-amendment = Amendment
motion-sponsors = Sponsors:
motion-text = Text of the motion
motion-withdrawn = Withdrawn by its sponsors on
documents-title = Documents
attendance-title = Attendance
attendance-none = No attendance has been recorded.
interventions-title = Interventions
fact-place = Place
fact-host = Host
fact-reading = Reading
fact-opened = Opened
fact-closed = Closed
poll-title = Vote: { $motion }
poll-on = Vote ({ $manner })
poll-is-open = open
poll-is-closed = closed
poll-refresh = Refresh the result
poll-refresh-off = Stop this page from loading itself again
poll-summary = In favour { $yes }, against { $no }, abstaining { $abstain }.
poll-summary-roll = In favour { $yes }, against { $no }, abstaining { $abstain }; { $voted } of { $voters } have voted.
poll-summary-state = The vote is { $state }. { $counts }
poll-votes = Who voted how
poll-not-yet = No vote recorded
poll-no-names = The votes by name are not known.
poll-counted-by-source = The numbers are those the source states; the votes by name are not known.
poll-intended = As it was meant
poll-intended-intro = What delegations said after the vote that they had meant. The vote stands as it was cast.
poll-after = What followed
poll-declared = Declared:
poll-decision = Decision:
poll-effect = takes effect on
poll-own-vote = Your vote for { $member } is recorded: { $choice }.
poll-own-open = No vote is recorded for { $member }, for whom you speak.
poll-own-none = { $member }, for whom you speak, is not among those who may vote here.
column-voter = Voter
column-choice = Vote
column-explanation = Explanation of vote

## Motions and decisions

nav-motions = Motions
nav-tally = What would pass
motions-intro = What was moved and what came of it. Failed, vetoed and withdrawn motions stay. What came of a vote is computed by the charter’s rule and stands beside what was declared.
motions-none = No motion has been recorded.
motions-none-such = No motion is like that.
filter-all = All
column-fate = Outcome
column-matter = Matter
column-motion = Motion
column-votes = Votes
column-intended = As it was meant
motion-irregular = procedure not kept
motion-differs = declared otherwise
motion-no-poll = No vote on it is on record.
decisions-title = Decisions
decisions-alone = Decisions that come from no motion
fate-open = open
fate-passed = passed
fate-failed = failed
fate-vetoed = vetoed
fate-not-approved = not approved
fate-withdrawn = withdrawn
ground-rule = by the charter’s rule
ground-declared = as declared: the votes are not known well enough to apply the rule
ground-decision = as the decision says: no vote is on record
ground-sponsors = by its sponsors
state-met = met
state-unmet = not met
state-open = open
finding-passed = The charter’s conditions are met.
finding-failed = The charter’s conditions are not met.
finding-would-pass = The vote is open. As it stands it would pass.
finding-would-fail = The vote is open. As it stands it would fail.
finding-waits = By the rule it is not decided: it waits for what is marked as open.
undecided = What came of it cannot be told.
undecided-motion = The motion { $motion } is not known at these clocks.
undecided-matter = Version { $charter } of the charter has no matter “{ $matter }” on { $date }. It has: { $known }.
undecided-charter = No charter of this forum was known on { $date }.
undecided-roll = { $reason }
fact-rule = Rule
fact-organ = Before
fact-sponsors = Sponsors
fact-tabled = Tabled
fact-meeting = Meeting
fact-amends = Amends
fact-amendments = Amendments to it
fact-effect = Takes effect
fact-deadline = Last day to object
fact-stated = As the source counts
procedure-title = Procedure
procedure-irregular = A step of the procedure was not kept. That is shown; it does not change what the vote came to.
step-proposal = Proposed by one who may
step-proposers = { $needs } of the { $of } of “{ $group }” ({ $count } among the sponsors)
step-notice = Notice of { $notice }: circulated on { $circulated }, a vote from { $earliest }; it opened on { $opened }
step-notice-to-come = Notice of { $notice }: circulated on { $circulated }, a vote from { $earliest }
step-readings = Readings passed: { $passed } of { $needs }
step-ratifications = Ratifications needed to enter into force: { $needs } of the { $of } of “{ $electorate }” ({ $limit })
step-including = with every one of “{ $group }”
poll-one = The vote
poll-reading = Vote, reading { $reading }
poll-page = The page of this vote
poll-miscounted = other than the votes by name
declared-differs = other than the charter’s rule gives
line-all = All of these
line-any = One of these
line-several = At least { $count } of these { $parts }
line-quorum = Quorum:
line-of = { $group }:
line-votes = Yes { $yes }, no { $no }, abstain { $abstain }
line-unknown = the votes are not known well enough
line-count = { $what } { $value }
line-count-yes = in favour
line-count-no = against
line-count-abstain = abstaining
line-count-not-yes = not in favour, absent ones included
line-count-present = present
line-count-voting = voting for or against
line-count-cast = votes cast
line-base = base: { $what } { $value }
line-base-whole = all of “{ $group }”, voting here or not
line-nobody = nobody of whom a share could be taken
line-base-all = all who may vote
line-base-membership = all members of the electorate
line-base-present = present
line-base-voting = present and voting
line-base-valid = valid votes
line-base-cast = votes cast
line-needs = needs { $needs }
line-approval-awaited = { $office }’s approval: awaited
line-approval-given = { $office }’s approval: given { $date }
line-approval-by-tie = { $office }’s approval: given with the casting vote, { $date }
line-approval-refused = { $office }’s approval: refused { $date }
line-no-veto = No veto by the { $office }
line-vetoed = Veto by the { $office }: { $date }
line-tie-awaited = tie: the casting vote of the { $office } is awaited
line-tie-for = tie: the { $office } casts the vote in favour
line-tie-against = tie: the { $office } casts the vote against
list-semicolon = ;
choice-letter-yes = Y
choice-letter-no = N
choice-letter-abstain = A
choice-letter-not-voting = –
choice-letter-invalid = X
choice-letter-absent = ○
choice-to-yes = a vote in favour
choice-to-no = a vote against
choice-to-abstain = an abstention
choice-from-nothing = no vote
choice-from-yes = a vote in favour
choice-from-no = a vote against
choice-from-abstain = an abstention
choice-from-not-voting = not taking part
choice-from-invalid = an invalid ballot
choice-from-absent = absence
then-met = it would pass
then-unmet = it would fail
then-open = it would still be open
refused-title = Votes that were refused
refusal-stranger = { $voter } is not among those who vote here
refusal-barred = { $voter } may not vote: { $more }
refusal-twice = { $voter } has voted already: one vote counts
refusal-early = the vote of { $voter } came before the vote opened on { $more }
refusal-late = the vote of { $voter } came after the vote was closed on { $more }
refusal-no-proxies = { $more } voted for { $voter }, and the charter knows no proxies
refusal-proxy-without-vote = { $more } voted for { $voter } and has no vote here itself
refusal-too-many-proxies = { $more } votes for too many others: the vote for { $voter } is one too many
refusal-no-alternates = { $more } voted in the place of { $voter }, and the charter knows no alternates
prospects-title = Who could change it
prospects-title-after = Who could have changed it
prospects-none = No single change of a vote, and no set of votes that was found, would change the outcome.
prospects-winning = With { $count ->
    [one] one more vote in favour
   *[other] { $count } more votes in favour
} it would not fail, for instance: { $voters }.
prospects-losing = With { $count ->
    [one] one vote turned against
   *[other] { $count } votes turned against
} it would fail, for instance: { $voters }.
prospects-least = No fewer would do.
prospects-not-least = None of these can be left out; other voters might do it with fewer.
prospects-more = { $count ->
    [one] One more
   *[other] { $count } more
}
switch-one = { $voters } alone, with { $to } in place of { $from }: { $then }.
switch-each = Each of these { $count } alone, with { $to } in place of { $from }: { $then }. { $voters }.
tally-count = { $choice } { $count }
tally-unknown = not known
tally-nobody = no vote recorded
tally-rule = By the rule “{ $rule }”
tally-without-vote = Decided without a vote: nobody objected. The rule’s own count was not taken.
tally-intro = Before a vote: choose a matter and how each would vote. The charter in force on the as-of day, with the members, weights and disqualifications of that day, says what would come of it, and who could change it. Nothing is recorded.
tally-link = What would pass, if each voted so
tally-result = What would come of it
tally-votes = Who votes how
tally-change = Other votes
tally-no-matters = The charter in force on this day names no matter to vote on.
tally-officers = What officers do
tally-nothing-yet = Nothing yet
tally-do = See what would come of it

## Signing in and acting

sign-in = Sign in
sign-in-intro = For the secretariat and for delegates. Everything here can be read without signing in.
sign-out = Sign out
signed-in = Signed in:
account-role-secretariat = Secretariat
account-role-delegate = Delegate
who-secretariat = the secretariat of this forum
who-delegate = the delegates of this forum, each for its own member
who-either = the secretariat and the delegates of this forum
actions = What you can do here
api-actions = What can be done
api-actions-intro = POST a JSON object of texts and lists of texts, with the name and the password of an account (HTTP Basic). The answer gives the numbers of the new journal entries. Each page's own form sends the same fields.
api-done = The new entries and the page that shows them

field-optional = (may be left empty)
field-choose = Choose …
field-none-offered = There is nothing to choose from yet.
field-name = Name
field-password = Password
field-name_en = Title in English
field-name_ar = Title in Arabic
field-kind = Kind
field-on = First day
field-until = Last day, if another
field-place = Place
field-host = Host
field-number = Number
field-number-hint = As the agenda writes it: 1, 2(a).
field-motion = Motion
field-symbol = Symbol
field-url = Address of the text
field-url-hint = Begins with https://
field-item = Item of the agenda
field-language = Language
field-language-hint = A language tag, such as en or ar.
field-actor = Delegation
field-role = In what quality
field-person = Person
field-credentials = Credentials
field-speech = Kind of intervention
field-summary = Summary
field-summary-hint = In your own words.
field-matter = Matter
field-matter-hint = The charter says by which rule the matter is decided.
field-amends = The motion it would amend
field-meeting = Meeting
field-sponsors = Sponsors
field-manner = Manner of voting
field-choice = Vote
field-explanation = Explanation of vote
field-explanation-hint = It is published with the vote.
field-office = Office
field-act = What its holder did
field-by = Who acted
field-declared = Outcome
field-effect = Takes effect on

action-meeting = Call a meeting
action-meeting-intro = The meeting appears among the meetings of the forum at once.
action-meeting-do = Record the meeting
said-meeting = The meeting is recorded.
action-agenda-item = Add an item to the agenda
action-agenda-item-intro = The item appears on the agenda of the meeting at once.
action-agenda-item-do = Record the item
said-agenda-item = The item is on the agenda.
action-document = Add a document
action-document-intro = The portal keeps the symbol, the title and the address of a document, not its text.
action-document-do = Record the document
said-document = The document is recorded.
action-attendance = Record attendance and credentials
action-attendance-intro = One row for each delegation. A second row about the same delegation replaces the first.
action-attendance-do = Record the attendance
said-attendance = The attendance is recorded.
action-intervention = Record an intervention
action-intervention-intro = Interventions are numbered in the order in which they are recorded.
action-intervention-do = Record the intervention
said-intervention = The intervention is recorded.
action-motion = Table a motion
action-motion-intro = A motion, or an amendment to one. The member a delegate speaks for is among its sponsors.
action-motion-do = Table the motion
said-motion = The motion is tabled.
action-sponsor = Join the sponsors
action-sponsor-intro = The member you speak for becomes a sponsor of this motion.
action-sponsor-do = Join the sponsors
said-sponsor = Your member is now a sponsor.
action-withdraw = Withdraw the motion
action-withdraw-intro = At the request of its sponsors. The motion stays on the record as withdrawn.
action-withdraw-do = Withdraw the motion
said-withdraw = The motion is withdrawn.
action-open-poll = Open a vote
action-open-poll-intro = Who may vote is drawn up by the charter’s rule for the matter, and fixed when the vote opens.
action-open-poll-do = Open the vote
said-open-poll = The vote is open.
action-vote = Vote
action-vote-intro = Your vote is cast for the member you speak for. It is published at once and cannot be changed.
action-vote-do = Cast the vote
said-vote = Your vote is recorded.
action-close-poll = Close the vote
action-close-poll-intro = No vote is taken after this. It is final: a vote that is closed is not opened again.
action-close-poll-do = Close the vote
said-close-poll = The vote is closed.
action-intention = State what was meant
action-intention-intro = For a delegation that had meant to vote otherwise. It stands beside the vote and changes nothing.
action-intention-do = Record the statement
said-intention = The statement is recorded; the vote stands as it was cast.
action-consent = Record what an officer did
action-consent-intro = What the charter’s rule asks of the holder of an office. A second answer by the same office replaces the first.
action-consent-do = Record it
said-consent = It is recorded.
action-outcome = Declare the outcome
action-outcome-intro = What the chair declares. It is kept beside what the charter’s rule gives.
action-outcome-do = Declare it
said-outcome = The outcome is declared.
action-decision = Publish the decision
action-decision-intro = The decision’s symbol, title and address. Only what was adopted can be published.
action-decision-do = Publish it
said-decision = The decision is published.
fact-acting-for = On behalf of
action-on = { $action }: { $name }
action-back = Back to { $name }, without recording anything

faults-title = This could not be recorded
faults-none-taken = This cannot be done now
fault-required = Please fill this in.
fault-one-only = Only one value can be taken.
fault-too-long = { $found } characters; at most { $expected } fit.
fault-day = “{ $found }” is no day. Expected a day such as 2026-02-20.
fault-link = “{ $found }” is no address on the web. Expected one that begins with https://
fault-not-offered = “{ $found }” is not among the choices.
fault-unknown-field = There is no field “{ $found }”. Expected: { $expected }.
fault-wrong-password = Name and password do not go together.
fault-too-many-attempts = Too many attempts with this name. Please wait { $found } seconds and try again.
fault-before = { $found } lies before the first day, { $expected }.
fault-number-taken = The agenda has an item { $found } already.
fault-no-such-record = There is no “{ $found }” here today.
fault-not-a-delegate = Only a delegate can do this, for its own member.
fault-not-a-member = { $found } is not a member today: only members sponsor motions.
fault-sponsors-already = { $found } is a sponsor of this motion already.
fault-withdrawn = The motion has been withdrawn.
fault-voted-on = The motion has been put to the vote: it can no longer be withdrawn.
fault-vote-is-open = The vote is still open.
fault-vote-is-closed = The vote is closed already.
fault-no-roll = The vote cannot be held. { $found }
fault-nobody-may-vote = By the charter nobody may vote on this today.
fault-refused = Not taken: { $found }.
fault-intended-already = A statement of what was meant is recorded already.
fault-declared-already = The outcome has been declared already.
fault-declared = Declared already: { $found }.
fault-decided = The decision on this was published on { $found }.
fault-readings-held = Every vote that the charter asks for has been held: { $found }.
fault-readings-left = This was reading { $found } of { $expected }: the decision comes after the last.
fault-not-adopted = By the charter’s rule this is not adopted: { $found }.
fault-not-declared = The votes are not known well enough for the charter’s rule. Declare the outcome first.
fault-symbol-taken = There is a decision “{ $found }” already.
fault-before-decision = { $found } lies before the day of the decision, { $expected }.
fault-nobody-is-asked = The charter’s rule asks nothing of an officer here.
fault-not-asked = The charter’s rule does not ask this office for “{ $found }”. Expected: { $expected }.
fault-not-holder = { $found } does not hold this office today. Name its holder, or leave the field empty.
fault-consent-already = “{ $found }” is recorded of this office already.
fault-day-range = { $found } is too far off. Expected a day in { $expected }.
fault-control = There is a character in it that cannot be written. Please type it again.
fault-invisible = There is nothing to be seen in it.

## The charter in words

article-short = Art. { $id }
condition-all = all of these hold:
condition-any = one of these holds:
condition-several = at least { $count } of these hold:
condition-approval = the { $office } approves, after the vote
condition-no-veto = the { $office } does not veto, then or at any later time
needs-more-than = more than { $limit }
needs-at-least = at least { $limit }
needs-fewer-than = fewer than { $limit }
needs-at-most = at most { $limit }
base-all = those who may vote
base-membership = all in the electorate, entitled to vote or not
base-present = those present
base-voting = those present and voting
base-valid = those who vote for, against or abstain
base-cast = those who cast a vote
base-whole = all of “{ $group }”, voting here or not
base-among = { $base } among “{ $group }”
does-yes = { $count ->
    [one] votes yes
   *[other] vote yes
}
does-no = { $count ->
    [one] votes no
   *[other] vote no
}
does-abstain = { $count ->
    [one] abstains
   *[other] abstain
}
does-not-yes = { $count ->
    [one] does not vote yes (against, abstaining or absent)
   *[other] do not vote yes (against, abstaining or absent)
}
does-present = { $count ->
    [one] is present
   *[other] are present
}
does-voting = { $count ->
    [one] votes yes or no
   *[other] vote yes or no
}
does-cast = { $count ->
    [one] casts a vote
   *[other] cast a vote
}
test-none = nobody { $does }
test-none-among = nobody among “{ $group }” { $does }
test-every = every one of { $base } { $does }
test-number = { $needs } { $does }
test-number-among = { $needs } among “{ $group }” { $does }
test-share = { $needs } of { $base } { $does }
test-weighed = the votes of those who { $does } come to { $needs }, counted by “{ $weight }”
test-weighed-among = the votes of those among “{ $group }” who { $does } come to { $needs }, counted by “{ $weight }”
test-weighed-share = the votes of those who { $does } come to { $needs } of the votes of { $base }, counted by “{ $weight }”
test-tie = { $test }; on a tie the { $office } decides
of-group = { $needs } of “{ $group }”
any-of-group = any one of “{ $group }”
who-members = every member on the day the vote opens
who-class = every member of the class { $classes } on the day the vote opens
who-organ = who holds an office in “{ $organ }” on the day the vote opens
proxies-most = one voter may vote for at most { $count ->
    [one] one other
   *[other] { $count } others
}
alternates-allowed = somebody else may sit in a representative’s place
alternates-approved = somebody else may sit in a representative’s place if the { $office } agrees
weight-observed = { $what }: the latest figure on the day the vote opens
weight-given = what a voter has given in the form “{ $form }”, at the stage “{ $stage }” or beyond, in { $measure }
weight-per = one vote for each { $number }
weight-basic = { $number } added to each voter’s own votes
weight-basic-share = votes that are together { $share } of all are spread evenly over the voters
indicator-population = population
indicator-population-share = share of the population
indicator-quota = quota
succession-by = { $how }: { $by }
silence-within = objections count for { $within } from the opening
notice-before = { $notice } from circulation to the vote
ratified-including = { $share }, with every one of “{ $including }”
due-after = { $after } after { $anchor }
due-every = { $every } later, each time
told-actors = Members named
told-again = Again
told-alternates = Alternates
told-basic = Basic votes
told-becomes = Makes of the actor
told-by = Owed by
told-chapters = Chapters
told-contribution = What it asks
told-counted = What is counted
told-effect = Takes effect
told-electorate = Who votes
told-first = First day
told-fixed = Votes fixed by the charter
told-from = Applies from
told-holder = Held by
told-kind = What falls due
told-last = Last day
told-method = How
told-notice = Notice
told-organ = Decided by
told-passes = Passes if
told-per = Unit
told-propose = May be proposed by
told-provides = Provides
told-proxies = Proxies
told-quorum = Quorum
told-ratifications = Ratifications needed
told-readings = Readings
told-rounding = Parts of a vote
told-rule = By the rule
told-succession = Succession
told-term = Term
told-seats = Members in it
told-unless = Averted by
told-until = Applies until
told-who = Who is in it
told-within = Time to object
told-without = May not vote
method-vote = by a vote
method-consensus = by consensus: adopted unless somebody objects
method-silence = by silence: adopted unless somebody objects in time
method-acclamation = by acclamation
succession-designated = designated in advance
succession-elected = elected
succession-appointed = appointed
succession-rotation = in turn among the members
rounding-none = kept
rounding-down = left out
rounding-nearest = rounded to the nearest whole vote
takes-effect-at-once = at once
takes-effect-on-approval = once it is approved
takes-effect-on-ratification = once enough have ratified
due-report = a report
due-meeting = a meeting
due-renewal = a renewal
due-dissolution = the end of the forum
due-election = an election
due-review = a review of the charter
due-term = the end of a term
section-article = Articles
section-organ = Organs
section-office = Offices
section-electorate = Who votes
section-weight = How votes weigh
section-rule = Rules of decision
section-matter = What is decided, by which rule
section-class = Classes of membership
section-standing = What an act makes of an actor
section-due = What falls due
sections-intro = The rules below are data: votes are counted, explained and compared by the same text that stands here in words.
versions-title = Versions of the charter
versions-in-force = in force
versions-shown = shown here
versions-compare = Compare two versions
column-article = Article
column-force = In force since
column-procedure = Procedure
column-rule = By the rule
column-signed = Signed
column-version = Version

## The calendar

nav-calendar = Calendar
calendar-intro = From { $from } to { $until }: what the charter makes due, what was undertaken, the ends of terms and windows, motions under notice, open silence procedures, meetings and entries into force. Where somebody has to act, the line says who.
calendar-next = Falls due next
calendar-whole = The whole calendar
calendar-none = Nothing falls in this span.
calendar-undated = Without a day yet
calendar-earlier = Earlier
calendar-later = Later
calendar-ics = As an iCalendar file
calendar-pages = Other spans
calendar-members = { $count ->
    [one] 1 member
   *[other] { $count } members
}
calendar-line = The line to cross: { $line }.
calendar-averted = Averted by: { $title }.
calendar-averted-by = Averted by: { $title }, by { $date }.
calendar-until = until { $date }
calendar-act = To act: { $who }.
column-concerns = Concerns
column-falls = What
column-occasion = Kind
column-who = Who has to act
occasion-report = Report owed
occasion-meeting-due = Meeting to be held
occasion-renewal = Renewal
occasion-dissolution = Dissolution
occasion-election = Election
occasion-review = Review of the charter
occasion-term = Term ends
occasion-membership-term = Terms of membership end
occasion-office-term = Term of office ends
occasion-contribution-window = Last day for contributions
occasion-earliest-vote = First day for a vote
occasion-silence-deadline = Last day to object
occasion-meeting = Meeting
occasion-entry-into-force = Enters into force

## Two charters side by side

diff-title = Two charters side by side
diff-intro = What one of the two provides and the other does not, or provides otherwise, in words, with the articles.
diff-one-version = Only one version of the charter is known at these clocks: there is nothing to compare it with.
diff-same = Nothing that either provides differs.
diff-of = { $forum }, version { $version }
diff-from = The one
diff-to = The other
diff-other = Of the forum
diff-show = Compare
diff-nothing = Not provided
difference-added = New
difference-removed = Gone
difference-changed = Changed
replay-title = Past votes under these texts
replay-intro = { $all ->
    [one] The forum’s one past vote
   *[other] The forum’s { $all } past votes
} decided again under each of the two, by the same ballots: { $count ->
    [0] none comes out otherwise.
    [one] one comes out otherwise.
   *[other] { $count } come out otherwise.
}
replay-unknown = Not to be told: the text has no rule for it
column-came = What came of it
column-change = Change
column-provision = Provision

## Explanations

explain-definition = What it means
explain-formula = How it is computed
explain-no-formula = No arithmetic: there is no figure to compute with.
explain-records = Records it rests on
explain-records-intro = Each with its grade, its sources and its entry in the journal.
explain-rivals = Records that say otherwise
explain-rivals-intro = Other answers to the same questions, kept side by side. They widen the range unless they are deprecated.

define-members = How many actors have this status on the as-of day, by the charter’s reading of the last act known of each; a member whose term has ended has lapsed. Deprecated acts and losing rivals are not counted.
define-ladder = The sum, in one measure, of what has reached this stage or a later one, over the commitments made to or through the forum. Each commitment counts once; what was announced again is not added; low and high are what rival records and reported totals allow.
define-unattributed = The part of what has reached this stage that groups promised together: the package’s own figure less the shares that single donors have named.
define-restated = What earlier announcements promised and later commitments state again. It is not new money and is in no total twice.
define-commitment = What has reached this stage or a later one of this one commitment, by the movements reported. Low and high are what its rivals allow.
define-need = What recovery costs by the assessment in force: of those known at the known-at day and dated by the as-of day, the latest. Damage and loss are other measures and are not in it.
define-coverage = What has reached this stage divided by the need of the assessment in force, to two decimals of a percent. Pledged is not paid: read the stage with the share.
define-gap = The need of the assessment in force less what has reached this stage; never below zero.
define-class = The class of membership that the charter’s rules give: classes are tried in the charter’s order, and the first whose rule is met applies.
define-distance = The line of the first class that has one, less what the member has given that counts towards it. The line must be passed: a member has to give more than this.
define-term = Days from the as-of day to the day the member’s term ends. From that day on the membership has lapsed unless it is renewed; afterwards, the days since.
define-window = Days from the as-of day to the last day on which a payment still counts towards the line.

title-members = Number of actors: { $status }
title-ladder = { $stage }, all donors, { $measure }
title-ladder-donor = { $stage }, { $donor }, { $measure }
title-unattributed = { $stage } by groups, not attributed to one donor, { $measure }
title-restated = Announced again, not new money, { $measure }
title-commitment = { $stage }: { $commitment }
title-need = Need, { $measure }
title-coverage = Share of the need: { $stage }, { $measure }
title-gap = Gap between the need and what is at the stage “{ $stage }”, { $measure }
title-part = { $title } ({ $part })
title-class = Class of { $actor }
title-distance = Distance of { $actor } to the line
title-term = Term left to { $actor }
title-window = Time left to { $actor } to pay across the line

## Problems

problem-date = This is no date
problem-date-detail = Found “{ $found }”. Expected a day as YYYY-MM-DD, such as { $expected }.
problem-language = This language is not spoken here
problem-language-detail = Found “{ $found }”. Expected one of: { $expected }.
problem-number = This number does not fit
problem-number-detail = Found “{ $found }”. Expected a whole number, { $expected }.
problem-parameter = Unknown parameter
problem-parameter-detail = Found “{ $found }”. Expected only: { $expected }.
problem-tally = This vote cannot be tallied
problem-tally-detail = { $found }
problem-format = Not available in this format
problem-format-detail = Found “{ $found }”. Expected one of: { $expected }, where the route offers it.
problem-forum = No such forum
problem-forum-detail = Nothing is recorded of a forum “{ $found }”. Recorded are: { $expected }.
problem-figure-form = This is not the address of a figure
problem-figure-form-detail = Found “{ $found }”. Details: { $expected }.
problem-figure = No such figure at these clocks
problem-figure-detail = “{ $found }” names nothing that was known and true at these clocks. Check the id, or ask at a later date.
problem-charter = No charter was known at these clocks
problem-charter-detail = No charter of this forum was known on { $found }. Ask as known on a later day.
problem-record = No such record at these clocks
problem-record-detail = “{ $found }” names nothing that was known and true at these clocks. Check the id, or ask at a later date.
problem-span = This is no span of time
problem-span-detail = Found “{ $found }”. Expected a last day that is not before the first, and at most { $expected } years between them.
problem-base = This is no web address
problem-base-detail = Found “{ $found }”. Expected the address that the portal is reached at, such as { $expected }.
problem-page = No such page
problem-page-detail = There is nothing at “{ $found }”. Begin at the list of forums.
problem-journal = The journal cannot be read
problem-journal-detail = { $found }
problem-accounts = The accounts cannot be read
problem-accounts-detail = Nobody can sign in until they can. Whoever runs this portal finds the cause in its log.
problem-wrong-password = Name and password do not go together
problem-wrong-password-detail = Check both, or ask the secretariat for a new password.
problem-too-many-attempts = Too many attempts with this name
problem-too-many-attempts-detail = Please wait { $found } seconds and try again.
problem-not-signed-in = Signing in comes first
problem-not-signed-in-detail = Sign in, or send the name and the password of an account (HTTP Basic).
problem-forbidden = This is not yours to do
problem-forbidden-detail = “{ $found }” is for { $expected }.
problem-foreign-form = This form did not come from a page of this portal
problem-foreign-form-detail = Open the page again and send the form from there. Nothing has been recorded.
problem-media = This kind of body is not taken here
problem-media-detail = Found “{ $found }”. Expected { $expected }.
problem-too-long = This is too long
problem-too-long-detail = At most { $expected } bytes are taken.
problem-body = The body cannot be read
problem-body-detail = Found: { $found }. Expected a JSON object of texts and lists of texts.
problem-faults = This could not be recorded
problem-faults-detail = { $found }
problem-append = This could not be recorded
problem-append-detail = The journal could not be written: { $found }. Nothing has been recorded.
problem-fault = The page could not be made
problem-fault-detail = Something went wrong here, not with your request. Please report it with the address of the page.

## The API

api-title = HTTP API
api-intro = Every page is also data. No key is needed. The answers are the ones the pages show: amounts are exact decimals as text, dates are ISO 8601, and every number carries the address of its explanation.
api-document = OpenAPI document
api-common = Parameters
api-routes = Routes
api-problems = Problems
api-problems-intro = A request that cannot be answered gets application/problem+json (RFC 9457) with the status, what was found and what was expected.
api-ok = The answer
api-problem = What was found and what was expected
parameter-as_of = What was true on this day (YYYY-MM-DD). Default: today.
parameter-known_at = As far as sources published by the end of this day told (YYYY-MM-DD). Default: today.
parameter-lang = Language of names and words: en or ar. Default: en.
parameter-format = json or csv. Default: json.
parameter-forum = The forum’s id.
parameter-figure = The figure’s address, such as coverage/pledged/USD.
parameter-from = The first journal entry to give. Default: 1.
parameter-limit = How many entries to give, at most 1,000. Default: 100.
parameter-calendar-from = The first day (YYYY-MM-DD). Default: the as-of day.
parameter-calendar-until = The last day (YYYY-MM-DD). Default: one year after the first.
parameter-calendar-base = For iCalendar: the address that the portal is reached at, for the links in the file.
parameter-calendar-format = json, csv or ics (iCalendar, RFC 5545). Default: json.
parameter-version = The version of the charter. Default: the one in force on the as-of day.
parameter-charter-diff-from = The version to begin with. Default: the one before the latest.
parameter-charter-diff-to = The version to compare it with. Default: the latest.
parameter-charter-diff-other = Another forum, whose charter is compared.
route-forums = The forums of the journal
route-status = The state of play
route-members = Members and everybody else the forum has dealt with
route-commitments = Every commitment and how far it has come
route-needs = Needs, coverage and gap
route-events = Events and meetings
route-sources = The sources and how often each is cited
route-corrections = Entries that replaced or took back another
route-rejections = Rows that could not be recorded
route-meetings = The meetings of the forum, those to come among them
route-meeting = A meeting with its agenda, documents, delegations, speakers, motions and votes
route-poll = A vote: who voted how, what followed
parameter-id = The record’s id.
route-journal = The journal’s entries, page by page
route-calendar = What falls due in a span of time
route-charter = The charter and its versions
route-charter-diff = Two charters side by side, in words
route-explain = A figure with its definition, formula, inputs, records and citations
route-openapi = This description
parameter-matter = What is voted on: a matter of the charter.
parameter-yes = Who votes in favour: codes, separated by commas.
parameter-no = Who votes against.
parameter-abstain = Who abstains.
parameter-not_voting = Who is present and takes no part.
parameter-invalid = Whose ballot is invalid.
parameter-absent = Who is absent.
parameter-vote = One vote, as KAZ:yes; may be given more than once.
parameter-approve = The offices whose holders approve.
parameter-refuse = The offices whose holders refuse to approve.
parameter-veto = The offices whose holders veto.
parameter-tie_for = The offices whose holders break a tie in favour.
parameter-tie_against = The offices whose holders break a tie against.
parameter-consent = What one officer does, as chairman:approves; may be given more than once.
parameter-votes_yes = In place of names: how many votes in favour.
parameter-votes_no = In place of names: how many votes against.
parameter-votes_abstain = In place of names: how many abstentions.
parameter-votes_not_voting = In place of names: how many are present and take no part.
parameter-votes_invalid = In place of names: how many ballots are invalid.
route-motions = Motions and what came of them
route-motion = A motion: its procedure, its votes held against the charter, who could have changed it, decisions
route-tally = What would come of a vote, if each voted so

## Texts and drafts

nav-texts = Texts
kind-text = Text
kind-review = Decision about a draft
column-text = Text
column-copies = Also published
column-open = Open
column-accepted = Accepted
column-merged = Merged
column-rejected = Rejected
pages-before = Previous page
texts-intro = Texts that were read for this forum, and the drafts read from them. Nothing of it counts before the secretariat has accepted it. Texts and drafts are working papers: only the secretariat sees them.
texts-none = No text is waiting here.
texts-show = Which texts are shown
texts-all = All texts
texts-open = With open drafts
texts-also = { $count ->
    [one] by one other
   *[other] by { $count } others
}
texts-first = – first by { $name }
texts-first-here = – here first
text-title = The text
text-undated = not dated: days such as “last week” cannot be told
text-origin = Repeats a report by
text-source = The source cited in records
text-to-drafts = The text and its drafts
text-erased = The copy of this text was erased.
text-erased-hint = The copy of this text was erased. Nothing can be read from it again; what was decided before stands.
text-not-english = Only English is read so far. No drafts are read from this text; the records that it supports can be entered by an import.
text-left-out = [{ $count } characters in between are not shown]
chain-title = Who reported first
chain-intro = These texts tell the same report. They count as one source.
chain-likeness = { $percent } % alike
chain-credits = credits { $name }
draft = Draft
draft-place = Its place in the text
draft-fills = Draft { $number }, { $field }: { $value }
draft-missing = Still to be filled in:
draft-edit = Look over and accept …
draft-fill = Fill in and accept …
draft-merge = Merge with another record …
draft-reject = Reject …
drafts-title = Drafts
drafts-none = Nothing was read from this text.
drafts-past = Decided about before, and no longer read
drafts-counted = { $all ->
    [one] One draft
   *[other] { $all } drafts
}: { $open } open, { $accepted } accepted, { $merged } merged, { $rejected } rejected.
decided-by = by { $name }
record-gone = The record { $id } is not on record any more.
proposal-title = It would be recorded as: { $kind }
accept-as = Record it as another kind
marks-title = Marks in the text
words-of-actor = who
words-of-amount = how much
words-of-when = when
words-of-where = where
words-of-said = what was said
words-unread = not read
unread-title = Sentences that speak of a deed and gave no draft
unread-intro = The reader saw a word for a deed and could not say who did what. Please look at them.
reader-help = What the reader does, and what it does not
reader-help-does = It looks in a text for passages that say who did, will do or denies doing something: promises, payments, deliveries, acts of membership, meetings, votes, statements. Each is a draft.
reader-help-fields = Every value of a draft comes from words in the text, which are marked. What the text does not say stays empty.
reader-help-doubts = What speaks against a draft is told with it. Confidence goes down with each doubt.
reader-help-not = It does not judge whether a text is right, and it completes nothing. A draft is no record until somebody accepts it.
reader-help-language = It reads English. Days such as “last week” are counted from the day of publication.
reader-help-unread = It overlooks things. Sentences that speak of a deed and gave no draft are listed below the text.
reader-help-kept = The copy of a text is kept beside the journal and can be erased. Passages that records cite stay with the records.
keys-title = Keys
keys-on = The keys are on
key-next = next open draft
key-before = draft before
key-accept = accept the draft in focus as proposed
key-edit = look it over and accept it
key-merge = merge it
key-reject = reject it
key-help = show these keys
rows-row = Row { $row }: { $kind }
rows-cell = Row { $row }, { $cell }
rows-leave = Leave this row out
rows-more = { $count ->
    [one] One more column, which may be left empty
   *[other] { $count } more columns, which may be left empty
}

field-text = Text
field-text-hint = Paste the whole text, with its headline and date.
field-files = Files
field-files-hint = Plain text, web pages, PDF, Word or JSON Lines: at most 32 MiB together, and 100 texts. If something is wrong, files have to be chosen again.
field-publisher = Publisher
field-publisher-hint = Needed, unless the file says it. What is filled in goes before what a file says.
field-published = Published on
field-published-hint = Days such as “last week” are counted from it. May be left empty if the file says it.
field-title = Title
field-rows = Rows
field-record = Id of the record
field-record-hint = It stands in the address of the record’s page, as usa-10bn.
field-reason = Reason

action-read-text = Read a text
action-read-text-intro = The text is read at once, and the drafts stand on its page. A text that was read before leads to where it was; a copy of another text is recorded as a copy.
action-read-text-do = Read
said-read-text = The text was read. Its drafts stand below.
said-read-texts = { $new ->
    [0] No text is new
    [one] One text is new
   *[other] { $new } texts are new
} of { $all }; the others had been read before.
said-text-known = This text was read before: here it is.
said-text-copy = The text was read. It is a copy of one by { $name }.
action-accept-draft = Accept a draft
action-accept-draft-intro = What is recorded cites the passage. Every cell can be put right. Several rows are recorded together or not at all.
action-accept-draft-do = Accept
said-accept-draft = The draft is accepted and recorded.
action-merge-draft = Merge a draft with a record
action-merge-draft-intro = The record already says it. The source and the passage are added to what proves the record; its grade rises if that makes two independent sources.
action-merge-draft-do = Merge
said-merge-draft = The source is added to the record.
action-reject-draft = Reject a draft
action-reject-draft-intro = Nothing is recorded but that it was rejected. It can be opened again.
action-reject-draft-do = Reject
said-reject-draft = The draft is rejected.
action-reopen-draft = Open a draft again
action-reopen-draft-intro = The decision about the draft is taken back.
action-reopen-draft-do = Open again
said-reopen-draft = The draft is open again.

fault-nothing-to-read = There is nothing to read. Paste a text, or choose a file.
fault-unreadable = Found { $found }. Expected { $expected }.
fault-too-many-texts = { $found } texts; at most { $expected } are taken at a time.
fault-one-text-only = Only one text can have this. Leave it empty when several are handed in.
fault-publisher-of-one = “{ $found }” does not say who published it. Please fill this in.
fault-no-such-draft = There is no draft “{ $found }” of this text. The text may be read otherwise now: look at its page again.
fault-draft-decided = Decided about already: { $found }.
fault-draft-is-open = The draft is open: nothing has been decided about it.
fault-record-stands = The record { $found } that came of it is on record. Take that back first.
fault-no-rows = Every row is left out. Record at least one, or reject the draft.
fault-no-record-of-kind = There is no record “{ $found }” of the kind “{ $expected }” that cites sources.
fault-cell = Found “{ $found }”. Expected { $expected }.
fault-cell-empty = This is empty. Expected { $expected }.

deed-pledge = Pledge
deed-payment = Payment
deed-delivery = Delivery
deed-refusal = Refusal
deed-cut = Cut
deed-suspension = Suspension
deed-invitation = Invitation
deed-acceptance = Acceptance
deed-decline = Invitation declined
deed-signature = Signature
deed-ratification = Ratification
deed-accession = Accession
deed-participation = Participation
deed-observer = Observer
deed-withdrawal = Withdrawal
deed-meeting = Meeting
deed-visit = Visit
deed-call = Call
deed-agreement = Agreement
deed-target = Target
deed-need = Need
deed-vote = Vote
deed-mediation = Mediation
deed-quotation = Quotation
deed-position = Position
deed-dispute = Dispute
deed-forum = Forum named
polarity-affirmed = affirmed
polarity-denied = denied
reality-actual = as a fact
reality-planned = as planned
reality-conditional = on a condition
reality-possible = as possible
confidence-high = confidence: high
confidence-medium = confidence: medium
confidence-low = confidence: low
doubt-nobody-named = The passage does not name who did it.
doubt-by-reference = Who did it was found by reference, not by name.
doubt-far = Who did it stands far from the words that say what was done.
doubt-competing = Another actor stands between.
doubt-no-amount = An amount is spoken of and none was found.
doubt-claimed = It is somebody else’s claim.
doubt-uncertain = It is only possible, or depends on a condition.
doubt-undated = A date could not be told without the day of publication.
doubt-ambiguous = The words can be read otherwise.
doubt-second-opinion = A second opinion proposed it, not the reader.
verdict-accepted = Accepted
verdict-merged = Merged
verdict-rejected = Rejected
relation-same = On record already, it seems
relation-contradicts = On record otherwise
relation-similar = On record, and perhaps the same
filler-basis-stated = as stated
filler-basis-resolved = by a list
filler-basis-reference = by reference
field-of-draft-who = Who
field-of-draft-whom = To whom
field-of-draft-amount = How much
field-of-draft-what = What
field-of-draft-when = When
field-of-draft-due = Due
field-of-draft-period = Over
field-of-draft-where = Where
field-of-draft-forum = Forum
field-of-draft-through = Through
field-of-draft-condition = Condition
field-of-draft-order = How manieth
field-of-draft-speaker = Speaker
field-of-draft-office = Office
field-of-draft-quote = Words
field-of-draft-topic = Topic
field-of-draft-title = Title
field-of-draft-status = Status
field-of-draft-outcome = Outcome
field-of-draft-yes = In favour
field-of-draft-no = Against
field-of-draft-abstained = Abstained

## Columns of a dossier

cell-row = Kind
cell-abstain = Abstentions
cell-absent = Absent
cell-act = Act
cell-actor = Actor
cell-actors = Actors
cell-affiliation = Speaks for
cell-amends = Amends
cell-amount = Figure
cell-area = Area
cell-aspect = Measures
cell-assessment = Assessment
cell-authors = Assessed by
cell-bound = Bound of the figure
cell-by = Who acted
cell-cast_by = Cast by
cell-cause = Cause
cell-change = Change
cell-choice = Vote
cell-closed = Closed
cell-commitment = Commitment
cell-commitments = Commitments
cell-condition = Condition
cell-credentials = Credentials
cell-dac_sector = Sector (OECD DAC)
cell-declared = Outcome
cell-donor = Donor
cell-donors = Donors covered
cell-effect = Takes effect
cell-explanation = Explanation of vote
cell-form = Form
cell-from = From
cell-grade = Grade
cell-horizon = Over
cell-host = Host
cell-id = Id
cell-indicator = Indicator
cell-invalid = Invalid ballots
cell-item = Item of the agenda
cell-kind = Kind
cell-language = Language
cell-manner = Manner of voting
cell-matter = Matter
cell-measure = Measure
cell-meeting = Meeting
cell-members = Members
cell-motion = Motion
cell-name_ar = Name in Arabic
cell-name_en = Name in English
cell-name_fr = Name in French
cell-name_ru = Name in Russian
cell-nature = Nature
cell-no = Against
cell-not_voting = Present and not voting
cell-note = Note
cell-number = Number
cell-office = Office
cell-on = Date
cell-opened = Opened
cell-organ = Organ
cell-part_of = Share of the package
cell-period = To be given over
cell-person = Person
cell-place = Place
cell-poll = Vote
cell-position = Position
cell-purpose = Purpose
cell-question = Question shared with rivals
cell-rank = Rank
cell-reading = Reading
cell-reason = Reason of the rank
cell-restates = States again
cell-role = In what quality
cell-scope = Scope
cell-sector = Sector
cell-sources = Sources
cell-speech = Kind of intervention
cell-sponsors = Sponsors
cell-stage = Stage
cell-standing = Standing of the ballot
cell-summary = Summary
cell-symbol = Symbol
cell-through = Through
cell-to = To whom
cell-unit = Unit
cell-until = Last day, if another
cell-url = Address of the text
cell-value = Value
cell-voter = Voter
cell-voters = Voters
cell-withdrawn = Withdrawn
cell-yes = In favour

parameter-draft = The draft’s id.
route-texts = The texts read for the forum and what became of their drafts; for the secretariat
route-text = A text with the drafts read from it, what speaks against each, records that say the same or something else, and what was decided; for the secretariat
record-quotes = In the sources’ own words

## Pages about what forums and states do with each other

nav-forum = The forum
nav-diplomacy = Diplomacy
nav-all = Across all forums
nav-tracks = Tracks
nav-encounters = Encounters
nav-agreements = Agreements
nav-obligations = Obligations
nav-positions = Positions
nav-themes = Themes
nav-ties = Ties
nav-network = Network
nav-hosts = Hosts
nav-shared = Forums in common
nav-voice = Voice and means
across-intro = One actor sits in many forums, and what is agreed in one is answered for in another. These pages ask every forum of the journal at once.
across-hint = tracks, encounters, agreements, obligations, ties and the calendar of every forum at once
actors-many = { $count } actors
cited-rivals = { $count ->
    [one] One record says otherwise
   *[other] { $count } records say otherwise
}
since-date = since { $date }
round-number = no. { $number }
occasion-due = Falls due
tracks-intro = Talks that go on over several rounds, visits or calls: who takes part as what, and what came of them.
tracks-none = No track is known at these clocks.
track-held = { $count ->
    [0] no round held yet
    [one] one round held, on { $last }
   *[other] { $count } rounds held, the last on { $last }
}
track-parts = Who takes part
track-timeline = Course of events
track-timeline-none = No round, contact or act is known at these clocks.
encounters-told = { $count ->
    [0] No encounter was held
    [one] One encounter was held
   *[other] { $count } encounters were held
}{ $who ->
    [some] { " " }in which { $names } took part
   *[all] { "" }
}, { $span ->
    [from] from { $from } until { $until }
   *[until] until { $until }
}{ $occasions ->
    [0] .
    [one] , on one occasion. The number is that of the occasion: what begins while another lasts is one with it.
   *[other] , on { $occasions } occasions. The number is that of the occasion: what begins while another lasts is one with it.
}
encounters-none = No encounter is known that fits.
agreements-intro = Texts between states and in forums, whatever became of them: signed, ratified, in force, lapsed or refused.
agreements-count = { $count ->
    [0] No agreement fits.
    [one] One agreement.
   *[other] { $count } agreements.
}
agreement-documents = { $count ->
    [one] one document
   *[other] { $count } documents
}
agreement-done = { $done } of { $count } obligations done
agreement-acts = What happened to it
agreement-acts-none = No act on it is known.
agreement-clauses = Clauses
agreement-parts = Its parts
agreement-text = The text
obligations-intro = Who has to do what by when, and whether it happened: duties, targets and measures to build confidence. A target is held against what was observed.
obligations-count = { $count ->
    [0] No obligation fits.
    [one] One obligation.
   *[other] { $count } obligations.
}
obligation-progress = What was reported
obligation-commitments = Pledges that would fulfil it
target-told-line = To reach { $value } by { $due }, the straight line from { $from } on { $start } would stand at { $expected } on { $on }; observed: { $latest }.
target-told-value = To be reached: { $value } by { $due }; observed by { $on }: { $latest }.
target-told-aim = To be reached: { $value } by { $due }.
target-told-open = To be reached: { $value }; no day is set.
target-low = If the least of the rival observations is right: { $verdict }.
target-high = If the greatest of the rival observations is right: { $verdict }.
target-value = To be reached
target-latest = Latest observation
target-expected = On the line at that day
target-pace = Change a year so far
target-needed = Change a year still needed
target-chain = Earlier targets that it replaces
target-observations = Observations
target-explain = How it is made, down to the sources
target-provisional = provisional
target-scaled = scaled to a year from { $observed }
target-rival = reported otherwise
key-observed = Observed
key-provisional = Part of a year, scaled to a year
key-rival = Reported otherwise
key-goal = To be reached
key-aim = The straight line to it
positions-intro = Who said what on which theme, in our own words. Where a speaker stands elsewhere than before, the line says so.
positions-count = { $count ->
    [0] No position fits.
    [one] One position.
   *[other] { $count } positions.
}
position-before = before: { $stance }
themes-intro = What agendas, meetings, agreements, obligations and statements are about.
themes-none = Nothing is known on it at these clocks.
agenda-link = What stood on the agendas, meeting by meeting
ties-intro = What ties two actors: as a source states it, or as another record shows it. A tie is a record’s word on a pair, not a judgement on it.
ties-none = No tie is known that fits.
ties-more = { $listed } of { $count } pairs are listed. Choose an actor to narrow them down; the data hold all.
ties-others = { $count ->
    [one] one more record
   *[other] { $count } more records
}
tie-toward = to
hosts-intro = Who hosted rounds of talks between two parties or more without being one of them, and to which of the parties it was allied on that day. Those allied to none come first.
hosts-none = No round hosted by a third is known.
hosts-unallied = to none
hosts-rounds = { $count ->
    [one] one round
   *[other] { $count } rounds
}
hosts-link = Who hosted talks between others
shared-intro = Choose two actors or more: the forums in which each of them has a place.
shared-told = { $count ->
    [0] No forum in common is known.
    [one] One forum in common
   *[other] { $count } forums in common
}{ $count ->
    [0] { "" }
   *[other] ; in { $members } of them each is a member.
}
voice-intro = What each member gets of this forum: offices, seats, the floor, motions, meetings; beside its means, the smallest first. Counts of what is on record, not of everything that happened.
voice-offices = { $count ->
    [one] one office
   *[other] { $count } offices
}
voice-motions = { $count ->
    [one] One motion was put forward by no member that is known.
   *[other] { $count } motions were put forward by no member that is known.
}
actor-everywhere = The same actor across all forums
actor-hosted = Talks hosted between others
actor-encounters = Latest encounters
actor-encounters-all = All { $count } encounters
explain-target = The target with its observations
method-link = How this is judged
column-allied = Allied to
column-arrived = Delivered or paid
column-as-a-year = As a year
column-between = Who
column-chaired = Chaired
column-hosted = Hosted
column-items = Agenda items
column-level = Level
column-means = GDP, USD
column-means-share = Share of GDP
column-nth = No.
column-observed = As observed
column-offices = Offices
column-owes = Who owes it
column-pairs = Pairs
column-passed = Passed
column-period = Period
column-records = Records
column-rounds = Rounds hosted
column-said = What was said
column-seats = Seats
column-spoke = Spoke
column-sponsored = Sponsored
column-theme = Theme
fact-part-of-text = Part of
fact-ratified = Ratified by
fact-replaced = Replaced by
fact-rounds = Rounds
fact-signatories = Signed by
fact-span = Time
fact-taken-on = Taken on
field-between = With
field-from = From
field-to = Until
field-in-person = In person only
field-signed = Signed on
field-unallied = Allied to none only

## Networks, and how things are judged

nav-brokers = Brokers
nav-balance = Balance
nav-methods = Methods
network-intro = Ties between actors as one picture: who stands between whom, and who is tied more closely among themselves. A picture of what is on record, no more.
network-told = { $nodes } actors, { $edges } pairs tied by { $records } records; ranges of { $samples } samples of these records.
network-modularity = How much more of the ties lies within blocs than chance would put there: modularity { $value }.
network-drawing = The network, drawn
network-blocs = Blocs
network-nodes = Actors
network-edges = Ties
brokers-intro = Two sets of actors: who is tied to both sides of a pair that is not tied itself. A set is named by states (KAZ, UZB), a group or a forum.
brokers-told = { $pairs } pairs between the two sets, { $direct } of them tied to each other; { $brokers ->
    [0] nobody connects the others.
    [one] one actor connects others.
   *[other] { $brokers } actors connect others.
}
broker-coordinator = within its own group
broker-consultant = within another group
broker-representative = from its group to another
broker-gatekeeper = from another group to its own
broker-liaison = between two other groups
balance-intro = How evenly an actor’s ties lie among poles. Poles are named by states, groups or forums, separated by commas: USA, RUS, CHN.
balance-told = { $actor }: evenness { $evenness }, diversity { $diversity }; 1 is even, 0 is all with one pole.
balance-none = No tie to any of these poles is known.
balance-alike = { $same } of { $votes }, { $share }; of any two voters { $base }
field-a = First set
field-b = Second set
field-poles = Poles
field-most = Most actors a record may tie
rows-listed = The first { $listed } of { $count } rows; the data hold all.
records-many = { $count ->
    [one] one record
   *[other] { $count } records
}
column-alike = Votes alike
column-betweenness = Betweenness
column-bloc = Bloc
column-constraint = Constraint
column-expected = By chance
column-neighbours = Tied to
column-p = p
column-pairs-joined = Pairs connected
column-pole = Pole
column-roles = Roles
column-share = Share
column-side = Side
column-steady = Of its bloc that stays
column-ties = Ties
column-weight = Weight
methods-see = How it is measured:
methods-intro = What each judgement and each measure says, the rule it follows, where that comes from, and what it cannot say.
methods-says = What it says
methods-rule = The rule
methods-source = Where it comes from
methods-limits = What it cannot say
methods-ranges = Which ranges are shown
method-target = Targets
method-target-says = Whether a target is reached, missed, on track or off track, by what was observed until the as-of day.
method-target-rule = A straight line leads from the baseline to the value on the due day. A target is on track when the latest observation stands on the line or on its better side. A flow is compared year by year; of a year of which half or more is known, the months are scaled to twelve and the verdict is provisional; a shorter part does not speak for its year. A target whose day or value was moved keeps the baseline of the first. Once the due day has passed, it is reached, or missed if the figure of that period is known.
method-target-source = A linear path between a base year and a target year is how the United Nations’ progress charts on the Sustainable Development Goals and many national plans draw intended progress.
method-target-limits = It does not foretell. Trade and investment do not grow in straight lines, one large project may close a gap in a year, and a provisional year has its seasons. It does not say whose doing a change was.
method-target-ranges = Where observations rival each other, the rule is asked again with the least and with the greatest of them; another verdict is shown beside.
method-betweenness = Betweenness
method-betweenness-says = How many of the shortest ways between two others lead through an actor.
method-betweenness-rule = For each two others, the share of the shortest paths between them on which the actor lies; all these shares added up. A heavier tie is no shorter way.
method-betweenness-source = L. C. Freeman, A set of measures of centrality based on betweenness, Sociometry 40 (1977); computed by U. Brandes, A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25 (2001).
method-betweenness-limits = It knows only what is on record: who is written about more has more ties. It counts ways, not what goes along them, and says nothing of influence or intent.
method-betweenness-ranges = The records are drawn anew with repetition, as many as there are, up to 200 times; between the 2.5th and the 97.5th percentile lies the range. A sample holds fewer different records, so the figure itself may lie at an edge of its range or beyond.
method-constraint = Constraint
method-constraint-says = How much an actor’s ties lead back to each other. It is low where the actor alone connects others, and high where its partners are tied among themselves.
method-constraint-rule = For each partner, the share of the actor’s ties that lead to it, directly and through other partners, squared; all these added up.
method-constraint-source = R. S. Burt, Structural Holes: The Social Structure of Competition, Harvard University Press 1992, equation 2.4.
method-constraint-limits = A low figure shows an opening, not that it is used. Actors with few ties have high figures for that reason alone, and there is none for an actor without ties.
method-constraint-ranges = As for betweenness: samples of the records, from the 2.5th to the 97.5th percentile.
method-brokerage = Brokerage
method-brokerage-says = Who is tied to both actors of a pair, one from each of two sets, that are not tied to each other; and in which role.
method-brokerage-rule = Each such pair counts for everybody who connects it; the share divides it evenly among them. Records that tie more than two actors are left out unless more is asked for: a statement that eleven sign would leave nothing to broker. The roles hold the two sets and everybody else as three groups: within one’s own, within another, from one’s own, to one’s own, between two others.
method-brokerage-source = R. V. Gould and R. M. Fernandez, Structures of mediation: a formal approach to brokerage in transaction networks, Sociological Methodology 19 (1989).
method-brokerage-limits = Being tied to both is not mediating between them. What is not on record counts as not tied. Of many actors looked at, some have a small p by chance.
method-brokerage-ranges = Samples of the records for the share. For “by chance” and p, who belongs to which set is dealt at random over the same ties: how many pairs an actor would then connect on average, and how often as many or more.
method-balance = Balance among poles
method-balance-says = How evenly an actor’s ties lie among the poles that were asked for.
method-balance-rule = Evenness: Shannon’s entropy of the shares, as a share of its greatest. Diversity: one less the sum of the squared shares, as a share of its greatest. Both are 1 where each pole has the same share and 0 where one has all.
method-balance-source = C. E. Shannon, A mathematical theory of communication, Bell System Technical Journal 27 (1948); E. C. Pielou, The measurement of diversity, Journal of Theoretical Biology 13 (1966); the Herfindahl–Hirschman index as economists use it.
method-balance-limits = Who chooses the poles chooses the answer. A tie counts as one whatever it is worth, and an even spread of ties is not a balanced policy. Voting alike is shown beside what any two voters have in common, for much is voted unanimously.
method-balance-ranges = Samples of the records, from the 2.5th to the 97.5th percentile.
method-blocs = Blocs
method-blocs-says = Which actors are tied more closely among themselves than chance would have it.
method-blocs-rule = The division with the greatest modularity that twenty runs of the Leiden algorithm find. Modularity is the share of ties within blocs less the share that chance would put there.
method-blocs-source = V. A. Traag, L. Waltman and N. J. van Eck, From Louvain to Leiden: guaranteeing well-connected communities, Scientific Reports 9 (2019); M. E. J. Newman, Physical Review E 70 (2004).
method-blocs-limits = A bloc here is a pattern of records, not an alliance. Divisions of nearly the same quality may look different, and small groups may be swallowed by large ones.
method-blocs-ranges = In each sample of the records the blocs are found anew; shown is how much of its bloc stays with an actor, and the range of the modularity.
method-voice = Voice and means
method-voice-says = What each member gets of a forum beside what it has: offices, seats, the floor, motions, meetings hosted and chaired; gross domestic product.
method-voice-rule = Each thing is counted as it is on record at the clocks. A member speaks through persons who speak for it. The share of means is that of the sum over members with a figure.
method-voice-source = Gross domestic product in current US dollars as the World Bank publishes it; the counts are ours. Comparing voice with means follows the literature on small states in international organisations, as D. Panke, Unequal Actors in Equalising Institutions, 2013.
method-voice-limits = Counts of records: a forum of which less is recorded shows less. Speaking often is not being heard, and means are more than a product.
method-voice-ranges = None. Where sources rival each other, the preferred one is counted.
method-ties = Ties
method-ties-says = That a record ties two actors: an alliance, a partnership, an agreement, a visit, a round hosted, mediation, trade, aid and others.
method-ties-rule = A tie is one record’s word on a pair. A record that names several actors ties each pair of them, and shares its weight among them. A person stands for whom it speaks for, a group for its members. Ties that lead from one to another are hosting, mediation, aid and accession.
method-ties-source = Each tie leads to its record and its sources. How ties are shared out over the pairs of a text follows M. E. J. Newman, Scientific collaboration networks II, Physical Review E 64 (2001) 016132.
method-ties-limits = What is not recorded is no tie here, and what is recorded more densely shows more ties. Kinds of ties are added up, though a visit is not an alliance: choose kinds.
method-ties-ranges = None of a single tie; its grade tells how well it is proved.

## Tracks, agreements, obligations, positions, ties

kind-conflict = Conflict
kind-track = Track
kind-participation = Part in a track
kind-contact = Contact
kind-agreement = Agreement
kind-agreement-act = Act on an agreement
kind-clause = Clause
kind-indicator = Indicator
kind-obligation = Obligation
kind-progress = Report on an obligation
kind-position = Position
kind-tie = Tie
meeting-round = Round of talks
meeting-edition = Edition
meeting-forum = Forum
role-party = Parties
role-mediator = Mediators
role-guarantor = Guarantors
role-host = Host
role-speaker = Speakers
theme-water = Water
theme-climate = Climate
theme-energy = Energy
theme-health = Health
theme-connectivity = Transport and connectivity
theme-trade = Trade and investment
theme-finance = Finance
theme-industry = Industry and raw materials
theme-agriculture = Agriculture
theme-food = Food
theme-environment = Environment
theme-religious-dialogue = Dialogue between religions
theme-culture = Culture and sport
theme-education = Education and science
theme-digital = Digital technology
theme-security = Security
theme-disarmament = Disarmament
theme-nuclear = Nuclear programmes
theme-counter-terrorism = Terrorism and extremism
theme-peacekeeping = Peacekeeping
theme-mediation = Mediation
theme-reconstruction = Reconstruction
theme-humanitarian = Humanitarian aid
theme-governance = Institutions and law
theme-multilateralism = International organisations
theme-labour = Work and migration
theme-tourism = Tourism
level-head-of-state = Heads of state
level-head-of-government = Heads of government
level-minister = Ministers
level-deputy-minister = Deputy ministers
level-parliament = Parliaments
level-ambassador = Ambassadors and envoys
level-expert = Officials and experts
level-religious-leader = Religious leaders
level-other = Others
track-kind-peace = To end a conflict
track-kind-negotiation = To reach an agreement
track-kind-dialogue = To exchange views
track-kind-cooperation = To work together
track-kind-normalisation = To take up relations
part-party = Party
part-mediator = Mediator
part-facilitator = Facilitator
part-guarantor = Guarantor
part-observer = Observer
part-host = Host
contact-call = Call
contact-visit = Visit
contact-meeting = Meeting
contact-letter = Letter
meeting-format-in-person = In person
meeting-format-remote = By telephone or video
meeting-format-hybrid = In person and by video
meeting-state-planned = Planned
meeting-state-held = Held
meeting-state-postponed = Postponed
meeting-state-cancelled = Cancelled
agreement-treaty = Treaty
agreement-agreement = Agreement
agreement-memorandum = Memorandum
agreement-declaration = Declaration
agreement-communique = Communiqué
agreement-statement = Joint statement
agreement-protocol = Protocol
agreement-roadmap = Road map
agreement-ceasefire = Ceasefire
agreement-contract = Contract
agreement-package = Package of documents
agreement-annex = Annex
agreement-status-unknown = No act known
agreement-status-proposed = Proposed
agreement-status-initialled = Initialled
agreement-status-adopted = Adopted
agreement-status-signed = Signed
agreement-status-ratified = Ratified by all
agreement-status-in-force = In force
agreement-status-suspended = Suspended
agreement-status-rejected = Rejected
agreement-status-withdrawn = Withdrawn
agreement-status-lapsed = Lapsed
agreement-status-terminated = Terminated
step-proposed = proposed
step-initialled = initialled
step-adopted = adopted
step-signed = signed
step-approved = approved by parliament
step-ratified = ratified
step-entered-into-force = entered into force
step-amended = amended
step-extended = extended
step-suspended = suspended
step-resumed = resumed
step-rejected = rejected
step-withdrawn = withdrawn
step-lapsed = lapsed
step-terminated = terminated
indicator-kind-flow = Adds up over a period
indicator-kind-stock = Stands at a day
wants-more = The more the better
wants-less = The less the better
obligation-duty = Duty
obligation-target = Target
obligation-confidence-building = Confidence-building measure
obligation-state-open = Open
obligation-state-begun = Begun
obligation-state-partly-done = Done in part
obligation-state-done = Done
obligation-state-not-done = Not done
obligation-state-breached = Breached
obligation-state-waived = Waived
obligation-state-overdue = Overdue, nothing reported
obligation-state-replaced = Replaced by a later one
obligation-state-reached = Reached
obligation-state-missed = Missed
obligation-state-on-track = On track
obligation-state-off-track = Off track
obligation-state-unknown = Too little is known
progress-begun = begun
progress-partly-done = done in part
progress-done = done
progress-not-done = not done
progress-breached = breached
progress-waived = waived
finding-reached = Reached
finding-missed = Missed
finding-on-track = On track
finding-off-track = Off track
finding-unknown = Too little is known
because-line = The latest observation, held against the straight line from the baseline to the target
because-value = An observation that reaches the value
because-bound = The source bounds the latest figure to one side: it may lie on either side of the line
because-due-period = The observation of the period in which it was due
because-no-observation = No observation is known
because-one-observation = One observation is known: there is nothing to compare it with
because-due-unreported = The due day has passed and no figure of that period is known
because-no-due-day = The target has no due day
stance-supports = Supports
stance-opposes = Opposes
stance-conditional = Supports on a condition
stance-offers = Offers
stance-states = States
tie-alliance = Alliance
tie-partnership = Partnership
tie-diplomatic-relations = Diplomatic relations
tie-membership = Membership of one forum
tie-accession = Accession
tie-agreement = Agreement
tie-contact = Contact
tie-hosting = Hosting
tie-mediation = Mediation
tie-trade = Trade
tie-aid = Aid
tie-commitment = Gifts to one purpose
tie-vote = Votes alike
tie-rivalry = Rivalry
define-target = Whether a target is on track: the latest observation is held against the straight line from the baseline to the value on the due day. A target whose day or value was moved keeps the baseline of the first.
title-target = Target: { $target }
problem-value = This parameter does not fit
problem-value-detail = Found “{ $found }”. Expected { $expected }.
route-tracks = Tracks, with who takes part in each and as what
route-track = A track with its rounds, contacts, agreements, obligations and positions
route-encounters = Who met whom: meetings, calls, visits and letters
route-agreements = Agreements, whatever became of them
route-agreement = An agreement with its acts, clauses, parts and obligations
route-obligations = Obligations and targets, and where each stands
route-obligation = An obligation; of a target the observations and the rule with its numbers
route-positions = Who said what on which theme
route-agenda = What stood on agendas
route-themes = How much each theme gathers
route-theme = Everything that a theme gathers
route-ties = What ties actors, each tie with its record
route-hosts = Who hosted talks between others, and to which of them it was allied
route-shared = The forums in which several actors have a place
route-actor = Everything about one actor
route-voice = What members get of a forum, beside their means
parameter-between = States, bodies or persons of whom each took part, separated by commas.
parameter-within = In place of a first day: a period before the last, as P6M.
parameter-in_person = yes: calls and letters are left out.
parameter-signed = Only what was signed or adopted on this day.
parameter-party = Only agreements to which each of these is a party.
parameter-status = Only agreements of this status.
parameter-theme = Only what is about this theme.
parameter-state = Only obligations in this state.
parameter-actor = A state’s code or an actor’s id; where several are asked for, separated by commas.
parameter-kind = Kinds of tie, separated by commas. Default: those that tell something by themselves.
parameter-unallied = yes: only those who were allied to none of the parties.
parameter-encounters-from = The first day (YYYY-MM-DD).
parameter-encounters-until = The last day (YYYY-MM-DD). Default: the as-of day.
parameter-positions-from = The first day (YYYY-MM-DD).
parameter-positions-until = The last day (YYYY-MM-DD).
cell-track = Track
cell-round = Number of the round or edition
cell-state = State
cell-level = Level
cell-format = How it was held
cell-themes = Themes
cell-outcome = What came of it
cell-agreement = Agreement
cell-baseline = Baseline
cell-baseline_on = Period of the baseline
cell-clause = Clause
cell-conflict = Conflict
cell-counterpart = With whom
cell-decision = Decision
cell-definition = What is counted
cell-depositary = Depositary
cell-documents = Number of documents
cell-due = By when
cell-guarantors = Guarantors
cell-languages = Languages
cell-obligation = Obligation
cell-parties = Parties
cell-persons = Persons
cell-replaces = Replaces
cell-stance = Stance
cell-theme = Theme
cell-tie = Tie that it shows
cell-toward = Toward whom
cell-wants = Direction
cell-who = Who owes it
cell-witnesses = Witnesses
route-network = The network that ties draw: who stands between whom, which blocs there are, each figure with its range
route-brokers = Who connects two sets of actors that are not tied to each other
route-balance = How evenly an actor’s ties lie among poles
parameter-a = The first set: states, a group or a forum, separated by commas.
parameter-b = The second set.
parameter-poles = The poles: states, groups or forums, separated by commas.
parameter-seed = What the samples are drawn with: the same seed gives the same ranges. Default: 1.
parameter-network-from = The first day (YYYY-MM-DD) of what shows on a day, as a visit.
parameter-network-until = The last day (YYYY-MM-DD). Default: the as-of day.
parameter-brokers-from = The first day (YYYY-MM-DD) of what shows on a day, as a visit.
parameter-brokers-until = The last day (YYYY-MM-DD). Default: the as-of day.
parameter-balance-from = The first day (YYYY-MM-DD) of what shows on a day, as a visit.
parameter-balance-until = The last day (YYYY-MM-DD). Default: the as-of day.
side-first = In the first set
side-second = In the second set
side-both = In both
side-outside = In neither
parameter-most = Without records that tie more actors than this; 0: with every record. Default: 0.
parameter-brokers-most = Without records that tie more actors than this; 0: with every record. Default: 2.

# Influence.
nav-influence = Influence
value-points = { $number } points
influence-and-more = { $names } and { $count } more
influence-intro = How often each seat alone decides under the rules of this charter, over all combinations of yes and no of the others; and its share of all such cases. Choose a matter to see every seat, who can block, what each paid, how it came about and what would change it.
influence-dictator = { $name } decides alone: no other seat can change an outcome.
influence-all-veto = Each seat can stop everything: nothing passes without all of them.
influence-veto = { $count ->
    [one] Nothing passes without { $names }.
   *[other] Nothing passes without each of these { $count }: { $names }.
}
influence-one = { $name }: in { $turns } of all combinations of the others’ votes its vote alone decides; { $share } of all voting influence.
influence-each = { $count } seats ({ $name }): in { $turns } of all combinations of the others’ votes the vote of each alone decides; { $share } of all voting influence each, { $together } together.
influence-to-act = Of all combinations of yes and no, { $share } pass. That is no forecast.
influence-powerless = { $count ->
    [one] One seat turns no outcome, whatever the others do: { $names }.
   *[other] { $count } seats turn no outcome, whatever the others do: { $names }.
}
influence-part = { $count } of { $of } ({ $names })
influence-no-game = There is no influence to measure: { $reason }.
no-game-weightless = no record gives the weight “{ $weight }” of { $actors } (Art. { $article })
no-game-weightless-outside = no record gives the weight “{ $weight }” of somebody of whom a share is taken (Art. { $article })
no-game-not-monotone = a vote for it can make it fail (Art. { $article })
no-game-not-monotone-abstaining = under a test of this rule a vote against can help more than an abstention (Art. { $article })
no-game-other-votes = “{ $needs }” (Art. { $article }) is a number of the votes of this charter and says nothing of others: give a threshold as a share too
no-game-incomplete = { $found } of the { $seats } seats of the class “{ $class }” are on record (Art. { $article })
no-game-nobody = nobody may vote here on this day (Art. { $article })
no-game-unreachable = nothing passes, not even with all votes (Art. { $article }): { $tests }
no-game-unmet = { $needs }, of { $votes }
no-game-always = everything passes, even with no vote for it (Art. { $article })
mistake-unknown = { $actor } is no state and no actor of this forum’s record
mistake-votes-already = { $actor } votes here already
mistake-would-not-vote = { $actor } would have no vote here
mistake-no-vote = { $actor } has no vote here
mistake-not-lifted = the membership of { $actor } has ended by this day, and the payment does not lift its end
influence-unmeasured = Before { $date }: nothing to measure. Of the last such day: { $reason }.
influence-unmeasured-all = On no earlier day is there anything to measure. Of the last one: { $reason }.
influence-kind-each = { $names }: { $share } each
influence-kind-one = { $names }: { $share }
influence-with-votes = { $have ->
    [one] One of the { $of } who vote has any votes by this; the others have none.
   *[other] { $have } of the { $of } who vote have any votes by this; the others have none.
 }
influence-then-read = Then the rule reads otherwise
influence-term-lifted = The term of { $name } ends on { $date }. With this payment it would have no end.
influence-term-no-vote = Until then nothing of it changes a vote.
influence-term-moved = The term of { $name } ends on { $date }. With this payment it would end on { $then }.
influence-term-moved-past = The term of { $name } ended on { $date }. With this payment it ends on { $then }.
influence-term-kept-past = The term of { $name } ended on { $date }, with this payment too.
influence-term-kept = The term of { $name } ends on { $date }, with this payment too.
influence-term-day = See that day
influence-derived-title = How these figures come about
influence-derived = { $names }: { $swings } of the { $others } combinations of the others leave the decision to { $count ->
    [one] it
   *[other] each of them
 }: { $turns }. All seats together have { $all } such cases: { $share }.
influence-term-lifted-past = The term of { $name } ended on { $date }. With this payment it has no end.
influence-later = This takes some seconds: choose the matter to see it.
influence-course-tie = With an even number of votes they can be equal, and the casting vote counts: hence the ups and downs.
influence-tests-told = The tests, by number
influence-tests-join = how they join
influence-test-moves = Test { $test } moves: { $needs }.
chart-across-threshold = Across: the threshold, as a share of all votes. Dashed: what the charter asks for.
chart-across-members = Across: how many members vote. Dashed: how many there are.
chart-across-votes = Across: how many votes it has. Dashed: how many it has now.
chart-across-days = Across: the days from { $first } to { $last }. Upwards: each one’s share of all voting influence.
influence-readings = How the rule is read: every seat says yes or no
influence-seats = Every seat
influence-computed = How it was computed
influence-method = Method
influence-winning = Coalitions that pass
influence-winning-of = { $winning } of { $coalitions }
influence-tests = What the tests come to, each by itself
influence-test = at least { $quota } of { $of }
influence-gini = Gini (0: all the same; 1: one has all)
influence-gini-both = influence { $influence }, votes { $votes }
influence-effective = As if shared alike by
influence-effective-both = { $influence } seats (votes: { $votes })
influence-minimal-winning = The smallest coalitions that pass: { $count }
influence-minimal-blocking = The smallest coalitions that block: { $count }
influence-minimal-like = { $size ->
    [one] { $count } of this kind, one seat by itself
   *[other] { $count } of this kind, with { $size } seats each
}
influence-minimal-more = There are more kinds than are listed.
influence-minimal-refused = The smallest coalitions are not listed: { $reason }.
influence-what-if = What if
influence-what-if-intro = Suppose something else and see who gains. The rule is read again by the charter’s own text, changed as you say.
influence-suited = What would change it
influence-suited-intro = Suppositions that suit this rule, each by itself. Choose one to see every seat.
influence-sweep = If the threshold were another
influence-sweep-intro = Each one’s share of all voting influence for every threshold, from half of the votes to all. The dashed line stands where the charter puts it.
influence-history = How it came about
influence-history-intro = Every day on which seats, classes or the charter changed, or all that was paid passed another billion of US dollars.
influence-money = Influence beside money, means and people
influence-money-intro = What each pledged and paid, in cash and in kind, in US dollars; and its share of the gross domestic product and of the population of those seats here that have a figure.
influence-abstention = If abstaining is open
influence-abstention-intro = The same rule where each voter says yes, abstains or says no as likely; offices say yes or no.
influence-none = This charter says nothing of how decisions are made.
influence-blocs = Blocs that form first
influence-matters = Decides
influence-passes = Passes
column-seat = Seat
column-turns = Decides alone
column-influence = Share of voting influence
column-shapley = Shapley–Shubik
column-prevents = Can stop
column-initiates = Can carry
column-agrees = Outcome as it votes
column-johnston = Johnston
column-deegan-packel = Deegan–Packel
column-public-good = Public good
column-owen = Owen
column-banzhaf-owen = Banzhaf–Owen
column-vote-share = Share of votes
column-swings = Swings
column-pledged-point = Pledged for 1 % of influence (US$)
column-paid-point = Paid for 1 % of influence (US$)
column-people = Population
column-people-share = Share of these seats’ population
column-kind-of-seat = Seats alike
column-supposition = Supposition
column-what-happened = What happened
suppose-join = if { $value } joined
suppose-leave = if { $value } left
suppose-class = if the class were another ({ $value })
suppose-pay = if this were paid in cash ({ $value })
suppose-without = if { $value } had no say
suppose-votes = if votes were weighed by { $value }
suppose-votes-one-each = one vote each
suppose-votes-money = cash in US dollars that is “{ $stage }”
suppose-needs = if the threshold were { $value }
suppose-weigh = if votes were others ({ $value })
suppose-together = if { $value } voted as one
field-class = Another class (state:class)
field-join = Joins (as CAN,FRA)
field-leave = Leaves
field-without = Has no say
field-votes = Votes weigh by
field-needs = Threshold
field-pay = Pays in cash (actor:USD)
field-weigh = Votes (actor:number)
field-together = Vote as one (seat:seat)
field-blocs = Blocs (seat:seat, …)
indicator-gdp-current-usd = gross domestic product
reading-everybody-votes = The share is of those voting: nobody abstains or stays away.
reading-everybody-present = Everybody is in the room, so that a quorum is met.
reading-no-objection = Where votes against are counted, who does not vote against counts as for. (If abstaining is open, see below.)
reading-approval = { $party } must approve: approval counts as a yes.
reading-no-veto = { $party } may veto, then or later: no veto counts as a yes.
reading-casting-vote = { $party } decides where votes for and against are equal.
reading-no-tie = { $party } has the casting vote; with an odd number of votes they cannot be equal when all vote.
reading-initiative = Only { $party } may propose: nothing passes that is not proposed.
reading-initiative-open = Others may propose too; that is not counted.
reading-same-hand = { $actor } votes here and is { $party }: one seat.
reading-two-hands = { $party } is { $actor }, who comes from { $other }; the office and the vote of { $other } are two seats.
reading-outside-share = The share is of all votes of { $party }, whether or not they are cast here.
reading-barred = { $count ->
    [one] { $actors } may not vote here and has no seat.
   *[other] { $count } in the electorate may not vote here and have no seat: { $actors }.
}
problem-supposition = This cannot be supposed
problem-supposition-detail = { $found }.
problem-no-game = There is no influence to measure
problem-no-game-detail = { $found }.
route-influence = What a seat is worth, rule by rule
route-influence-on = What each seat is worth on a matter: indices, coalitions, money beside it, history, what-ifs
parameter-join = Suppose that these are members too.
parameter-leave = Suppose that these are not.
parameter-class = Suppose another class, as DEU:permanent.
parameter-pay = Suppose that US dollars are paid in cash, as KAZ:1000000000.01, and a day if not the as-of day.
parameter-without = Suppose that these offices have no say.
parameter-votes = Suppose that votes weigh by this: one-each, a rung as paid-in, a weight of the charter, or an indicator.
parameter-needs = Suppose another threshold, as 2/3; of one of several tests, as 2:70%.
parameter-weigh = Suppose so many votes, as KAZ:5.
parameter-together = Suppose that seats vote as one, as chairman:USA.
parameter-suppose = A supposition in one text, as join=CAN;without=chairman; again for another.
parameter-blocs = Blocs that form first, as KAZ:KGZ:UZB,chairman:USA; a group or a forum stands for its members.
parameter-exact = yes: refuse rather than estimate by chance.
parameter-error = By how much an estimate may be off, from 0.0005 to 0.1. Default: 0.005.
method-influence = Influence of a seat
method-influence-says = How often a seat turns the outcome under the charter’s rule, and which share of all influence it has.
method-influence-rule = The charter’s rule, as it tallies votes, is read as a game in which every seat says yes or no; offices that approve, veto or break ties are seats too. A seat turns the outcome where the others’ votes pass with its yes and fail with its no. Counted over all combinations of the others, each as likely, that is Penrose’s measure (absolute Banzhaf); as a share of all seats’ turns the normalised Banzhaf index. Shapley and Shubik count orders in which seats say yes one after the other. Coleman: of what would pass the part a seat can stop, of what would fail the part it can carry. Johnston, Deegan–Packel and the public good index look at who is critical together; Owen and Banzhaf–Owen at blocs that form first. Seats that are alike are merged; then the fastest exact method that fits is taken: closed form, meeting in the middle, counting by weight, quadrature, decision diagram, enumeration; chance only where none fits, with its bound.
method-influence-source = L. S. Penrose, Journal of the Royal Statistical Society 109 (1946); L. S. Shapley and M. Shubik, American Political Science Review 48 (1954); J. F. Banzhaf, Rutgers Law Review 19 (1965); D. W. Rae, American Political Science Review 63 (1969); J. S. Coleman, in Social Choice (1971); G. Owen (1977, 1982); J. Deegan and E. W. Packel, International Journal of Game Theory 7 (1978); R. J. Johnston, Environment and Planning A 10 (1978); M. J. Holler, Political Studies 30 (1982); D. S. Felsenthal and M. Machover, The Measurement of Voting Power (1998); D. Leech, Annals of Operations Research 109 (2002).
method-influence-limits = It looks at the rule alone: nobody’s wishes, pressure, money or allies. That every combination is as likely is an assumption for want of a better one, not a forecast. A seat that turns few outcomes may persuade many, and agenda, information and delegation are outside. Weights and classes are those on record at the clocks.
method-influence-ranges = None where coalitions are counted. Where chance answers, the bound is stated (Hoeffding 1963); quadrature states its own.
influence-more-seats = { $count } more seats have less.
influence-on = Influence: { $matter }
influence-read-plainly = As it stands.
influence-seats-intro = These measures look at the voting rule alone, not at real power, and they need not agree. “Decides alone”: in how many combinations of the others’ votes this vote turns the outcome (Penrose). “Share of voting influence”: its part of all such cases (Banzhaf). “Shapley–Shubik” counts the orders in which seats join until the rule is met, and gives a veto more. “Can stop”: of what would pass, the part that fails without it; “can carry”: of what would fail, the part that passes with it (Coleman).
influence-numbers = Show the numbers
influence-and-alike = each of { $count }, as { $name }
influence-joined = Seats gained
influence-left = Seats lost
influence-reclassed = Of another class
influence-coalitions = The smallest coalitions
influence-indices = Every index
column-turns-now = Decides alone, now
column-turns-then = Decides alone, then
column-share-now = Share, now
column-share-then = Share, then
column-who-gains = Share of influence then, and who gains and loses most
column-passes-then = Passes then
## What recorded votes show

nav-votes = Recorded votes
route-votes = What recorded votes show of members: how alike they vote, where they stand, whose vote decided
parameter-votes-from = The first day (YYYY-MM-DD) on which a poll opened.
parameter-votes-until = The last day (YYYY-MM-DD). Default: the as-of day.
parameter-votes-matter = Only polls on this matter of the charter.
parameter-with = Of pairs only those with this actor.
field-with = Agreement with
votes-intro = What votes by name show of members: how they voted, how alike, where they stand, and whose vote, changed alone, would have turned an outcome. Beside every share stands what any two members have in common, for most texts pass by wide margins.
votes-none = No vote by name is on record.
votes-none-fits = No vote by name that is on record fits.
votes-told = { $rolls ->
    [one] One vote by name
   *[other] { $rolls } votes by name
}, { $period }; { $latest ->
    [none] no later one is on record
   *[other] the last one on record is of { $latest }
}.
votes-period = { $first } to { $last }
votes-period-first = { $day } { $month }
votes-period-one = { $day }
votes-alike = { $unanimous ->
    [0] Members differ in each of them.
    [one] In one of them all voted alike.
   *[other] In { $unanimous } of them all voted alike.
}
votes-base = Any two members voted alike in { $share } of votes on average. Agreement counts half where one of the two abstained: { $agreement } on average.
votes-line = Ideal points
votes-of = { $title }, { $period }
votes-positive = Left and right have no meaning of their own: read them from the votes that divide most. By rule, { $actor } stands to the right.
votes-line-told = { $count ->
    [one] One member
   *[other] { $count } members
} on one line, from { $left } ({ $low }) on the left to { $right } ({ $high }) on the right.{ $without ->
    [0] {""}
    [one] {" "}One other voted too rarely to have a point.
   *[other] {" "}{ $without } others voted too rarely to have a point.
}
votes-line-table = The same as a table
votes-line-mean = mean of all
votes-line-bloc = Bloc { $bloc }: { $count ->
    [one] one member
   *[other] { $count } members
}
votes-line-no-bloc = In no bloc
votes-line-range = Range of two standard errors
votes-too-few = Too few votes for ideal points. Needed are { $least } votes in which members differ, and three members who voted in { $least } of these. There { $rolls ->
    [0] are no such votes
    [one] is one such vote
   *[other] are { $rolls } such votes
} and { $voters ->
    [0] no such members
    [one] one such member
   *[other] { $voters } such members
}.
votes-unsettled = No ideal points: these votes lie on no single line.
votes-no-blocs = No blocs: they need pairs with { $least } common votes that agree more than any two members do on average.
votes-members-note = Most is the choice with more votes than each other, which can be to abstain. The losing side follows from the outcome: who voted yes where it did not pass, or no where it did. So who votes as most do can still lose, where a veto or a threshold stops what most voted for.
votes-few = Pairs with fewer than { $least } common votes stand last, in grey; theirs are counts in place of shares.
votes-all-few = No pair has { $least } common votes: counts stand in place of shares.
votes-part = { $count } of { $of }
votes-apart = Votes in which { $one } and { $other } differed: { $count ->
    [0] none
   *[other] { $count }
}
votes-more = { $count ->
    [one] One more
   *[other] { $count } more
}
votes-most-alike = Most alike
votes-least-alike = Least alike
votes-ends = The { $count } pairs that agree most and the { $count } that agree least, of { $all }. Choose a member to see all of its pairs; the JSON of the API holds every one.
votes-more-pairs = { $count ->
    [one] One more pair
   *[other] { $count } more pairs
}: --json holds all, --with tells those of one member.
votes-rolls = Votes by name
votes-rolls-note = How sharply it divides is the slope of the vote along the line: 0 says that the line does not tell who voted how, and the further from 0, the more sharply it parts left from right. Above 0 a yes is likelier to the right, below 0 to the left.
problem-votes-of-all = Which forum?
problem-votes-of-all-detail = Votes are told of one forum at a time: name it. { $expected ->
    [none] No vote by name is on record in any.
   *[other] Votes by name are on record in: { $expected }.
}
column-point = Ideal point
column-cast = Votes cast
column-majority = Voted as most did
column-lost = On the losing side
column-pivotal = Could have changed the result alone
column-pivotal-who = Who could have changed the result alone
column-common = Common votes
column-equal = Voted alike
column-agreement = Agreement
column-apart = Not alike in
column-discrimination = How sharply it divides
method-agreement = Agreement in votes
method-agreement-says = How alike two members vote, and how often a member votes as most do.
method-agreement-rule = Of the votes in which both voted yes, no or abstained: the share in which they chose the same, and the index of agreement, in which an abstention against a yes or a no counts half, and a yes against a no nothing. What any two members have in common is the mean over all pairs with common votes. Most did what had more votes than each other choice; a member’s own vote is one of them. On the losing side is who voted yes where it did not pass, or no where it did. A member could have changed the result alone where its vote, changed among yes, no and abstention, would have turned the outcome by the charter’s rule.
method-agreement-source = A. Lijphart, The analysis of bloc voting in the General Assembly: a critique and a proposal, American Political Science Review 57 (1963).
method-agreement-limits = Votes are strategic: a yes may be the price of something else, and texts are drafted so that they pass. Much is decided without a vote, and agreement is high where most texts pass by wide margins: read a share beside what any two members have in common. Who could have changed a result alone is told of one count that is past, it is not power.
method-agreement-ranges = None: these are counts. With few common votes a share says little, so their number stands beside it.
method-ideal-points = Ideal points
method-ideal-points-says = Where members stand on the one line that orders their votes best.
method-ideal-points-rule = A graded response model of no, abstention and yes: each vote by name has a slope of either sign, which says how sharply it divides, and cuts between the choices made in it; the likeliest points, slopes and cuts are found together. Points have mean 0 and variance 1. Votes in which all chose the same tell nothing and are left out; a member needs ten others, and there must be ten. The first member by id stands to the right, above 0.
method-ideal-points-source = M. A. Bailey, A. Strezhnev and E. Voeten, Estimating dynamic state preferences from United Nations voting data, Journal of Conflict Resolution 61 (2017), within one period and with a logistic error; K. Imai, J. Lo and J. Olmsted, Fast estimation of ideal points with massive data, American Political Science Review 110 (2016); F. Samejima, Psychometrika Monograph 17 (1969).
method-ideal-points-limits = The line has no name: what it is about is read from the votes that divide most. It orders votes, not convictions: votes are strategic, and what is put to a vote is chosen. Points of different forums or spans of time lie on different lines.
method-ideal-points-ranges = Two standard errors to either side, from the observed information; that slopes and cuts are estimated too is included. That one line may be too few is not.
column-abstaining-lets = Abstaining lets it pass
column-abstaining-stops = Abstaining stops it
influence-to-act-abstaining = Of all combinations of yes, abstention and no, { $share } pass.
actor-influence-intro = How often the seat turns the outcome under each rule, and its share of all influence. Where seats are many and unlike, the forum’s own page tells it.
actor-influence-of = (1 of { $count } seats)
way-classes = closed form: { $size } kinds of coalition counted by binomials
way-enumeration = every one of { $size } coalitions looked at
way-halves = two halves of the seats met with each other
way-weights = coalitions counted by their weight
way-diagram = a decision diagram of { $size } nodes
way-integral = an integral at { $size } nodes, off by at most { $error }
way-sampling = { $size } random draws, off by at most { $error } but for one chance in a hundred
influence-as-stands = As the charter stands
influence-as-one = (as one)
influence-each-together = each, { $share } together
influence-supposed-not = This cannot be supposed: { $reason }.
influence-many = So many unlike seats vote here that history and further suppositions are left out.
influence-days-left-out = { $count } earlier days are left out.
influence-reweighed = Votes weigh otherwise
influence-rule-since = Rule
influence-show-all = Show all { $count }
influence-indices-intro = Swings: combinations of the others in which this vote alone decides. Johnston shares each passing combination among those who could break it. Deegan–Packel and public good look at the smallest combinations that pass alone: shared among their members, or counted for each. Owen and Banzhaf–Owen let the blocs you named form first.
influence-beside-none = No figure of money, means or people is on record for these seats.
column-pledged-usd = Pledged (US$)
column-paid-usd = Paid in (US$)
column-means-here = Share of these seats’ GDP
column-voters = Voters
problem-matter = No such matter
problem-matter-detail = { $found }.
reading-one-hand = { $actor } holds these offices: { $party }. One seat.
suppose-needs-test = (test { $test }) { $needs }
way-shares = shares of influence off by at most { $error }
influence-course-members = If more members joined
influence-course-votes = If { $name } had more or fewer votes
field-vary = Vary the votes of
parameter-vary = How influence moves with the votes of this member.
