### The portal's words in English. ar.ftl has the same keys.

## The site

site-name = Chancery
site-intro = The open record of multilateral forums: who belongs, who promised what, what arrived, what is missing. Every number explains itself, down to the source.
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
standing-rescinded = Invitation taken back
standing-open = Open: sources contradict one another
office-chair = the Chair

grade-primary = primary document
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

## Explanations

explain-definition = What it means
explain-formula = How it is computed
explain-no-formula = No arithmetic: there is no figure to compute with.
explain-records = Records it rests on
explain-records-intro = Each with its grade, its sources and its entry in the journal.
explain-rivals = Records that say otherwise
explain-rivals-intro = Other answers to the same questions, kept side by side. They widen the range unless they are deprecated.

define-members = How many actors have this status on the as-of day, by the charter’s reading of the last act known of each. Deprecated acts and losing rivals are not counted.
define-ladder = The sum, in one measure, of what has reached this stage or a later one, over the commitments made to or through the forum. Each commitment counts once; what was announced again is not added; low and high are what rival records and reported totals allow.
define-unattributed = The part of what has reached this stage that groups promised together: the package’s own figure less the shares that single donors have named.
define-restated = What earlier announcements promised and later commitments state again. It is not new money and is in no total twice.
define-commitment = What has reached this stage or a later one of this one commitment, by the movements reported. Low and high are what its rivals allow.
define-need = What recovery costs by the assessment in force: of those known at the known-at day and dated by the as-of day, the latest. Damage and loss are other measures and are not in it.
define-coverage = What has reached this stage divided by the need of the assessment in force, to two decimals of a percent. Pledged is not paid: read the stage with the share.
define-gap = The need of the assessment in force less what has reached this stage; never below zero.
define-class = The class of membership that the charter’s rules give: classes are tried in the charter’s order, and the first whose rule is met applies.
define-distance = The line of the first class that has one, less what the member has given that counts towards it. The line must be passed: a member has to give more than this.
define-term = Days from the as-of day to the last day of the member’s term.
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
problem-format = Not available in this format
problem-format-detail = Found “{ $found }”. Expected one of: { $expected }, where the route offers it.
problem-forum = No such forum
problem-forum-detail = Nothing is recorded of a forum “{ $found }”. Recorded are: { $expected }.
problem-figure-form = This is not the address of a figure
problem-figure-form-detail = Found “{ $found }”. Details: { $expected }.
problem-figure = No such figure at these clocks
problem-figure-detail = “{ $found }” names nothing that was known and true at these clocks. Check the id, or ask at a later date.
problem-record = No such record at these clocks
problem-record-detail = “{ $found }” names nothing that was known and true at these clocks. Check the id, or ask at a later date.
problem-page = No such page
problem-page-detail = There is nothing at “{ $found }”. Begin at the list of forums.
problem-journal = The journal cannot be read
problem-journal-detail = { $found }
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
route-forums = The forums of the journal
route-status = The state of play
route-members = Members and everybody else the forum has dealt with
route-commitments = Every commitment and how far it has come
route-needs = Needs, coverage and gap
route-events = Events and meetings
route-sources = The sources and how often each is cited
route-corrections = Entries that replaced or took back another
route-rejections = Rows that could not be recorded
route-journal = The journal’s entries, page by page
route-explain = A figure with its definition, formula, inputs, records and citations
route-openapi = This description
