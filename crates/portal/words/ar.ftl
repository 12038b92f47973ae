### كلمات البوابة بالعربية. المفاتيح هي نفسها في en.ftl.

## The site

site-name = الديوان
site-intro = السجل المفتوح للمحافل المتعددة الأطراف: مَن عضو، ومَن تعهد بماذا، وماذا وصل، وماذا ينقص، ومَن يقرّر. كل جواب يشرح نفسه حتى المصدر.
skip = انتقل إلى المحتوى
forums-title = المحافل
forums-none = لا يضم السجل أي محفل بعد. ابدأ باستيراد ملف.
nav-forums = المحافل
nav-sections = الأقسام
nav-trail = موقعك
nav-languages = لغات أخرى
nav-pages = الصفحات
nav-play = الوضع الراهن
nav-members = الأعضاء
nav-commitments = التعهدات
nav-needs = الاحتياجات والفجوة
nav-events = الأحداث
nav-meetings = الاجتماعات
nav-charter = الميثاق
nav-sources = المصادر
nav-corrections = التصويبات
nav-journal = السجل
nav-api = واجهة البرمجة
list-comma = ،
article = المادة { $id }
entry-hint = قيد في السجل
pages-first = الصفحة الأولى
pages-next = الصفحة التالية
pages-around = هذا القيد في السجل

footer-data = هذه الإجابة بيانات:
footer-clocks = الوضع في { $as_of } كما كان معروفًا حتى نهاية { $known_at }.
footer-head = رأس السجل:
footer-licence = البيانات متاحة برخصة CC0 1.0 ما لم يذكر المصدر غير ذلك، والبرنامج برخصة Apache 2.0 أو MIT. لا تعبّر الأسماء والحدود عن أي موقف من وضع أي إقليم.
footer-error = للإبلاغ عن خطأ اذكر عنوان هذه الصفحة ورقم القيد في السجل؛ التصويبات قيود قائمة بذاتها وتبقى علنية.

## The clocks

clocks-as-of = الوضع في
clocks-as-of-hint = ما كان صحيحًا في هذا اليوم
clocks-known-at = المعروف في
clocks-known-at-hint = بقدر ما أفادت به المصادر المنشورة حتى هذا اليوم
clocks-show = اعرض
clocks-slider = مجرى الأحداث
clocks-go = انتقل
clocks-presets = أيام للاطلاع عليها
clocks-force = بدء النفاذ
clocks-last = آخر ما سُجّل
clocks-today = اليوم

## Values

value-unreported = لم يُبلَّغ عن مبلغ
value-unstated = لم يُذكر مبلغ
value-uncounted = لم يُذكر عدد
value-uncounted-report = لم يُبلَّغ عن عدد
value-none = لم يُبلَّغ عن شيء: مجموع فارغ وليس بلاغًا بصفر
value-nothing = لم يُبلَّغ عن شيء
value-absent = لا يوجد ما يُحسب منه
value-amount = { $number } { $measure }
value-percent = { $number }%
value-range = { $value } ({ $range })
value-days-until = { $days }، حتى { $date }
value-days-past = { $days }، في { $date }
value-more = { $count ->
    [one] وبلاغ آخر بلا رقم
    [two] وبلاغان آخران بلا رقم
    [few] و{ $count } بلاغات أخرى بلا رقم
   *[other] و{ $count } بلاغًا آخر بلا رقم
}
scale-billion = { $number } مليار
scale-million = { $number } مليون
range-hint = من أدنى إلى أعلى ما تسمح به السجلات المتنافسة والمجاميع المعلنة
range-low = الأدنى
range-preferred = المرجّح
range-high = الأعلى

bound-exact = { $amount }
bound-more-than = أكثر من { $amount }
bound-at-least = ما لا يقل عن { $amount }
bound-up-to = ما يصل إلى { $amount }
bound-less-than = أقل من { $amount }
bound-about = نحو { $amount }

date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-about = نحو { $date }
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
period-years = { $count ->
    [one] سنة واحدة
    [two] سنتان
    [few] { $number } سنوات
   *[other] { $number } سنة
}
period-months = { $count ->
    [one] شهر واحد
    [two] شهران
    [few] { $number } أشهر
   *[other] { $number } شهرًا
}
period-days = { $count ->
    [one] يوم واحد
    [two] يومان
    [few] { $number } أيام
   *[other] { $number } يومًا
}
days-past = { $count ->
    [one] قبل يوم واحد
    [two] قبل يومين
    [few] قبل { $number } أيام
   *[other] قبل { $number } يومًا
}

## Units

unit-beds = { $count ->
    [few] أسرّة
   *[other] سرير
}
unit-classrooms = { $count ->
    [few] فصول دراسية
   *[other] فصل دراسي
}
unit-dwellings = { $count ->
    [few] مساكن
   *[other] مسكن
}
unit-flight-hours = { $count ->
    [few] ساعات طيران
   *[other] ساعة طيران
}
unit-grants = { $count ->
    [few] منح دراسية
   *[other] منحة دراسية
}
unit-items = { $count ->
    [few] قطع
   *[other] قطعة
}
unit-kilometres = { $count ->
    [few] كيلومترات
   *[other] كيلومتر
}
unit-litres = { $count ->
    [few] لترات
   *[other] لتر
}
unit-megawatts = { $count ->
   *[other] ميغاواط
}
unit-person-days = { $count ->
    [few] أيام عمل
   *[other] يوم عمل
}
unit-person-months = { $count ->
    [few] أشهر عمل
   *[other] شهر عمل
}
unit-persons = { $count ->
    [few] أشخاص
   *[other] شخص
}
unit-places = { $count ->
    [few] مقاعد دراسية
   *[other] مقعد دراسي
}
unit-programmes = { $count ->
    [few] برامج
   *[other] برنامج
}
unit-square-metres = { $count ->
    [few] أمتار مربعة
   *[other] متر مربع
}
unit-tonnes = { $count ->
    [few] أطنان
   *[other] طن
}
unit-trucks = { $count ->
    [few] شاحنات
   *[other] شاحنة
}
unit-units = { $count ->
    [few] وحدات
   *[other] وحدة
}
unit-vehicles = { $count ->
    [few] مركبات
   *[other] مركبة
}
thing-field-hospital = { $count ->
    [few] مستشفيات ميدانية
   *[other] مستشفى ميداني
}
thing-hospital = { $count ->
    [few] مستشفيات
   *[other] مستشفى
}
thing-school = { $count ->
    [few] مدارس
   *[other] مدرسة
}
thing-kindergarten = { $count ->
    [few] رياض أطفال
   *[other] روضة أطفال
}
thing-digital-platform = { $count ->
    [few] منصات رقمية
   *[other] منصة رقمية
}

## Codes

stage-announced = معلن
stage-pledged = متعهد به
stage-committed = ملتزم به
stage-appropriated = معتمد في الميزانية
stage-allocated = مخصص
stage-paid-in = مدفوع
stage-disbursed = مصروف
stage-spent = منفق
stage-delivered = مسلّم
stage-verified = متحقق منه

change-announced = بلغ: معلن
change-pledged = بلغ: متعهد به
change-committed = بلغ: ملتزم به
change-appropriated = بلغ: معتمد في الميزانية
change-allocated = بلغ: مخصص
change-paid-in = بلغ: مدفوع
change-disbursed = بلغ: مصروف
change-spent = بلغ: منفق
change-delivered = بلغ: مسلّم
change-verified = بلغ: متحقق منه
change-cancelled = أُلغي
change-suspended = عُلّق
change-resumed = استؤنف

act-invited = دُعي
act-undecided = أجاب دون أن يقرر
act-accepted = قبل
act-signed-subject-to-ratification = وقّع رهنًا بالتصديق
act-signed = وقّع
act-provisional = يطبق الميثاق مؤقتًا
act-ratified = صدّق
act-member = معدود عضوًا
act-renewed = جُددت مدة عضويته
act-observer = قُبل مراقبًا
act-declined = اعتذر
act-withdrawn = انسحب
act-removed = أُخرج
act-rescinded = سُحبت دعوته

status-member = أعضاء
status-signatory = موقّعون غير ملزَمين بعد
status-accepted = قبلوا ولم يوقّعوا بعد
status-observer = مراقبون
status-invited = مدعوون لم يقرروا
status-declined = معتذرون
status-withdrawn = منسحبون
status-removed = مخرَجون
status-lapsed = منتهون: انقضت المدة
status-rescinded = سُحبت دعوتهم
status-open = لم يُحسم: المصادر متعارضة

standing-member = عضو
standing-signatory = موقّع غير ملزَم بعد
standing-accepted = قبل ولم يوقّع بعد
standing-observer = مراقب
standing-invited = مدعو لم يقرر
standing-declined = معتذر
standing-withdrawn = منسحب
standing-removed = مخرَج
standing-lapsed = انتهت عضويته بانقضاء مدتها
standing-rescinded = سُحبت دعوته
standing-open = لم يُحسم: المصادر متعارضة

grade-primary = وثيقة أصلية
grade-recorded = مسجَّل هنا من صاحب الفعل نفسه
grade-two-sources = مصدران مستقلان
grade-single-source = مصدر واحد
grade-weak = مصدر ضعيف
grade-disputed = متنازع عليه
grade-unverified = غير متحقق منه
grade-inferred = مستنتج

rank-preferred = مرجّح
rank-normal = إلى جانب غيره
rank-deprecated = مستبعد

effect-counts = محسوب
effect-rival = يُحسب مكانه سجل منافس
effect-deprecated = مستبعد
effect-conditional-offer = عرض مشروط
effect-fundraising-target = مبلغ يُراد جمعه من آخرين
effect-denial = نفي
effect-restated = أُعيد ذكره لاحقًا: ليس مالًا جديدًا
effect-outside = خارج هذا المحفل

form-cash = نقدًا
form-in-kind = عينًا
nature-pledge = تعهد
nature-conditional-offer = عرض مشروط
nature-fundraising-target = مبلغ يُراد جمعه من آخرين
nature-denial = نفي
scope-forum = للمحفل أو عن طريقه
scope-outside = خارج المحفل
aspect-need = احتياج
aspect-damage = ضرر
aspect-loss = خسارة
role-chair = الرئيس
role-member = الأعضاء
role-observer = المراقبون
role-guest = الضيوف
credentials-presented = قُدمت وثائق التفويض
credentials-accepted = قُبلت وثائق التفويض
credentials-refused = رُفضت وثائق التفويض
choice-yes = مؤيد
choice-no = معارض
choice-abstain = ممتنع عن التصويت
choice-not-voting = غير مشترك في التصويت
choice-invalid = بطاقة اقتراع باطلة
choice-absent = غائب
ballot-cast = كما أُدلي به
ballot-intended = كما كان مقصودًا، بحسب بيان لاحق
manner-roll-call = تصويت بنداء الأسماء
manner-recorded = تصويت مسجل
manner-show-of-hands = تصويت برفع الأيدي
manner-secret = اقتراع سري
manner-consensus = بتوافق الآراء
manner-silence = إجراء الموافقة الصامتة
manner-acclamation = بالتزكية
consent-approves = وافق
consent-refuses = رفض الموافقة
consent-vetoes = استعمل حق النقض
consent-breaks-tie-for = رجّح بصوته كفة المؤيدين
consent-breaks-tie-against = رجّح بصوته كفة المعارضين
disregarded-before-poll = لا يُعتدّ به: تاريخه قبل افتتاح التصويت.
disregarded-not-holder = لا يُعتدّ به: لم يكن صاحب الفعل شاغلًا للمنصب في ذلك اليوم.
cause-arrears = متأخر عن تسديد اشتراكاته المالية
cause-suspended = موقوفة حقوق عضويته
cause-party-to-dispute = طرف في النزاع
cause-not-ratified = لم يصدّق
cause-credentials = لم تُقبل وثائق تفويضه
outcome-adopted = اعتُمد
outcome-not-adopted = لم يُعتمد
outcome-vetoed = لم يُعتمد بسبب استعمال حق النقض
outcome-withdrawn = سُحب
outcome-postponed = أُرجئ
speech-statement = بيان
speech-point-of-order = نقطة نظام
speech-explanation-of-vote = تعليل التصويت
speech-reply = ممارسة حق الرد
speech-proposal = مقترح من القاعة
meeting-summit = قمة
meeting-board = اجتماع المجلس
meeting-ministerial = اجتماع وزاري
meeting-session = دورة
meeting-committee = لجنة
meeting-signing = توقيع
basis-stated = كما ورد
basis-url = من العنوان
basis-inferred = مستنتج
actor-kind-state = دولة
actor-kind-organisation = منظمة
actor-kind-person = شخص
actor-kind-group = مجموعة: ما تعهدت به معًا لا يخص مانحًا بعينه
anchor-entry-into-force = بدء نفاذ الميثاق
anchor-signature = توقيع الميثاق
anchor-accession = انضمام العضو نفسه
exclusion-form = ليس بالشكل الذي تطلبه القاعدة
exclusion-stage = لم يبلغ المرحلة التي تطلبها القاعدة
exclusion-currency = بعملة أخرى ولا تحدد القاعدة سعر صرف
exclusion-early = تاريخه قبل فتح المهلة
exclusion-late = تاريخه بعد انتهاء المهلة
exclusion-unstated = أُبلغ عنه بلا رقم
kind-charter = ميثاق
kind-source = مصدر
kind-actor = جهة
kind-membership = عضوية
kind-commitment = تعهد
kind-movement = حركة
kind-total = مجموع معلن
kind-need = احتياج
kind-meeting = اجتماع
kind-attendance = حضور
kind-office = منصب
kind-event = حدث
kind-motion = مقترح
kind-poll = تصويت
kind-ballot = صوت
kind-consent = إجراء صاحب منصب بشأن تصويت
kind-outcome = نتيجة معلنة
kind-decision = قرار
kind-agenda-item = بند من جدول الأعمال
kind-document = وثيقة
kind-intervention = مداخلة
kind-disqualification = فقدان حق التصويت
kind-observation = قيمة مرصودة
kind-rejection = سطر مرفوض
kind-retraction = سحب

## Columns

column-act = آخر إجراء
column-actor = الجهة
column-amount = المبلغ
column-area = المنطقة
column-aspect = المقيس
column-assessment = التقييم
column-author = سجّله
column-cited = الاستشهادات
column-class = الفئة
column-date = التاريخ
column-distance = البعد عن الحد
column-donor = المانح
column-donors = المانحون المشمولون
column-effect = الأثر
column-horizon = على مدى
column-kind = النوع
column-language = اللغة
column-leaf = بصمة القيد
column-link = الرابط
column-need = من الاحتياج
column-published = تاريخ النشر
column-publisher = الناشر
column-quantity = المتعهد به
column-reached = بلغ
column-recorded = وقت التسجيل
column-says = السجل
column-seq = القيد
column-since = منذ
column-sources = المصادر
column-stage = المرحلة
column-status = الصفة
column-term = المدة المتبقية
column-ended = انتهت المدة
column-total = المجموع المذكور
column-what = الغرض
column-window = المهلة المتبقية للدفع

## State of play

headline = حتى { $date }: { $count ->
    [one] عضو واحد ({ $members })
    [few] { $members } أعضاء
   *[other] { $members } عضوًا
}؛ المتعهد به: { $pledged }؛ المدفوع: { $paid }؛ الاحتياج: { $need }؛ نسبة المتعهد به من الاحتياج: { $share }.
headline-no-share = حتى { $date }: { $count ->
    [one] عضو واحد ({ $members })
    [few] { $members } أعضاء
   *[other] { $members } عضوًا
}؛ المتعهد به: { $pledged }؛ المدفوع: { $paid }؛ الاحتياج: { $need }.
headline-decides = حتى { $date }: { $count ->
    [zero] لا أعضاء ({ $members })
    [one] عضو واحد ({ $members })
    [two] عضوان ({ $members })
    [few] { $members } أعضاء
   *[other] { $members } عضوًا
}.
headline-no-need = حتى { $date }: { $count ->
    [one] عضو واحد ({ $members })
    [few] { $members } أعضاء
   *[other] { $members } عضوًا
}؛ المتعهد به: { $pledged }؛ المدفوع: { $paid }. لم يكن أي تقييم للاحتياج معروفًا.
cards = الأرقام الرئيسية
card-members = الأعضاء
card-pledged = المتعهد به
card-paid = المدفوع
card-need = الاحتياج
card-coverage = نسبة المتعهد به من الاحتياج
card-gap = ما لم يُتعهد به بعد
card-assessed = تقييم
figure-title = مَن تعهد بماذا، وما آل إليه
figure-caption = نقدًا، { $measure }. الشريط هو المتعهد به، والأشرطة الأغمق داخله هي الملتزم به والمدفوع والمسلّم من المال نفسه. لكل الأشرطة وللاحتياج مقياس واحد.
row-need = الاحتياج
row-all = كل المانحين
row-coverage = النسبة من الاحتياج
row-gap = ما زال ناقصًا
row-unattributed = غير منسوب إلى مانح بعينه:
row-condition = الشرط:
row-denies = ينفي المشاركة
key-need = الاحتياج
key-hatch = غير منسوب إلى مانح بعينه، أو حدّ مثل «أكثر من»
key-unknown = تعهد لم يُذكر مبلغه
bar-missing = ينقص { $amount }
below-unattributed = { $amount } من المتعهد به وعدت به مجموعات معًا: لا يخص مانحًا بعينه.
below-restated = { $amount } أُعلن سابقًا ثم أعادت تعهدات لاحقة ذكره: ليس مالًا جديدًا ويُحسب مرة واحدة.
below-announced = مجموع المعلن مع التعهدات: { $amount }.
below-part = للمدة الأولى ({ $horizon }): الاحتياج { $amount }، ونسبة المتعهد به { $share }.
in-kind-title = عينًا
in-kind-caption = أشخاص وأشياء متعهد بها، كل منها بوحدته؛ ولا تُقدَّر لها قيمة مالية.
suspended-since = معلّق منذ { $date }
beside-title = إلى جانب المجاميع
beside-intro = ما قيل أو أُبلغ عنه ولم يُحسب، مع السبب.
totals-title = المجاميع كما أُعلنت
totals-intro = مبالغ إجمالية تذكرها المصادر. لا تُضاف إلى الدفتر، وحيث تتناول السؤال نفسه توسّع نطاقه.
totals-all = كل المانحين
marks = العلامات
mark-weak = ضعيف الإثبات أو متنازع عليه: يبين الشرح مَن يقول به ومَن يقول بغيره.
mark-unverified = لم يُتحقق منه في مصدر، أو مستنتج من سجلات أخرى.
mark-floor = حد أدنى: بلاغ واحد على الأقل بلا رقم وليس في المجموع. وقد يتعلق البلاغ بمال محسوب في حزمة.
mark-about = التاريخ مستنتج أو معروف على وجه التقريب.

## Other pages

actor-no-standing = لا يُعرف أي إجراء عضوية في هذين التاريخين.
actor-members = ينتمي إليها:
actor-groups = يمنح مع غيره ضمن:
acts-title = كيف صار إلى ذلك
acts-set-aside = ما أُبلغ عنه بخلاف ذلك، بلا أثر
class-title = فئة العضوية خطوة خطوة
class-intro = تُجرَّب فئات الميثاق بالترتيب، وتنطبق الأولى التي تتحقق قاعدتها.
class-rule = يجب أن يبلغ أكثر من { $line } بالشكل «{ $form }» المرحلة «{ $stage }» من { $opens } إلى { $closes }.
class-counted = المحسوب: { $counted }؛ الحد: أكثر من { $line }.
class-met = القاعدة متحققة.
class-not-met = القاعدة غير متحققة.
class-distance = ينقص أكثر من { $distance }؛ { $count ->
    [0] انتهت المهلة ({ $days }).
   *[other] المهلة المتبقية للدفع: { $days }.
}
class-counts = المدفوعات المحسوبة:
class-excluded = المدفوعات غير المحسوبة:
class-outcome = الفئة:
class-term = تنتهي المدة في { $date }: { $days }.
class-term-over = انتهت المدة في { $date }: { $days }.
class-renewable = يجوز أن يجددها: { $who }.
commitments-intro = كل قول عن العطاء معروف في هذين التاريخين، سواء حُسب في المجاميع أم لا.
fact-beyond = زاد على التعهد
fact-cancelled = لن يأتي
fact-condition = الشرط
fact-part-of = حصة من الحزمة
fact-period = يُعطى على مدى
fact-restated = أُعيد ذكره لاحقًا
fact-restates = يعيد ذكر
fact-sector = القطاع (OECD DAC)
fact-through = عن طريق
ladder-title = إلى أين وصل
movements-title = ما جرى له
rivals-title = إجابات أخرى عن السؤال نفسه
shares-title = حصص مسماة من هذه الحزمة
record-title = السجل
record-no-source = لا مصدر كان علنيًا في هذين التاريخين.
source-weak = ضعيف
source-weak-hint = مصدر آلي أو متحيز أو ضعيف لسبب آخر: لا يثبت شيئًا وحده.
source-origin = ينقل عن:
source-open = افتح المصدر
source-cites = السجلات التي تستشهد به
source-uncited = لا يستشهد به أي سجل معروف في هذين التاريخين.
sources-intro = كل مصدر كان علنيًا في يوم المعرفة، الأحدث أولًا، وعدد السجلات التي تقوم عليه.
needs-intro = الاحتياج هو كلفة التعافي بحسب تقييم. والتقييم الساري هو آخر ما كان معروفًا ومؤرخًا في يوم الوضع، وتبقى التقييمات السابقة ظاهرة.
needs-in-force = التقييم الساري
needs-none = لم يكن أي تقييم معروفًا في هذين التاريخين.
needs-covered = المغطى والناقص
needs-earlier = أرقام أخرى وتقييمات سابقة
meetings-title = الاجتماعات
meetings-none = لا يُعرف أي اجتماع في هذين التاريخين.
charter-signed = تاريخ التوقيع
charter-force = نافذ منذ
charter-chair = الرئيس
charter-depositary = جهة الإيداع
charter-language = اللغة الأصلية
classes-title = فئات العضوية
classes-intro = تُجرَّب بهذا الترتيب، وتنطبق الأولى التي تتحقق قاعدتها.
rule-contribution = لعضو أعطى { $line } بالشكل «{ $form }»، في المرحلة «{ $stage }» أو بعدها، خلال { $within } من { $anchor }.
rule-term = لمدة { $length } تُحسب من { $anchor }.
organs-title = الأجهزة
articles-title = المواد
articles-intro = ملخصات بعباراتنا. تبين الدرجة مدى إثبات كل منها، والعبرة بنص الميثاق نفسه.
journal-intro = كل ما سبق عرضٌ لهذا السجل. تُضاف القيود ولا تُغيَّر أبدًا، وكل قيد ورقة في شجرة ميركل واحدة، فلا يستطيع أحد تغيير الماضي خفية.
journal-size = القيود في كل المحافل
journal-root = جذر الشجرة
journal-corrects = يصوّب
journal-body = ما يقوله
journal-canonical = كما هو مخزون
journal-leaf-hint = النص كما هو مخزون تمامًا (JSON قياسي، RFC 8785). وتشمل البصمة أيضًا المسجِّل والمحفل والنوع والوقت والرقم.
entry-title = القيد { $seq }
corrections-intro = لا يُحذف شيء. يُصلَح الخطأ بقيد لاحق يقول ما يحل محله ولماذا، والسطر الذي تعذرت قراءته يبقى هنا حتى يُصلَح.
corrections-title = التصويبات
corrections-none = لم يُصوَّب شيء بعد.
correction-replaces = يحل محل
correction-retracts = يسحب
rejections-title = السطور المرفوضة
rejections-intro = سطور من الملف تعذر تسجيلها، مع ما وُجد فيها وكيفية إصلاحها.
rejections-none = سُجّل كل سطر من الملف.
rejection-place = { $file }، السطر { $row }
rejection-column = العمود
rejection-value = الموجود
rejection-expected = المتوقع
rejection-mend = للإصلاح

## Meetings and votes

meeting-counts = { $attending ->
    [0] لا وفود
    [1] وفد واحد
    [2] وفدان
    [few] { $attending } وفود
   *[other] { $attending } وفدًا
}، { $items ->
    [0] لا بنود
    [1] بند واحد
    [2] بندان
    [few] { $items } بنود
   *[other] { $items } بندًا
} على جدول الأعمال، { $motions ->
    [0] لا مقترحات
    [1] مقترح واحد
    [2] مقترحان
    [few] { $motions } مقترحات
   *[other] { $motions } مقترحًا
}
agenda-title = جدول الأعمال
agenda-none = لم يُسجل أي بند.
agenda-number = البند { $number }
motions-title = المقترحات
motion-motion = مقترح
motion-amendment = تعديل
motion-sponsors = مقدمو المقترح:
motion-text = نص المقترح
motion-withdrawn = سحبه مقدموه في
documents-title = الوثائق
attendance-title = الحضور
attendance-none = لم يُسجل أي حضور.
interventions-title = المداخلات
fact-place = المكان
fact-host = المضيف
fact-reading = القراءة
fact-opened = فُتح التصويت
fact-closed = أُغلق التصويت
poll-title = التصويت: { $motion }
poll-on = تصويت ({ $manner })
poll-is-open = مفتوح
poll-is-closed = مغلق
poll-refresh = تحديث النتيجة
poll-refresh-off = إيقاف إعادة تحميل هذه الصفحة تلقائيًا
poll-summary = المؤيدون { $yes }، المعارضون { $no }، الممتنعون { $abstain }.
poll-summary-roll = المؤيدون { $yes }، المعارضون { $no }، الممتنعون { $abstain }؛ صوّت { $voted } من { $voters }.
poll-summary-state = التصويت { $state }. { $counts }
poll-votes = من صوّت وكيف
poll-not-yet = لا صوت مسجلًا
poll-no-names = الأصوات بالأسماء غير معروفة.
poll-counted-by-source = الأعداد كما يذكرها المصدر؛ والأصوات بالأسماء غير معروفة.
poll-intended = كما كان مقصودًا
poll-intended-intro = ما ذكرت الوفود بعد التصويت أنها كانت تقصده. ويبقى التصويت كما أُدلي به.
poll-after = ما تلا ذلك
poll-declared = أُعلن:
poll-decision = القرار:
poll-effect = يسري اعتبارًا من
poll-own-vote = سُجل صوتك باسم { $member }: { $choice }.
poll-own-open = لم يُسجل بعدُ صوت باسم { $member }، وأنت تتحدث باسم هذا العضو.
poll-own-none = أنت تتحدث باسم { $member }، ولا يحق لهذا العضو التصويت هنا.
column-voter = المصوّت
column-choice = الصوت
column-explanation = تعليل التصويت

## Motions and decisions

nav-motions = المقترحات
nav-tally = ما الذي يُعتمد
motions-intro = ما قُدِّم وما آل إليه. تبقى المقترحات التي سقطت أو نُقضت أو سُحبت. وتُحسب نتيجة التصويت بقاعدة الميثاق وتُعرض إلى جانب ما أُعلن.
motions-none = لم يُسجَّل أي مقترح.
motions-none-such = لا مقترح بهذه الصفة.
filter-all = الكل
column-fate = النتيجة
column-matter = المسألة
column-motion = المقترح
column-votes = الأصوات
column-intended = كما قُصد
motion-irregular = لم تُراعَ الإجراءات
motion-differs = أُعلن خلاف ذلك
motion-no-poll = لم يُسجَّل أي تصويت عليه.
decisions-title = القرارات
decisions-alone = قرارات لا تستند إلى مقترح
fate-open = لم يُبتّ فيه
fate-passed = اعتُمد
fate-failed = لم يُعتمد
fate-vetoed = نُقض
fate-not-approved = لم يُعتمد
fate-withdrawn = سُحب
ground-rule = بقاعدة الميثاق
ground-declared = كما أُعلن: لا تُعرف الأصوات بما يكفي لتطبيق القاعدة
ground-decision = كما ورد في القرار: لم يُسجَّل تصويت
ground-sponsors = من مقدِّميه
state-met = مستوفى
state-unmet = غير مستوفى
state-open = لم يُحسم
finding-passed = شروط الميثاق مستوفاة.
finding-failed = شروط الميثاق غير مستوفاة.
finding-would-pass = التصويت مفتوح. لو أُغلق الآن لاعتُمد.
finding-would-fail = التصويت مفتوح. لو أُغلق الآن لما اعتُمد.
finding-waits = بموجب القاعدة لم يُبتّ فيه: ينتظر ما أُشير إليه بأنه لم يُحسم.
undecided = تتعذر معرفة النتيجة.
undecided-motion = المقترح { $motion } غير معروف في هذين التاريخين.
undecided-matter = ليس في النسخة { $charter } من الميثاق مسألة «{ $matter }» في { $date }. وفيها: { $known }.
undecided-charter = لم يكن أي ميثاق لهذا المحفل معروفًا في { $date }.
undecided-roll = { $reason }
fact-rule = القاعدة
fact-organ = المعروض عليه
fact-sponsors = مقدمو المقترح
fact-tabled = تاريخ التقديم
fact-meeting = الجلسة
fact-amends = تعديل على
fact-amendments = التعديلات المقترحة عليه
fact-effect = بدء السريان
fact-deadline = آخر يوم للاعتراض
fact-stated = كما عدّها المصدر
procedure-title = الإجراءات
procedure-irregular = لم تُراعَ إحدى خطوات الإجراءات. يُبيَّن ذلك ولا يغيّر نتيجة التصويت.
step-proposal = قدَّمه من يحق له
step-proposers = { $needs } من أصل { $of } من «{ $group }» (بين مقدِّميه { $count })
step-notice = مهلة الإشعار { $notice }: عُمِّم في { $circulated }، والتصويت ابتداءً من { $earliest }؛ وقد افتُتح في { $opened }
step-notice-to-come = مهلة الإشعار { $notice }: عُمِّم في { $circulated }، والتصويت ابتداءً من { $earliest }
step-readings = القراءات المجتازة: { $passed } من { $needs }
step-ratifications = التصديقات اللازمة لبدء النفاذ: { $needs } من أصل { $of } من «{ $electorate }» ({ $limit })
step-including = مع كل واحد من «{ $group }»
poll-one = التصويت
poll-reading = التصويت، القراءة { $reading }
poll-page = صفحة هذا التصويت
poll-miscounted = خلافاً للأصوات المسجلة بالأسماء
declared-differs = خلافاً لما تعطيه قاعدة الميثاق
line-all = كل ما يلي
line-any = واحد مما يلي
line-several = { $count } على الأقل من { $parts } مما يلي
line-quorum = النصاب القانوني:
line-of = { $group }:
line-votes = أصوات مؤيدة { $yes }، أصوات معارضة { $no }، امتناع عن التصويت { $abstain }
line-unknown = لا تُعرف الأصوات بما يكفي
line-count = { $what } { $value }
line-count-yes = المؤيدون
line-count-no = المعارضون
line-count-abstain = الممتنعون عن التصويت
line-count-not-yes = غير المؤيدين، بمن فيهم الغائبون
line-count-present = الحاضرون
line-count-voting = المصوتون تأييداً أو معارضة
line-count-cast = الأصوات المدلى بها
line-base = الأساس: { $what } { $value }
line-base-whole = جميع «{ $group }»، صوّتوا هنا أم لا
line-nobody = لا أحد تُحسب منه نسبة
line-base-all = جميع من يحق لهم التصويت
line-base-membership = جميع أعضاء الهيئة الناخبة
line-base-present = الحاضرون
line-base-voting = الحاضرون المصوتون
line-base-valid = الأصوات الصحيحة
line-base-cast = الأصوات المدلى بها
line-needs = المطلوب { $needs }
line-approval-awaited = موافقة { $office }: منتظرة
line-approval-given = موافقة { $office }: صدرت في { $date }
line-approval-by-tie = موافقة { $office }: صدرت مع الصوت المرجِّح في { $date }
line-approval-refused = موافقة { $office }: رُفضت في { $date }
line-no-veto = لم ينقضه { $office }
line-vetoed = نقضه { $office } في { $date }
line-tie-awaited = تعادل الأصوات: يُنتظر الصوت المرجِّح من { $office }
line-tie-for = تعادل الأصوات: رجَّح { $office } التأييد
line-tie-against = تعادل الأصوات: رجَّح { $office } المعارضة
list-semicolon = ؛
choice-letter-yes = م
choice-letter-no = ع
choice-letter-abstain = ت
choice-letter-not-voting = –
choice-letter-invalid = ×
choice-letter-absent = ○
choice-to-yes = التصويت تأييداً
choice-to-no = التصويت معارضة
choice-to-abstain = الامتناع عن التصويت
choice-from-nothing = عدم التصويت
choice-from-yes = التصويت تأييداً
choice-from-no = التصويت معارضة
choice-from-abstain = الامتناع عن التصويت
choice-from-not-voting = عدم الاشتراك في التصويت
choice-from-invalid = بطاقة باطلة
choice-from-absent = الغياب
then-met = لاعتُمد
then-unmet = لما اعتُمد
then-open = لبقي دون بتّ
refused-title = أصوات رُفضت
refusal-stranger = ليس { $voter } ممن يصوتون هنا
refusal-barred = لا يحق التصويت لعضو هو { $voter }. السبب: { $more }
refusal-twice = سبق أن صوَّت { $voter }: يُحتسب صوت واحد
refusal-early = ورد صوت { $voter } قبل افتتاح التصويت في { $more }
refusal-late = ورد صوت { $voter } بعد إغلاق التصويت في { $more }
refusal-no-proxies = صوَّت { $more } بالنيابة عن { $voter }، ولا يعرف الميثاق التصويت بالنيابة
refusal-proxy-without-vote = صوَّت { $more } بالنيابة عن { $voter } ولا صوت له هنا
refusal-too-many-proxies = ينوب { $more } عن عدد يتجاوز المسموح به: لا يُقبل الصوت عن { $voter }
refusal-no-alternates = صوَّت { $more } مكان { $voter }، ولا يعرف الميثاق مناوبين
prospects-title = من يستطيع تغيير النتيجة
prospects-title-after = من كان بوسعه تغيير النتيجة
prospects-none = لا يغيّر النتيجةَ تغيُّر صوت واحد، ولا مجموعة أصوات عُثر عليها.
prospects-winning = { $count ->
    [one] بصوت مؤيد إضافي واحد
    [two] بصوتين مؤيدين إضافيين
   *[other] بأصوات مؤيدة إضافية عددها { $count }
} لما سقط، مثلاً: { $voters }.
prospects-losing = { $count ->
    [one] بتحوُّل صوت واحد إلى المعارضة
    [two] بتحوُّل صوتين إلى المعارضة
   *[other] بتحوُّل أصوات إلى المعارضة عددها { $count }
} لسقط، مثلاً: { $voters }.
prospects-least = ولا يكفي أقل من ذلك.
prospects-not-least = ولا يمكن الاستغناء عن أي منها؛ وقد يكفي عدد أقل من مصوتين آخرين.
prospects-more = { $count ->
    [one] احتمال آخر
    [two] احتمالان آخران
   *[other] احتمالات أخرى عددها { $count }
}
switch-one = { $voters } وحده، لو حلّ { $to } محل { $from }: { $then }.
switch-each = كل واحد من هؤلاء ({ $count }) وحده، لو حلّ { $to } محل { $from }: { $then }. { $voters }.
tally-count = { $choice } { $count }
tally-unknown = غير معروف
tally-nobody = لم يُسجَّل أي صوت
tally-rule = وفق القاعدة «{ $rule }»
tally-without-vote = اعتُمد دون تصويت: لم يعترض أحد، ولم تُعدّ الأصوات التي تنص عليها القاعدة.
tally-intro = قبل التصويت: اختر مسألة وكيف يصوت كل عضو، فيبيّن الميثاق النافذ في تاريخ السؤال، بأعضاء ذلك اليوم وأوزانهم ومن لا يحق له التصويت منهم، ما تكون النتيجة ومن يستطيع تغييرها. ولا يُسجَّل شيء.
tally-link = ما النتيجة لو صوَّت كل عضو هكذا
tally-result = ما تكون النتيجة
tally-votes = كيف يصوت كل عضو
tally-change = أصوات أخرى
tally-no-matters = لا يذكر الميثاق النافذ في هذا اليوم مسألة يُصوَّت عليها.
tally-officers = ما يفعله شاغلو المناصب
tally-nothing-yet = لا شيء بعد
tally-do = عرض النتيجة

## Signing in and acting

sign-in = تسجيل الدخول
sign-in-intro = للأمانة وللمندوبين. ويمكن قراءة كل ما هنا دون تسجيل الدخول.
sign-out = تسجيل الخروج
signed-in = سُجل الدخول باسم:
account-role-secretariat = الأمانة
account-role-delegate = مندوب
who-secretariat = أمانة هذا المحفل
who-delegate = مندوبو هذا المحفل، كلٌّ عن العضو الذي يمثله
who-either = أمانة هذا المحفل ومندوبوه
actions = ما يمكنك فعله هنا
api-actions = ما يمكن فعله
api-actions-intro = أرسِل بطريقة POST كائن JSON من نصوص وقوائم نصوص، مع اسم حساب وكلمة مروره (HTTP Basic). ويعطي الجواب أرقام قيود السجل الجديدة. ويرسل نموذج كل صفحة الحقول نفسها.
api-done = القيود الجديدة والصفحة التي تعرضها

field-optional = (يمكن تركه فارغًا)
field-choose = اختر …
field-none-offered = لا يوجد بعدُ ما يُختار منه.
field-name = الاسم
field-password = كلمة المرور
field-name_en = العنوان بالإنكليزية
field-name_ar = العنوان بالعربية
field-kind = النوع
field-on = اليوم الأول
field-until = اليوم الأخير، إن اختلف
field-place = المكان
field-host = المضيف
field-number = الرقم
field-number-hint = كما يكتبه جدول الأعمال: 1 أو 2(a).
field-motion = المقترح
field-symbol = الرمز
field-url = عنوان النص على الشبكة
field-url-hint = يبدأ بـ https://
field-item = بند جدول الأعمال
field-language = اللغة
field-language-hint = رمز لغة، مثل en أو ar.
field-actor = الوفد
field-role = بأي صفة
field-person = الشخص
field-credentials = وثائق التفويض
field-speech = نوع المداخلة
field-summary = الملخص
field-summary-hint = بعبارتك أنت.
field-matter = المسألة
field-matter-hint = يحدد الميثاق القاعدة التي تُقرَّر بها المسألة.
field-amends = المقترح الذي يعدّله
field-meeting = الاجتماع
field-sponsors = مقدمو المقترح
field-manner = طريقة التصويت
field-choice = الصوت
field-explanation = تعليل التصويت
field-explanation-hint = يُنشر مع الصوت.
field-office = المنصب
field-act = ما فعله شاغله
field-by = من تصرّف
field-declared = النتيجة
field-effect = يسري اعتبارًا من

action-meeting = الدعوة إلى اجتماع
action-meeting-intro = يظهر الاجتماع بين اجتماعات المحفل فورًا.
action-meeting-do = تسجيل الاجتماع
said-meeting = سُجل الاجتماع.
action-agenda-item = إضافة بند إلى جدول الأعمال
action-agenda-item-intro = يظهر البند على جدول أعمال الاجتماع فورًا.
action-agenda-item-do = تسجيل البند
said-agenda-item = أُدرج البند في جدول الأعمال.
action-document = إضافة وثيقة
action-document-intro = تحفظ البوابة رمز الوثيقة وعنوانها ومكانها على الشبكة، لا نصها.
action-document-do = تسجيل الوثيقة
said-document = سُجلت الوثيقة.
action-attendance = تسجيل الحضور ووثائق التفويض
action-attendance-intro = سطر واحد لكل وفد. والسطر الثاني عن الوفد نفسه يحل محل الأول.
action-attendance-do = تسجيل الحضور
said-attendance = سُجل الحضور.
action-intervention = تسجيل مداخلة
action-intervention-intro = تُرقّم المداخلات بترتيب تسجيلها.
action-intervention-do = تسجيل المداخلة
said-intervention = سُجلت المداخلة.
action-motion = تقديم مقترح
action-motion-intro = مقترح أو تعديل على مقترح. والعضو الذي يتحدث المندوب باسمه من مقدميه.
action-motion-do = تقديم المقترح
said-motion = قُدم المقترح.
action-sponsor = الانضمام إلى مقدمي المقترح
action-sponsor-intro = يصبح العضو الذي تتحدث باسمه من مقدمي هذا المقترح.
action-sponsor-do = الانضمام إلى مقدمي المقترح
said-sponsor = أصبح العضو الذي تمثله من مقدمي المقترح.
action-withdraw = سحب المقترح
action-withdraw-intro = بناءً على طلب مقدميه. ويبقى المقترح في السجل بوصفه مسحوبًا.
action-withdraw-do = سحب المقترح
said-withdraw = سُحب المقترح.
action-open-poll = فتح باب التصويت
action-open-poll-intro = تُحدَّد قائمة من يحق لهم التصويت وفق قاعدة الميثاق للمسألة، وتُثبَّت عند فتح باب التصويت.
action-open-poll-do = فتح باب التصويت
said-open-poll = فُتح باب التصويت.
action-vote = التصويت
action-vote-intro = تدلي بصوتك باسم العضو الذي تمثله. ويُنشر الصوت فورًا ولا يمكن تغييره.
action-vote-do = الإدلاء بالصوت
said-vote = سُجل صوتك.
action-close-poll = إغلاق باب التصويت
action-close-poll-intro = لا يُقبل أي صوت بعد هذا. وهو نهائي: لا يُعاد فتح تصويت أُغلق.
action-close-poll-do = إغلاق باب التصويت
said-close-poll = أُغلق باب التصويت.
action-intention = بيان ما كان مقصودًا
action-intention-intro = لوفد كان يقصد أن يصوّت على نحو آخر. ويوضع البيان بجانب الصوت ولا يغير شيئًا.
action-intention-do = تسجيل البيان
said-intention = سُجل البيان؛ ويبقى الصوت كما أُدلي به.
action-consent = تسجيل ما فعله صاحب منصب
action-consent-intro = ما تطلبه قاعدة الميثاق من صاحب منصب. ويحل جواب ثانٍ من المنصب نفسه محل الأول.
action-consent-do = تسجيله
said-consent = سُجل ذلك.
action-outcome = إعلان النتيجة
action-outcome-intro = ما يعلنه الرئيس. ويُحفظ بجانب ما تعطيه قاعدة الميثاق.
action-outcome-do = إعلانها
said-outcome = أُعلنت النتيجة.
action-decision = نشر القرار
action-decision-intro = رمز القرار وعنوانه وموضع نصه. ولا يُنشر إلا ما اعتُمد.
action-decision-do = نشره
said-decision = نُشر القرار.
fact-acting-for = بالنيابة عن
action-on = { $action }: { $name }
action-back = العودة إلى { $name } دون تسجيل شيء

faults-title = تعذر تسجيل هذا
faults-none-taken = لا يمكن فعل هذا الآن
fault-required = يرجى ملء هذا الحقل.
fault-one-only = لا تُقبل إلا قيمة واحدة.
fault-too-long = عدد الأحرف { $found }؛ والحد الأقصى { $expected }.
fault-day = «{ $found }» ليس يومًا. المتوقع يوم مثل 2026-02-20.
fault-link = «{ $found }» ليس عنوانًا على الشبكة. المتوقع عنوان يبدأ بـ https://
fault-not-offered = «{ $found }» ليس من الخيارات.
fault-unknown-field = لا يوجد حقل «{ $found }». المتوقع: { $expected }.
fault-wrong-password = الاسم وكلمة المرور غير متطابقين.
fault-too-many-attempts = محاولات كثيرة جدًا بهذا الاسم. يرجى الانتظار { $found } ثانية ثم إعادة المحاولة.
fault-before = { $found } يسبق اليوم الأول، { $expected }.
fault-number-taken = في جدول الأعمال بند { $found } بالفعل.
fault-no-such-record = لا يوجد هنا اليوم «{ $found }».
fault-not-a-delegate = لا يستطيع ذلك إلا مندوب، عن العضو الذي يمثله.
fault-not-a-member = لا يُعدّ { $found } عضوًا اليوم: لا يقدم المقترحات إلا الأعضاء.
fault-sponsors-already = { $found } من مقدمي هذا المقترح بالفعل.
fault-withdrawn = سُحب المقترح.
fault-voted-on = طُرح المقترح للتصويت: لم يعد سحبه ممكنًا.
fault-vote-is-open = ما زال باب التصويت مفتوحًا.
fault-vote-is-closed = أُغلق باب التصويت بالفعل.
fault-no-roll = لا يمكن إجراء التصويت. { $found }
fault-nobody-may-vote = وفق الميثاق لا يحق لأحد التصويت على هذا اليوم.
fault-refused = لم يُقبل: { $found }.
fault-intended-already = سُجل بيان بما كان مقصودًا بالفعل.
fault-declared-already = أُعلنت النتيجة بالفعل.
fault-declared = سبق الإعلان: { $found }.
fault-decided = نُشر القرار في هذا الشأن في { $found }.
fault-readings-held = أُجريت كل التصويتات التي يطلبها الميثاق: { $found }.
fault-readings-left = هذه هي القراءة { $found } من { $expected }: يأتي القرار بعد الأخيرة.
fault-not-adopted = لم يُعتمد هذا وفق قاعدة الميثاق: { $found }.
fault-not-declared = لا تُعرف الأصوات بما يكفي لتطبيق قاعدة الميثاق. أعلِن النتيجة أولًا.
fault-symbol-taken = يوجد قرار بالرمز «{ $found }» من قبل.
fault-before-decision = يسبق { $found } يوم القرار، { $expected }.
fault-nobody-is-asked = لا تطلب قاعدة الميثاق هنا شيئًا من أي صاحب منصب.
fault-not-asked = لا تطلب قاعدة الميثاق من هذا المنصب «{ $found }». المتوقع: { $expected }.
fault-not-holder = لا يشغل { $found } هذا المنصب اليوم. اذكر شاغله أو اترك الحقل فارغًا.
fault-consent-already = سُجّل «{ $found }» لهذا المنصب من قبل.
fault-day-range = { $found } بعيد جدًا. المتوقع يوم ضمن { $expected }.
fault-control = فيه حرف لا يُكتب. يُرجى كتابته من جديد.
fault-invisible = لا شيء فيه يُرى.

## The charter in words

article-short = المادة { $id }
condition-all = تتحقق هذه كلها:
condition-any = يتحقق واحد من هذه:
condition-several = يتحقق من هذه { $count } على الأقل:
condition-approval = يوافق { $office } بعد التصويت
condition-no-veto = لا يستعمل { $office } حق النقض، لا حينها ولا في أي وقت لاحق
needs-more-than = أكثر من { $limit }
needs-at-least = ما لا يقل عن { $limit }
needs-fewer-than = أقل من { $limit }
needs-at-most = ما لا يزيد على { $limit }
base-all = من يحق لهم التصويت
base-membership = جميع الناخبين، من حق له التصويت ومن لم يحق
base-present = الحاضرين
base-voting = الحاضرين المشتركين في التصويت
base-valid = المؤيدين والمعارضين والممتنعين
base-cast = المقترعين
base-whole = جميع «{ $group }»، صوّتوا هنا أم لا
base-among = { $base } من «{ $group }»
does-yes = المؤيدين
does-no = المعارضين
does-abstain = الممتنعين
does-not-yes = غير المؤيدين (معارضين أو ممتنعين أو غائبين)
does-present = الحاضرين
does-voting = المؤيدين والمعارضين
does-cast = المقترعين
test-none = لا أحد بين { $does }
test-none-among = لا أحد من «{ $group }» بين { $does }
test-every = جميع { $base } من { $does }
test-number = عدد { $does } { $needs }
test-number-among = عدد { $does } من «{ $group }» { $needs }
test-share = عدد { $does } { $needs } من { $base }
test-weighed = أصوات { $does } { $needs }، محسوبة بحسب «{ $weight }»
test-weighed-among = أصوات { $does } من «{ $group }» { $needs }، محسوبة بحسب «{ $weight }»
test-weighed-share = أصوات { $does } { $needs } من أصوات { $base }، محسوبة بحسب «{ $weight }»
test-tie = { $test }؛ وعند تساوي الأصوات يرجّح { $office }
of-group = { $needs } من «{ $group }»
any-of-group = أي واحد من «{ $group }»
who-members = كل عضو في يوم افتتاح التصويت
who-class = كل عضو من فئة { $classes } في يوم افتتاح التصويت
who-organ = كل من يشغل منصبًا في «{ $organ }» في يوم افتتاح التصويت
proxies-most = للناخب أن يصوّت عن غيره، { $count ->
    [one] عن واحد على الأكثر
    [two] عن اثنين على الأكثر
   *[other] عن { $count } على الأكثر
}
alternates-allowed = يجوز أن ينوب عن الممثل غيره
alternates-approved = يجوز أن ينوب عن الممثل غيره إذا وافق { $office }
weight-observed = { $what }: آخر رقم في يوم افتتاح التصويت
weight-given = ما قدّمه الناخب بالشكل «{ $form }» وبلغ مرحلة «{ $stage }» أو ما بعدها، بعملة { $measure }
weight-per = صوت واحد عن كل { $number }
weight-basic = يُضاف إلى أصوات كل ناخب { $number }
weight-basic-share = أصوات مجموعها { $share } من الكل توزَّع بالتساوي على الناخبين
indicator-population = عدد السكان
indicator-population-share = النصيب من عدد السكان
indicator-quota = الحصة
succession-by = { $how }: { $by }
silence-within = تُقبل الاعتراضات خلال { $within } من الافتتاح
notice-before = { $notice } من التعميم إلى التصويت
ratified-including = { $share }، ومنهم كل واحد من «{ $including }»
due-after = { $after } بعد { $anchor }
due-every = بعد { $every } في كل مرة
told-actors = الأعضاء المسمَّون
told-again = ويتكرر
told-alternates = النواب
told-basic = الأصوات الأساسية
told-becomes = يصير صاحبه
told-by = المكلَّف به
told-chapters = الفصول
told-contribution = ما تشترطه
told-counted = ما يُحسب
told-effect = يسري
told-electorate = من يصوّت
told-first = أول يوم
told-fixed = أصوات حددها الميثاق
told-from = يسري من
told-holder = يشغله
told-kind = ما يُستحق
told-last = آخر يوم
told-method = الطريقة
told-notice = مهلة الإشعار
told-organ = يقرره
told-passes = يُعتمد إذا
told-per = الوحدة
told-propose = يقترحه
told-provides = النص
told-proxies = التوكيل
told-quorum = النصاب
told-ratifications = التصديقات اللازمة
told-readings = القراءات
told-rounding = كسور الصوت
told-rule = بقاعدة
told-succession = الخلافة
told-term = المدة
told-seats = عدد الأعضاء فيها
told-unless = يدفعه
told-until = يسري حتى
told-who = من يضمهم
told-within = مهلة الاعتراض
told-without = لا يصوّت
method-vote = بالتصويت
method-consensus = بتوافق الآراء: يُعتمد ما لم يعترض أحد
method-silence = بالموافقة الصامتة: يُعتمد ما لم يعترض أحد في المهلة
method-acclamation = بالتزكية
succession-designated = معيَّن سلفًا
succession-elected = منتخَب
succession-appointed = معيَّن
succession-rotation = بالتناوب بين الأعضاء
rounding-none = تُحسب
rounding-down = تُهمل
rounding-nearest = تُقرَّب إلى أقرب صوت صحيح
takes-effect-at-once = فورًا
takes-effect-on-approval = عند الموافقة عليه
takes-effect-on-ratification = عند اكتمال التصديقات
due-report = تقرير
due-meeting = اجتماع
due-renewal = تجديد
due-dissolution = انتهاء المحفل
due-election = انتخاب
due-review = إعادة النظر في الميثاق
due-term = انتهاء مدة
section-article = المواد
section-organ = الأجهزة
section-office = المناصب
section-electorate = من يصوّت
section-weight = أوزان الأصوات
section-rule = قواعد اتخاذ القرار
section-matter = ما يُقرَّر وبأي قاعدة
section-class = فئات العضوية
section-standing = أثر كل إجراء في صاحبه
section-due = المواعيد المستحقة
sections-intro = القواعد أدناه بيانات: بالنص نفسه الوارد هنا بالكلمات تُعدّ الأصوات وتُشرح وتُقارَن.
versions-title = صيغ الميثاق
versions-in-force = سارية
versions-shown = المعروضة هنا
versions-compare = قارن بين صيغتين
column-article = المادة
column-force = سارٍ منذ
column-procedure = الإجراء
column-rule = بقاعدة
column-signed = التوقيع
column-version = الصيغة

## The calendar

nav-calendar = التقويم
calendar-intro = من { $from } إلى { $until }: ما يجعله الميثاق مستحقًا، وما التُزم به، ونهايات المدد والمهل، والمقترحات في مهلة الإشعار، وإجراءات الموافقة الصامتة المفتوحة، والاجتماعات وبدء النفاذ. وحيث يلزم فعلٌ يُذكر من عليه الفعل.
calendar-next = الاستحقاقات المقبلة
calendar-whole = التقويم كاملًا
calendar-none = لا يقع شيء في هذه المدة.
calendar-undated = لا يوم له بعد
calendar-earlier = قبل ذلك
calendar-later = بعد ذلك
calendar-ics = ملف تقويم iCalendar
calendar-pages = مدد أخرى
calendar-members = { $count ->
    [one] عضو واحد
    [two] عضوان
    [few] { $count } أعضاء
   *[other] { $count } عضوًا
}
calendar-line = الحد الواجب تجاوزه: { $line }.
calendar-averted = يدفعه: { $title }.
calendar-averted-by = يدفعه: { $title }، حتى { $date }.
calendar-until = حتى { $date }
calendar-act = من عليه الفعل: { $who }.
column-concerns = يخص
column-falls = الأمر
column-occasion = النوع
column-who = من عليه الفعل
occasion-report = تقرير مستحق
occasion-meeting-due = اجتماع واجب الانعقاد
occasion-renewal = تجديد
occasion-dissolution = حل
occasion-election = انتخاب
occasion-review = إعادة النظر في الميثاق
occasion-term = انتهاء مدة
occasion-membership-term = انتهاء مدد عضوية
occasion-office-term = انتهاء مدة منصب
occasion-contribution-window = آخر يوم للمساهمات
occasion-earliest-vote = أول يوم للتصويت
occasion-silence-deadline = آخر يوم للاعتراض
occasion-meeting = اجتماع
occasion-entry-into-force = بدء النفاذ

## Two charters side by side

diff-title = ميثاقان جنبًا إلى جنب
diff-intro = ما ينص عليه أحدهما ولا ينص عليه الآخر، أو ينص عليه على وجه آخر، بالكلمات مع المواد.
diff-one-version = لا تُعرف للميثاق إلا صيغة واحدة بهذين التاريخين: لا شيء تُقارَن به.
diff-same = لا فرق في ما ينص عليه كل منهما.
diff-of = { $forum }، الصيغة { $version }
diff-from = الأول
diff-to = الآخر
diff-other = من محفل
diff-show = قارن
diff-nothing = لا نص
difference-added = جديد
difference-removed = أُلغي
difference-changed = تغيّر
replay-title = التصويتات السابقة بموجب هذين النصين
replay-intro = { $all ->
    [one] تصويت سابق واحد حُسم
    [two] تصويتان سابقان حُسما
    [few] { $all } تصويتات سابقة حُسمت
   *[other] { $all } تصويتًا سابقًا حُسمت
} من جديد بموجب كل من النصين بالأصوات نفسها: { $count ->
    [0] لا تختلف نتيجة أي منها.
    [one] تختلف نتيجة واحد.
    [two] تختلف نتيجة اثنين.
   *[other] تختلف نتيجة { $count }.
}
replay-unknown = لا يمكن القول: لا قاعدة له في النص
column-came = ما انتهى إليه
column-change = التغيير
column-provision = الحكم

## Explanations

explain-definition = معناه
explain-formula = كيف يُحسب
explain-no-formula = لا حساب: لا رقم يُحسب به.
explain-records = السجلات التي يقوم عليها
explain-records-intro = كل منها بدرجته ومصادره وقيده في السجل.
explain-rivals = سجلات تقول بغير ذلك
explain-rivals-intro = إجابات أخرى عن الأسئلة نفسها محفوظة جنبًا إلى جنب. توسّع النطاق ما لم تكن مستبعدة.

define-members = عدد الجهات التي لها هذه الصفة في يوم الوضع، بحسب قراءة الميثاق لآخر إجراء معروف لكل منها؛ والعضو الذي انتهت مدته منتهي العضوية. لا تُحسب الإجراءات المستبعدة ولا المنافسة الخاسرة.
define-ladder = مجموع ما بلغ هذه المرحلة أو ما بعدها، بوحدة قياس واحدة، من التعهدات المقدمة للمحفل أو عن طريقه. يُحسب كل تعهد مرة واحدة، ولا يُضاف ما أُعلن مجددًا، والأدنى والأعلى ما تسمح به السجلات المتنافسة والمجاميع المعلنة.
define-unattributed = الجزء الذي وعدت به مجموعات معًا مما بلغ هذه المرحلة: رقم الحزمة نفسها ناقصًا الحصص التي سماها مانحون منفردون.
define-restated = ما وعدت به إعلانات سابقة ثم أعادت تعهدات لاحقة ذكره. ليس مالًا جديدًا ولا يدخل أي مجموع مرتين.
define-commitment = ما بلغ هذه المرحلة أو ما بعدها من هذا التعهد وحده بحسب الحركات المبلَّغ عنها. والأدنى والأعلى ما تسمح به السجلات المنافسة له.
define-need = كلفة التعافي بحسب التقييم الساري: آخر ما كان معروفًا في يوم المعرفة ومؤرخًا في يوم الوضع. الضرر والخسارة مقياسان آخران ولا يدخلان فيه.
define-coverage = ما بلغ هذه المرحلة مقسومًا على الاحتياج بحسب التقييم الساري، بمنزلتين عشريتين من المئة. المتعهد به ليس مدفوعًا: اقرأ المرحلة مع النسبة.
define-gap = الاحتياج بحسب التقييم الساري ناقصًا ما بلغ هذه المرحلة، ولا يقل عن صفر.
define-class = فئة العضوية التي تعطيها قواعد الميثاق: تُجرَّب الفئات بترتيب الميثاق وتنطبق الأولى التي تتحقق قاعدتها.
define-distance = حد الفئة الأولى التي لها حد، ناقصًا ما أعطاه العضو ويُحسب له. يجب تجاوز الحد: على العضو أن يعطي أكثر من هذا.
define-term = الأيام من يوم الوضع إلى يوم انتهاء مدة العضو. من ذلك اليوم تنتهي العضوية ما لم تُجدَّد، وبعده الأيام التي مضت.
define-window = الأيام من يوم الوضع إلى آخر يوم يُحسب فيه الدفع للحد.

title-members = عدد الجهات: { $status }
title-ladder = { $stage }، كل المانحين، { $measure }
title-ladder-donor = { $stage }، { $donor }، { $measure }
title-unattributed = { $stage } من مجموعات، غير منسوب إلى مانح بعينه، { $measure }
title-restated = أُعلن مجددًا وليس مالًا جديدًا، { $measure }
title-commitment = { $stage }: { $commitment }
title-need = الاحتياج، { $measure }
title-coverage = النسبة من الاحتياج: { $stage }، { $measure }
title-gap = الفجوة بين الاحتياج وما بلغ المرحلة «{ $stage }»، { $measure }
title-part = { $title } ({ $part })
title-class = فئة { $actor }
title-distance = بُعد { $actor } عن الحد
title-term = المدة المتبقية: { $actor }
title-window = المهلة المتبقية لتجاوز الحد: { $actor }

## Problems

problem-date = هذا ليس تاريخًا
problem-date-detail = وُجد «{ $found }». المتوقع يوم بصيغة YYYY-MM-DD مثل { $expected }.
problem-language = هذه اللغة غير متاحة هنا
problem-language-detail = وُجد «{ $found }». المتوقع واحدة من: { $expected }.
problem-number = هذا الرقم غير مناسب
problem-number-detail = وُجد «{ $found }». المتوقع عدد صحيح، { $expected }.
problem-parameter = وسيط غير معروف
problem-parameter-detail = وُجد «{ $found }». المتوقع فقط: { $expected }.
problem-tally = يتعذر حساب هذا التصويت
problem-tally-detail = { $found }
problem-format = غير متاح بهذه الصيغة
problem-format-detail = وُجد «{ $found }». المتوقع واحدة من: { $expected }، حيث يتيحها المسار.
problem-forum = لا يوجد محفل بهذا الاسم
problem-forum-detail = لم يُسجَّل شيء عن محفل «{ $found }». المسجل: { $expected }.
problem-figure-form = هذا ليس عنوان رقم
problem-figure-form-detail = وُجد «{ $found }». التفاصيل: { $expected }.
problem-figure = لا يوجد رقم كهذا في هذين التاريخين
problem-figure-detail = «{ $found }» لا يسمي شيئًا كان معروفًا وصحيحًا في هذين التاريخين. راجع المعرّف أو اسأل عن تاريخ لاحق.
problem-charter = لم يكن أي ميثاق معروفًا في هذين التاريخين
problem-charter-detail = لم يكن أي ميثاق لهذا المحفل معروفًا في { $found }. اسأل عما كان معروفًا في يوم لاحق.
problem-record = لا يوجد سجل كهذا في هذين التاريخين
problem-record-detail = «{ $found }» لا يسمي شيئًا كان معروفًا وصحيحًا في هذين التاريخين. راجع المعرّف أو اسأل عن تاريخ لاحق.
problem-span = هذه ليست مدة زمنية
problem-span-detail = الوارد «{ $found }». المطلوب يوم أخير لا يسبق الأول، وبينهما { $expected } سنوات على الأكثر.
problem-base = هذا ليس عنوان ويب
problem-base-detail = الوارد «{ $found }». المطلوب العنوان الذي تُفتح به البوابة، مثل { $expected }.
problem-page = لا توجد صفحة كهذه
problem-page-detail = لا شيء في «{ $found }». ابدأ من قائمة المحافل.
problem-journal = تعذرت قراءة السجل
problem-journal-detail = { $found }
problem-accounts = تعذرت قراءة الحسابات
problem-accounts-detail = لا يستطيع أحد الدخول حتى ذلك. ويجد من يشغّل هذه البوابة السبب في سجلها.
problem-wrong-password = الاسم وكلمة المرور غير متطابقين
problem-wrong-password-detail = تحقق من كليهما، أو اطلب من الأمانة كلمة مرور جديدة.
problem-too-many-attempts = محاولات كثيرة جدًا بهذا الاسم
problem-too-many-attempts-detail = يرجى الانتظار { $found } ثانية ثم إعادة المحاولة.
problem-not-signed-in = يلزم تسجيل الدخول أولًا
problem-not-signed-in-detail = سجّل الدخول، أو أرسل اسم حساب وكلمة مروره (HTTP Basic).
problem-forbidden = لا يحق لك فعل هذا
problem-forbidden-detail = «{ $found }» متاح لـ: { $expected }.
problem-foreign-form = لم يأت هذا النموذج من صفحة من صفحات هذه البوابة
problem-foreign-form-detail = افتح الصفحة من جديد وأرسل النموذج منها. لم يُسجل شيء.
problem-media = لا يُقبل هنا هذا النوع من المحتوى
problem-media-detail = وُجد «{ $found }». المتوقع { $expected }.
problem-too-long = هذا أطول مما ينبغي
problem-too-long-detail = لا يُقبل أكثر من { $expected } بايت.
problem-body = تعذرت قراءة المحتوى
problem-body-detail = وُجد: { $found }. المتوقع كائن JSON من نصوص وقوائم نصوص.
problem-faults = تعذر تسجيل هذا
problem-faults-detail = { $found }
problem-append = تعذر تسجيل هذا
problem-append-detail = تعذرت الكتابة في السجل: { $found }. لم يُسجل شيء.
problem-fault = تعذر إعداد الصفحة
problem-fault-detail = حدث خلل هنا وليس في طلبك. نرجو الإبلاغ عنه مع عنوان الصفحة.

## The API

api-title = واجهة البرمجة HTTP
api-intro = كل صفحة هي بيانات أيضًا، ولا حاجة إلى مفتاح. الإجابات هي ما تعرضه الصفحات: المبالغ أعداد عشرية دقيقة مكتوبة نصًا، والتواريخ وفق ISO 8601، ومع كل رقم عنوان شرحه.
api-document = وثيقة OpenAPI
api-common = الوسائط
api-routes = المسارات
api-problems = المشكلات
api-problems-intro = الطلب الذي تتعذر إجابته يُرَدّ عليه بصيغة application/problem+json (RFC 9457) مع الحالة وما وُجد وما كان متوقعًا.
api-ok = الإجابة
api-problem = ما وُجد وما كان متوقعًا
parameter-as_of = ما كان صحيحًا في هذا اليوم (YYYY-MM-DD). المفترض: اليوم.
parameter-known_at = بقدر ما أفادت به المصادر المنشورة حتى نهاية هذا اليوم (YYYY-MM-DD). المفترض: اليوم.
parameter-lang = لغة الأسماء والكلمات: en أو ar. المفترض: en.
parameter-format = json أو csv. المفترض: json.
parameter-forum = معرّف المحفل.
parameter-figure = عنوان الرقم، مثل coverage/pledged/USD.
parameter-from = أول قيد يُعطى من السجل. المفترض: 1.
parameter-limit = عدد القيود، 1,000 على الأكثر. المفترض: 100.
parameter-calendar-from = أول يوم (YYYY-MM-DD). الأصل: يوم الوضع.
parameter-calendar-until = آخر يوم (YYYY-MM-DD). الأصل: بعد الأول بسنة.
parameter-calendar-base = لملف iCalendar: العنوان الذي تُفتح به البوابة، لأجل الروابط في الملف.
parameter-calendar-format = json أو csv أو ics (iCalendar، RFC 5545). الأصل: json.
parameter-version = صيغة الميثاق. الأصل: السارية في يوم الوضع.
parameter-charter-diff-from = الصيغة التي تُقارَن. الأصل: التي قبل الأخيرة.
parameter-charter-diff-to = الصيغة التي تُقارَن بها. الأصل: الأخيرة.
parameter-charter-diff-other = محفل آخر يُقارَن بميثاقه.
route-forums = محافل السجل
route-status = الوضع الراهن
route-members = الأعضاء وكل من تعامل معه المحفل
route-commitments = كل التعهدات وإلى أين وصلت
route-needs = الاحتياجات والتغطية والفجوة
route-events = الأحداث والاجتماعات
route-sources = المصادر وعدد مرات الاستشهاد بكل منها
route-corrections = قيود حلت محل غيرها أو سحبته
route-rejections = سطور تعذر تسجيلها
route-meetings = اجتماعات المحفل، ومنها المقبلة
route-meeting = اجتماع بجدول أعماله ووثائقه ووفوده ومداخلاته ومقترحاته وعمليات التصويت فيه
route-poll = تصويت: من صوّت وكيف، وما تلا ذلك
parameter-id = معرّف السجل.
route-journal = قيود السجل صفحة صفحة
route-calendar = ما يُستحق في مدة من الزمن
route-charter = الميثاق وصيغه
route-charter-diff = ميثاقان جنبًا إلى جنب بالكلمات
route-explain = رقم بتعريفه وصيغته ومدخلاته وسجلاته واستشهاداته
route-openapi = هذا الوصف
parameter-matter = ما يُصوَّت عليه: مسألة من مسائل الميثاق.
parameter-yes = المؤيدون: رموز تفصل بينها فواصل.
parameter-no = المعارضون.
parameter-abstain = الممتنعون عن التصويت.
parameter-not_voting = الحاضرون غير المشتركين في التصويت.
parameter-invalid = أصحاب البطاقات الباطلة.
parameter-absent = الغائبون.
parameter-vote = صوت واحد، مثل KAZ:yes؛ ويجوز تكراره.
parameter-approve = المناصب التي يوافق شاغلوها.
parameter-refuse = المناصب التي يرفض شاغلوها الموافقة.
parameter-veto = المناصب التي ينقض شاغلوها.
parameter-tie_for = المناصب التي يرجّح شاغلوها التأييد عند تعادل الأصوات.
parameter-tie_against = المناصب التي يرجّح شاغلوها المعارضة عند تعادل الأصوات.
parameter-consent = ما يفعله شاغل منصب، مثل chairman:approves؛ ويجوز تكراره.
parameter-votes_yes = بدلاً من الأسماء: عدد الأصوات المؤيدة.
parameter-votes_no = بدلاً من الأسماء: عدد الأصوات المعارضة.
parameter-votes_abstain = بدلاً من الأسماء: عدد الممتنعين عن التصويت.
parameter-votes_not_voting = بدلاً من الأسماء: عدد الحاضرين غير المشتركين في التصويت.
parameter-votes_invalid = بدلاً من الأسماء: عدد البطاقات الباطلة.
route-motions = المقترحات وما آلت إليه
route-motion = مقترح: إجراءاته والتصويت عليه وفق الميثاق ومن كان بوسعه تغيير النتيجة والقرارات
route-tally = ما تكون نتيجة تصويت لو صوَّت كل عضو هكذا

## Texts and drafts

nav-texts = النصوص
kind-text = نص
kind-review = قرار في مسودة
column-text = النص
column-copies = نُشر أيضًا
column-open = مفتوحة
column-accepted = مقبولة
column-merged = مدمجة
column-rejected = مرفوضة
pages-before = الصفحة السابقة
texts-intro = نصوص قُرئت لهذا المحفل، والمسودات المستخرجة منها. لا يُحتسب شيء منها قبل أن تقبله الأمانة. النصوص والمسودات أوراق عمل لا تراها إلا الأمانة.
texts-none = لا نص ينتظر هنا.
texts-show = النصوص المعروضة
texts-all = كل النصوص
texts-open = ذات المسودات المفتوحة
texts-also = { $count ->
    [one] لدى ناشر آخر
    [two] لدى ناشرَين آخرَين
    [few] لدى { $count } ناشرين آخرين
   *[other] لدى { $count } ناشرًا آخر
}
texts-first = – أولًا لدى { $name }
texts-first-here = – وهنا أولًا
text-title = النص
text-undated = بلا تاريخ: لا يمكن معرفة أيام مثل «الأسبوع الماضي»
text-origin = يكرر خبرًا من
text-source = المصدر المستشهد به في السجلات
text-to-drafts = النص ومسوداته
text-erased = مُحيت نسخة هذا النص.
text-erased-hint = مُحيت نسخة هذا النص. لا يمكن أن يُقرأ منه شيء مجددًا؛ ويبقى ما تقرر من قبل.
text-not-english = لا تُقرأ حتى الآن إلا الإنجليزية. لا تُستخرج مسودات من هذا النص؛ ويمكن إدخال السجلات التي يدعمها بالاستيراد.
text-left-out = [لم تُعرض هنا { $count } من الأحرف]
chain-title = من أورد الخبر أولًا
chain-intro = هذه النصوص تروي الخبر نفسه، وتُحتسب مصدرًا واحدًا.
chain-likeness = تطابق { $percent } %
chain-credits = يعزوه إلى { $name }
draft = مسودة
draft-place = موضعها في النص
draft-fills = المسودة { $number }، { $field }: { $value }
draft-missing = ما زال ينبغي ملء:
draft-edit = مراجعة ثم قبول …
draft-fill = ملء ثم قبول …
draft-merge = دمج في سجل آخر …
draft-reject = رفض …
drafts-title = المسودات
drafts-none = لم يُستخرج من هذا النص شيء.
drafts-past = تقرر فيها من قبل ولم تعد تُستخرج
drafts-counted = عدد المسودات { $all }: المفتوحة { $open }، المقبولة { $accepted }، المدمجة { $merged }، المرفوضة { $rejected }.
decided-by = قرر ذلك { $name }
record-gone = لم يعد السجل { $id } قائمًا.
proposal-title = يُسجل بوصفه: { $kind }
accept-as = تسجيله بوصفه نوعًا آخر
marks-title = العلامات في النص
words-of-actor = من
words-of-amount = كم
words-of-when = متى
words-of-where = أين
words-of-said = ما قيل
words-unread = لم يُقرأ
unread-title = جمل تتحدث عن فعل ولم تُستخرج منها مسودة
unread-intro = وجد القارئ كلمة تدل على فعل ولم يستطع أن يقول من فعل ماذا. يرجى الاطلاع عليها.
reader-help = ما يفعله القارئ وما لا يفعله
reader-help-does = يبحث في النص عن مقاطع تقول من فعل شيئًا أو سيفعله أو ينفي فعله: التعهدات والمدفوعات والتسليمات وأعمال العضوية والاجتماعات والتصويتات والتصريحات. وكل منها مسودة.
reader-help-fields = كل قيمة في المسودة مأخوذة من كلمات في النص معلَّمة فيه. وما لا يقوله النص يبقى فارغًا.
reader-help-doubts = يُذكر مع كل مسودة ما يُضعفها. وكل شك يخفض درجة الثقة.
reader-help-not = لا يحكم على صحة النص ولا يكمل شيئًا. والمسودة ليست سجلًا حتى يقبلها أحد.
reader-help-language = يقرأ الإنجليزية. وتُحسب أيام مثل «الأسبوع الماضي» من يوم النشر.
reader-help-unread = قد تفوته أشياء. والجمل التي تتحدث عن فعل ولم تُستخرج منها مسودة مذكورة أسفل النص.
reader-help-kept = تُحفظ نسخة النص بجانب السجل ويمكن محوها. أما المقاطع التي تستشهد بها السجلات فتبقى معها.
keys-title = المفاتيح
keys-on = المفاتيح مفعّلة
key-next = المسودة المفتوحة التالية
key-before = المسودة السابقة
key-accept = قبول المسودة الحالية كما اقتُرحت
key-edit = مراجعتها ثم قبولها
key-merge = دمجها
key-reject = رفضها
key-help = عرض هذه المفاتيح
rows-row = الصف { $row }: { $kind }
rows-cell = الصف { $row }، { $cell }
rows-leave = ترك هذا الصف
rows-more = { $count ->
    [one] عمود آخر يمكن تركه فارغًا
    [two] عمودان آخران يمكن تركهما فارغين
    [few] { $count } أعمدة أخرى يمكن تركها فارغة
   *[other] { $count } عمودًا آخر يمكن تركها فارغة
}

field-text = النص
field-text-hint = الصق النص كاملًا مع عنوانه وتاريخه.
field-files = الملفات
field-files-hint = نص عادي أو صفحات شبكة أو PDF أو Word أو JSON Lines: بحد أقصى 32 MiB معًا و100 نص. وعند وجود خطأ يجب اختيار الملفات من جديد.
field-publisher = الناشر
field-publisher-hint = مطلوب ما لم يذكره الملف. وما يُملأ هنا يُقدَّم على ما يذكره الملف.
field-published = تاريخ النشر
field-published-hint = تُحسب منه أيام مثل «الأسبوع الماضي». ويمكن تركه فارغًا إن ذكره الملف.
field-title = العنوان
field-rows = الصفوف
field-record = معرّف السجل
field-record-hint = يرد في عنوان صفحة السجل، مثل usa-10bn.
field-reason = السبب

action-read-text = قراءة نص
action-read-text-intro = يُقرأ النص فورًا وتظهر المسودات في صفحته. والنص الذي قُرئ من قبل يقود إلى موضعه؛ والنسخة من نص آخر تُسجل بوصفها نسخة.
action-read-text-do = قراءة
said-read-text = قُرئ النص. ومسوداته أدناه.
said-read-texts = الجديد من النصوص { $new } من أصل { $all }؛ وما عداها قُرئ من قبل.
said-text-known = قُرئ هذا النص من قبل: ها هو.
said-text-copy = قُرئ النص. وهو نسخة من نص لدى { $name }.
action-accept-draft = قبول مسودة
action-accept-draft-intro = ما يُسجل يستشهد بالمقطع. ويمكن تصحيح كل خانة. وتُسجل الصفوف المتعددة معًا أو لا تُسجل.
action-accept-draft-do = قبول
said-accept-draft = قُبلت المسودة وسُجلت.
action-merge-draft = دمج مسودة في سجل
action-merge-draft-intro = السجل يقول ذلك بالفعل. يُضاف المصدر والمقطع إلى ما يثبته، وترتفع درجته إن صار له مصدران مستقلان.
action-merge-draft-do = دمج
said-merge-draft = أُضيف المصدر إلى السجل.
action-reject-draft = رفض مسودة
action-reject-draft-intro = لا يُسجل إلا أنها رُفضت. ويمكن فتحها من جديد.
action-reject-draft-do = رفض
said-reject-draft = رُفضت المسودة.
action-reopen-draft = إعادة فتح مسودة
action-reopen-draft-intro = يُسحب القرار المتخذ في المسودة.
action-reopen-draft-do = إعادة الفتح
said-reopen-draft = فُتحت المسودة من جديد.

fault-nothing-to-read = لا شيء يُقرأ. الصق نصًا أو اختر ملفًا.
fault-unreadable = وُجد { $found }. المتوقع { $expected }.
fault-too-many-texts = عدد النصوص { $found }؛ ولا يُقبل أكثر من { $expected } في المرة الواحدة.
fault-one-text-only = لا يكون هذا إلا لنص واحد. اتركه فارغًا عند تقديم عدة نصوص.
fault-publisher-of-one = «{ $found }» لا يذكر ناشره. يرجى ملء هذا الحقل.
fault-no-such-draft = لا توجد مسودة «{ $found }» لهذا النص. ربما يُقرأ النص الآن على نحو آخر: انظر صفحته من جديد.
fault-draft-decided = تقرر فيها من قبل: { $found }.
fault-draft-is-open = المسودة مفتوحة: لم يتقرر فيها شيء.
fault-record-stands = السجل { $found } الناتج عنها قائم. اسحبه أولًا.
fault-no-rows = تُركت كل الصفوف. سجّل صفًا واحدًا على الأقل أو ارفض المسودة.
fault-no-record-of-kind = لا يوجد سجل «{ $found }» من نوع «{ $expected }» يستشهد بمصادر.
fault-cell = وُجد «{ $found }». المتوقع { $expected }.
fault-cell-empty = هذا فارغ. المتوقع { $expected }.

deed-pledge = تعهد
deed-payment = دفع
deed-delivery = تسليم
deed-refusal = امتناع
deed-cut = خفض
deed-suspension = تعليق
deed-invitation = دعوة
deed-acceptance = قبول
deed-decline = رفض دعوة
deed-signature = توقيع
deed-ratification = تصديق
deed-accession = انضمام
deed-participation = مشاركة
deed-observer = مراقب
deed-withdrawal = انسحاب
deed-meeting = اجتماع
deed-visit = زيارة
deed-call = اتصال
deed-agreement = اتفاق
deed-target = هدف
deed-need = احتياج
deed-vote = تصويت
deed-mediation = وساطة
deed-quotation = اقتباس
deed-position = موقف
deed-dispute = نزاع
deed-forum = ذكر محفل
polarity-affirmed = مُثبت
polarity-denied = منفي
reality-actual = كواقع
reality-planned = كخطة
reality-conditional = بشرط
reality-possible = كاحتمال
confidence-high = الثقة: عالية
confidence-medium = الثقة: متوسطة
confidence-low = الثقة: منخفضة
doubt-nobody-named = لا يسمي المقطع الفاعل.
doubt-by-reference = عُرف الفاعل بالإحالة لا بالاسم.
doubt-far = الفاعل بعيد عن الكلمات التي تقول ما فُعل.
doubt-competing = بينهما جهة أخرى.
doubt-no-amount = يدور الكلام على مقدار ولم يُعثر عليه.
doubt-claimed = هو ادعاء من غير صاحب الشأن.
doubt-uncertain = هو احتمال فقط أو مرهون بشرط.
doubt-undated = لم يمكن تحديد تاريخ لغياب يوم النشر.
doubt-ambiguous = للكلمات قراءات أخرى.
doubt-second-opinion = اقترحه رأي ثانٍ لا القارئ.
verdict-accepted = مقبولة
verdict-merged = مدمجة
verdict-rejected = مرفوضة
relation-same = مسجل من قبل على ما يبدو
relation-contradicts = مسجل على خلاف ذلك
relation-similar = مسجل وقد يكون الأمر نفسه
filler-basis-stated = كما ذُكر
filler-basis-resolved = من قائمة
filler-basis-reference = بالإحالة
field-of-draft-who = من
field-of-draft-whom = إلى من
field-of-draft-amount = كم
field-of-draft-what = ماذا
field-of-draft-when = متى
field-of-draft-due = الأجل
field-of-draft-period = على مدى
field-of-draft-where = أين
field-of-draft-forum = المحفل
field-of-draft-through = عن طريق
field-of-draft-condition = الشرط
field-of-draft-order = الترتيب
field-of-draft-speaker = المتحدث
field-of-draft-office = المنصب
field-of-draft-quote = القول
field-of-draft-topic = الموضوع
field-of-draft-title = العنوان
field-of-draft-status = الحالة
field-of-draft-outcome = النتيجة
field-of-draft-yes = مؤيد
field-of-draft-no = معارض
field-of-draft-abstained = ممتنع

## Columns of a dossier

cell-row = النوع
cell-abstain = الممتنعون
cell-absent = الغائبون
cell-act = الإجراء
cell-actor = الجهة
cell-actors = الجهات
cell-affiliation = يتحدث باسم
cell-amends = يعدّل
cell-amount = الرقم
cell-area = المنطقة
cell-aspect = ما يقيسه
cell-assessment = التقييم
cell-authors = جهة التقييم
cell-bound = حد الرقم
cell-by = القائم بالفعل
cell-cast_by = أدلى به
cell-cause = السبب
cell-change = التغيير
cell-choice = الصوت
cell-closed = أُغلق
cell-commitment = التعهد
cell-commitments = التعهدات
cell-condition = الشرط
cell-credentials = وثائق التفويض
cell-dac_sector = القطاع (OECD DAC)
cell-declared = النتيجة
cell-donor = المانح
cell-donors = المانحون المشمولون
cell-effect = يسري في
cell-explanation = تعليل التصويت
cell-form = الشكل
cell-from = من
cell-grade = الدرجة
cell-horizon = على مدى
cell-host = المضيف
cell-id = المعرّف
cell-indicator = المؤشر
cell-invalid = الأوراق الباطلة
cell-item = بند جدول الأعمال
cell-kind = النوع
cell-language = اللغة
cell-manner = طريقة التصويت
cell-matter = المسألة
cell-measure = وحدة القياس
cell-meeting = الاجتماع
cell-members = الأعضاء
cell-motion = المقترح
cell-name_ar = الاسم بالعربية
cell-name_en = الاسم بالإنجليزية
cell-name_fr = الاسم بالفرنسية
cell-name_ru = الاسم بالروسية
cell-nature = الطبيعة
cell-no = معارضون
cell-not_voting = حاضرون لم يصوتوا
cell-note = ملاحظة
cell-number = الرقم
cell-office = المنصب
cell-on = التاريخ
cell-opened = فُتح
cell-organ = الجهاز
cell-part_of = حصة من الحزمة
cell-period = يُقدَّم على مدى
cell-person = الشخص
cell-place = المكان
cell-poll = التصويت
cell-position = الموقف
cell-purpose = الغرض
cell-question = السؤال المشترك مع البدائل
cell-rank = الرتبة
cell-reading = القراءة
cell-reason = سبب الرتبة
cell-restates = يكرر
cell-role = بأي صفة
cell-scope = النطاق
cell-sector = القطاع
cell-sources = المصادر
cell-speech = نوع المداخلة
cell-sponsors = المقدمون
cell-stage = المرحلة
cell-standing = وضع الصوت
cell-summary = الخلاصة
cell-symbol = الرمز
cell-through = عن طريق
cell-to = إلى من
cell-unit = الوحدة
cell-until = آخر يوم إن كان غيره
cell-url = موضع النص
cell-value = القيمة
cell-voter = المصوت
cell-voters = المصوتون
cell-withdrawn = سُحب
cell-yes = مؤيدون

parameter-draft = معرّف المسودة.
route-texts = النصوص التي قُرئت للمحفل وما آلت إليه مسوداتها؛ للأمانة
route-text = نص مع المسودات المستخرجة منه وما يُضعف كلًا منها والسجلات التي تقول مثلها أو خلافها وما تقرر؛ للأمانة
record-quotes = بألفاظ المصادر

## Pages about what forums and states do with each other

nav-forum = المحفل
nav-diplomacy = الدبلوماسية
nav-all = عبر جميع المحافل
nav-tracks = المسارات
nav-encounters = اللقاءات
nav-agreements = الاتفاقات
nav-obligations = الالتزامات
nav-positions = المواقف
nav-themes = المواضيع
nav-ties = الروابط
nav-network = الشبكة
nav-hosts = المضيفون
nav-shared = محافل مشتركة
nav-voice = الصوت والإمكانات
across-intro = تجلس الجهة الواحدة في محافل كثيرة، وما يُتفق عليه في أحدها يُسأل عنه في آخر. هذه الصفحات تسأل جميع محافل السجل معًا.
across-hint = المسارات واللقاءات والاتفاقات والالتزامات والروابط وتقويم جميع المحافل معًا
actors-many = { $count ->
    [few] { $count } جهات
   *[other] { $count } جهة
}
cited-rivals = { $count ->
    [one] سجل واحد يقول غير ذلك
    [two] سجلان يقولان غير ذلك
    [few] { $count } سجلات تقول غير ذلك
   *[other] { $count } سجلًا يقول غير ذلك
}
since-date = منذ { $date }
round-number = رقم { $number }
occasion-due = يحلّ موعده
tracks-intro = محادثات تمتد على عدة جولات أو زيارات أو مكالمات: من يشارك فيها وبأي صفة وما نتج عنها.
tracks-none = لا يُعرف أي مسار في هذين التاريخين.
track-held = { $count ->
    [0] لم تُعقد جولة بعد
    [one] عُقدت جولة واحدة في { $last }
    [two] عُقدت جولتان آخرهما في { $last }
    [few] عُقدت { $count } جولات آخرها في { $last }
   *[other] عُقدت { $count } جولة آخرها في { $last }
}
track-parts = من يشارك
track-timeline = تسلسل الأحداث
track-timeline-none = لا تُعرف جولة ولا اتصال ولا إجراء في هذين التاريخين.
encounters-told = { $count ->
    [0] لم يُعقد أي لقاء
    [one] عُقد لقاء واحد
    [two] عُقد لقاءان
    [few] عُقدت { $count } لقاءات
   *[other] عُقد { $count } لقاءً
}{ $who ->
    [some] { " " }شارك فيها { $names }
   *[all] { "" }
}، { $span ->
    [from] من { $from } حتى { $until }
   *[until] حتى { $until }
}{ $occasions ->
    [0] .
    [one] ، في مناسبة واحدة. الرقم رقم المناسبة: ما يبدأ في أثناء لقاء آخر فهو معه مناسبة واحدة.
    [two] ، في مناسبتين. الرقم رقم المناسبة: ما يبدأ في أثناء لقاء آخر فهو معه مناسبة واحدة.
    [few] ، في { $occasions } مناسبات. الرقم رقم المناسبة: ما يبدأ في أثناء لقاء آخر فهو معه مناسبة واحدة.
   *[other] ، في { $occasions } مناسبة. الرقم رقم المناسبة: ما يبدأ في أثناء لقاء آخر فهو معه مناسبة واحدة.
}
encounters-none = لا يُعرف لقاء يطابق ذلك.
agreements-intro = نصوص بين الدول وفي المحافل أيًا كان مآلها: موقّعة أو مصدّق عليها أو سارية أو منقضية أو مرفوضة.
agreements-count = { $count ->
    [0] لا يطابق ذلك أي اتفاق.
    [one] اتفاق واحد.
    [two] اتفاقان.
    [few] { $count } اتفاقات.
   *[other] { $count } اتفاقًا.
}
agreement-documents = { $count ->
    [one] وثيقة واحدة
    [two] وثيقتان
    [few] { $count } وثائق
   *[other] { $count } وثيقة
}
agreement-done = نُفّذ { $done } من { $count } من الالتزامات
agreement-acts = ما جرى بشأنه
agreement-acts-none = لا يُعرف إجراء بشأنه.
agreement-clauses = البنود
agreement-parts = أجزاؤه
agreement-text = النص
obligations-intro = على من يقع ماذا ومتى، وهل حدث: واجبات وأهداف وتدابير لبناء الثقة. ويُقارن الهدف بما رُصد.
obligations-count = { $count ->
    [0] لا يطابق ذلك أي التزام.
    [one] التزام واحد.
    [two] التزامان.
    [few] { $count } التزامات.
   *[other] { $count } التزامًا.
}
obligation-progress = ما أُبلغ عنه
obligation-commitments = التعهدات التي تفي به
target-told-line = لبلوغ { $value } بحلول { $due } يقف الخط المستقيم من { $from } في { $start } عند { $expected } في { $on }؛ والمرصود: { $latest }.
target-told-value = المطلوب بلوغه: { $value } بحلول { $due }؛ والمرصود حتى { $on }: { $latest }.
target-told-aim = المطلوب بلوغه: { $value } بحلول { $due }.
target-told-open = المطلوب بلوغه: { $value }؛ ولم يُحدد موعد.
target-low = إن صح أقل الأرصاد المتنازعة: { $verdict }.
target-high = إن صح أكبر الأرصاد المتنازعة: { $verdict }.
target-value = المطلوب بلوغه
target-latest = أحدث رصد
target-expected = على الخط في ذلك اليوم
target-pace = التغير في السنة حتى الآن
target-needed = التغير السنوي الذي ما زال لازمًا
target-chain = أهداف سابقة حلّ محلها
target-observations = الأرصاد
target-explain = كيف حُسب، وصولًا إلى المصادر
target-provisional = مؤقت
target-scaled = محسوب لسنة كاملة من { $observed }
target-rival = ورد خلاف ذلك
key-observed = مرصود
key-provisional = جزء من سنة محسوب لسنة كاملة
key-rival = ورد خلاف ذلك
key-goal = المطلوب بلوغه
key-aim = الخط المستقيم إليه
positions-intro = من قال ماذا وفي أي موضوع، بألفاظنا. وحيث يقف المتحدث غير موقفه السابق يُذكر ذلك.
positions-count = { $count ->
    [0] لا يطابق ذلك أي موقف.
    [one] موقف واحد.
    [two] موقفان.
    [few] { $count } مواقف.
   *[other] { $count } موقفًا.
}
position-before = سابقًا: { $stance }
themes-intro = ما تدور حوله جداول الأعمال والاجتماعات والاتفاقات والالتزامات والتصريحات.
themes-none = لا يُعرف شيء عنه في هذين التاريخين.
agenda-link = ما ورد في جداول الأعمال، اجتماعًا بعد اجتماع
ties-intro = ما يربط بين جهتين: كما يذكره مصدر أو كما يبيّنه سجل آخر. الرابطة قول سجل عن جهتين، لا حكم عليهما.
ties-none = لا تُعرف رابطة تطابق ذلك.
ties-more = { $listed } من { $count } من الأزواج مدرجة. اختر جهة لتضييقها؛ والبيانات تحوي الكل.
ties-others = { $count ->
    [one] سجل واحد آخر
    [two] سجلان آخران
    [few] { $count } سجلات أخرى
   *[other] { $count } سجلًا آخر
}
tie-toward = إلى
hosts-intro = من استضاف جولات محادثات بين طرفين أو أكثر دون أن يكون أحدهم، ومع أي الأطراف كان متحالفًا في ذلك اليوم. ويأتي أولًا غير المتحالف مع أي منها.
hosts-none = لا تُعرف جولة استضافها طرف ثالث.
hosts-unallied = لا أحد منهم
hosts-rounds = { $count ->
    [one] جولة واحدة
    [two] جولتان
    [few] { $count } جولات
   *[other] { $count } جولة
}
hosts-link = من استضاف محادثات بين آخرين
shared-intro = اختر جهتين أو أكثر: المحافل التي لكل منها مكان فيها.
shared-told = { $count ->
    [0] لا يُعرف محفل مشترك.
    [one] محفل مشترك واحد
    [two] محفلان مشتركان
    [few] { $count } محافل مشتركة
   *[other] { $count } محفلًا مشتركًا
}{ $count ->
    [0] { "" }
   *[other] ؛ والجميع أعضاء في { $members } منها.
}
voice-intro = ما يناله كل عضو من هذا المحفل: المناصب والمقاعد والكلمة والمقترحات والاجتماعات؛ مقارنةً بإمكاناته، والأصغر أولًا. وهي أعداد ما هو مسجل، لا كل ما حدث.
voice-offices = { $count ->
    [one] منصب واحد
    [two] منصبان
    [few] { $count } مناصب
   *[other] { $count } منصبًا
}
voice-motions = { $count ->
    [one] مقترح واحد لم يقدمه عضو معروف.
    [two] مقترحان لم يقدمهما عضو معروف.
    [few] { $count } مقترحات لم يقدمها عضو معروف.
   *[other] { $count } مقترحًا لم يقدمه عضو معروف.
}
actor-everywhere = الجهة نفسها عبر جميع المحافل
actor-hosted = محادثات استضافها بين آخرين
actor-encounters = أحدث اللقاءات
actor-encounters-all = جميع اللقاءات ({ $count })
explain-target = الهدف مع أرصاده
method-link = كيف يُحكم على ذلك
column-allied = متحالف مع
column-arrived = سُلّم أو دُفع
column-as-a-year = لسنة كاملة
column-between = بين من
column-chaired = ترأس
column-hosted = استضاف
column-items = بنود جداول الأعمال
column-level = المستوى
column-means = الناتج المحلي، دولار أمريكي
column-means-share = حصة الناتج المحلي
column-nth = الرقم
column-observed = كما رُصد
column-offices = المناصب
column-owes = على من يقع
column-pairs = الأزواج
column-passed = أُقرّ
column-period = الفترة
column-records = السجلات
column-rounds = جولات استضافها
column-said = ما قيل
column-seats = المقاعد
column-spoke = تحدث
column-sponsored = قدّم
column-theme = الموضوع
fact-part-of-text = جزء من
fact-ratified = صدّق عليه
fact-replaced = حلّ محله
fact-rounds = الجولات
fact-signatories = وقّعه
fact-span = الزمن
fact-taken-on = تاريخ الالتزام
field-between = مع
field-from = من
field-to = حتى
field-in-person = حضوريًا فقط
field-signed = وُقّع في
field-unallied = غير المتحالفين فقط

## Networks, and how things are judged

nav-brokers = الوسطاء بين مجموعتين
nav-balance = التوازن
nav-methods = الطرائق
network-intro = الروابط بين الجهات في صورة واحدة: من يقف بين من، ومن هم أوثق ترابطًا فيما بينهم. وهي صورة لما هو مسجل لا أكثر.
network-told = { $nodes } من الجهات، و{ $edges } من الأزواج تربطها { $records } من السجلات؛ والمديات من { $samples } من عينات هذه السجلات.
network-modularity = بكم يزيد ما يقع من الروابط داخل التكتلات على ما تضعه الصدفة: معامل التكتل { $value }.
network-drawing = الشبكة مرسومة
network-blocs = التكتلات
network-nodes = الجهات
network-edges = الروابط
brokers-intro = مجموعتان من الجهات: من تربطه رابطة بكلتا جهتي زوج لا تربط بينهما رابطة. وتُسمى المجموعة بدول (KAZ, UZB) أو بجماعة أو بمحفل.
brokers-told = بين المجموعتين { $pairs } من الأزواج، منها { $direct } مترابطة مباشرة؛ { $brokers ->
    [0] ولا أحد يصل بين البقية.
    [one] وتصل جهة واحدة بين أزواج أخرى.
    [two] وتصل جهتان بين أزواج أخرى.
    [few] وتصل { $brokers } جهات بين أزواج أخرى.
   *[other] وتصل { $brokers } جهة بين أزواج أخرى.
}
broker-coordinator = داخل مجموعته
broker-consultant = داخل مجموعة أخرى
broker-representative = من مجموعته إلى أخرى
broker-gatekeeper = من مجموعة أخرى إلى مجموعته
broker-liaison = بين مجموعتين أخريين
balance-intro = مدى توازن روابط جهة بين أقطاب. وتُسمى الأقطاب بدول أو جماعات أو محافل تفصل بينها فواصل: USA, RUS, CHN.
balance-told = { $actor }: التساوي { $evenness }، والتنوع { $diversity }؛ 1 يعني التساوي التام، و0 يعني أن الكل مع قطب واحد.
balance-none = لا تُعرف رابطة بأي من هذه الأقطاب.
balance-alike = { $same } من { $votes }، { $share }؛ ولأي مصوتَين { $base }
field-a = المجموعة الأولى
field-b = المجموعة الثانية
field-poles = الأقطاب
field-most = أكثر ما يربطه سجل من الجهات
rows-listed = أول { $listed } من { $count } من الصفوف؛ والبيانات تحوي الكل.
records-many = { $count ->
    [one] سجل واحد
    [two] سجلان
    [few] { $count } سجلات
   *[other] { $count } سجلًا
}
column-alike = تصويت متماثل
column-betweenness = التوسط
column-bloc = التكتل
column-constraint = التقييد
column-expected = بالصدفة
column-neighbours = مرتبط بـ
column-p = p
column-pairs-joined = الأزواج الموصولة
column-pole = القطب
column-roles = الأدوار
column-share = الحصة
column-side = الجانب
column-steady = ما يبقى من تكتله
column-ties = الروابط
column-weight = الوزن
methods-see = كيف يُقاس ذلك:
methods-intro = ما يقوله كل حكم وكل مقياس، والقاعدة التي يتبعها، ومن أين جاءت، وما لا يستطيع قوله.
methods-says = ما يقوله
methods-rule = القاعدة
methods-source = من أين جاء
methods-limits = ما لا يستطيع قوله
methods-ranges = أي المديات تُعرض
method-target = الأهداف
method-target-says = هل تحقق الهدف أو لم يتحقق، أو هو في المسار المطلوب أو خارجه، بحسب ما رُصد حتى يوم السؤال.
method-target-rule = يمتد خط مستقيم من خط الأساس إلى القيمة في يوم الاستحقاق. ويكون الهدف في المسار المطلوب إذا وقف أحدث رصد على الخط أو على جانبه الأفضل. ويُقارن التدفق سنة بسنة؛ والسنة التي يُعرف نصفها أو أكثر تُحسب أشهرها لاثني عشر شهرًا ويكون الحكم مؤقتًا؛ وما كان أقصر لا يتحدث عن سنته. ويحتفظ الهدف الذي غُيّر موعده أو قيمته بخط أساس الهدف الأول. وبعد فوات الموعد يكون الهدف قد تحقق، أو لم يتحقق إن عُرف رقم تلك الفترة.
method-target-source = المسار الخطي بين سنة أساس وسنة مستهدفة هو ما ترسم به مخططات الأمم المتحدة لأهداف التنمية المستدامة وكثير من الخطط الوطنية التقدم المنشود.
method-target-limits = لا يتنبأ. فالتجارة والاستثمار لا ينموان في خطوط مستقيمة، وقد يسد مشروع كبير الفجوة في سنة، وللسنة المؤقتة مواسمها. ولا يقول من كان وراء التغير.
method-target-ranges = حيث تتنازع الأرصاد تُسأل القاعدة مرة أخرى بأقلها وبأكبرها؛ ويُعرض الحكم المخالف إلى جانبها.
method-betweenness = التوسط
method-betweenness-says = كم من أقصر الطرق بين جهتين أخريين يمر بالجهة.
method-betweenness-rule = لكل جهتين أخريين نصيب أقصر المسارات بينهما التي تقع عليها الجهة؛ ثم تُجمع هذه الأنصبة. والرابطة الأثقل ليست طريقًا أقصر.
method-betweenness-source = L. C. Freeman, A set of measures of centrality based on betweenness, Sociometry 40 (1977)؛ وتُحسب بخوارزمية U. Brandes, A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25 (2001).
method-betweenness-limits = لا يعرف إلا ما هو مسجل: فمن يُكتب عنه أكثر تكثر روابطه. وهو يعد الطرق لا ما يمر فيها، ولا يقول شيئًا عن النفوذ أو القصد.
method-betweenness-ranges = تُسحب السجلات من جديد مع التكرار بعددها حتى 200 مرة؛ ويقع المدى بين المئين 2.5 والمئين 97.5. وتحوي العينة سجلات مختلفة أقل، فقد يقع الرقم نفسه عند حافة مداه أو خارجه.
method-constraint = التقييد
method-constraint-says = إلى أي حد تعود روابط الجهة بعضها إلى بعض. وهو منخفض حيث تصل الجهة وحدها بين آخرين، ومرتفع حيث يترابط شركاؤها فيما بينهم.
method-constraint-rule = لكل شريك نصيب روابط الجهة التي تؤدي إليه مباشرة أو عبر شركاء آخرين، مربعًا؛ ثم تُجمع.
method-constraint-source = R. S. Burt, Structural Holes: The Social Structure of Competition, Harvard University Press 1992، المعادلة 2.4.
method-constraint-limits = الرقم المنخفض يُظهر فرصة لا استعمالها. ومن قلّت روابطه ارتفع رقمه لهذا السبب وحده، ولا رقم لمن لا روابط له.
method-constraint-ranges = كما في التوسط: عينات من السجلات من المئين 2.5 إلى المئين 97.5.
method-brokerage = الوصل بين مجموعتين
method-brokerage-says = من تربطه رابطة بكلتا جهتي زوج من مجموعتين لا تربط بينهما رابطة؛ وبأي دور.
method-brokerage-rule = يُحسب كل زوج كهذا لكل من يصل بين جهتيه؛ وتقسمه الحصة بينهم بالتساوي. وتُستبعد السجلات التي تربط أكثر من جهتين ما لم يُطلب غير ذلك: فبيان توقعه إحدى عشرة جهة لا يترك شيئًا للوصل. وتعد الأدوار المجموعتين وسائر الجهات ثلاث جماعات: داخل جماعته، وداخل أخرى، ومن جماعته، وإلى جماعته، وبين جماعتين أخريين.
method-brokerage-source = R. V. Gould and R. M. Fernandez, Structures of mediation: a formal approach to brokerage in transaction networks, Sociological Methodology 19 (1989).
method-brokerage-limits = الارتباط بالاثنتين ليس وساطة بينهما. وما ليس مسجلًا يُحسب غير مترابط. ومن بين جهات كثيرة يكون لبعضها p صغير بالصدفة.
method-brokerage-ranges = عينات من السجلات للحصة. أما «بالصدفة» و p فيوزَّع فيهما عشوائيًا من ينتمي إلى أي مجموعة على الروابط نفسها: كم زوجًا تصل بينها الجهة عندئذ في المتوسط، وكم مرة بلغ هذا العدد أو زاد.
method-balance = التوازن بين الأقطاب
method-balance-says = مدى تساوي روابط الجهة بين الأقطاب المسؤول عنها.
method-balance-rule = التساوي: إنتروبيا شانون للحصص منسوبة إلى أكبر قيمة لها. والتنوع: واحد ناقص مجموع مربعات الحصص منسوبًا إلى أكبر قيمة له. وكلاهما 1 حيث تتساوى حصص الأقطاب و0 حيث يستأثر قطب بالكل.
method-balance-source = C. E. Shannon, A mathematical theory of communication, Bell System Technical Journal 27 (1948); E. C. Pielou, The measurement of diversity, Journal of Theoretical Biology 13 (1966)؛ ومؤشر هيرفندال-هيرشمان كما يستعمله الاقتصاديون.
method-balance-limits = من يختار الأقطاب يختار الجواب. وتُحسب كل رابطة واحدة أيًا كانت قيمتها، وتساوي الروابط ليس سياسة متوازنة. ويُعرض التصويت المتماثل إلى جانب ما يشترك فيه أي مصوتَين، فكثير من القرارات يُتخذ بالإجماع.
method-balance-ranges = عينات من السجلات من المئين 2.5 إلى المئين 97.5.
method-blocs = التكتلات
method-blocs-says = أي الجهات أوثق ترابطًا فيما بينها مما تقتضيه الصدفة.
method-blocs-rule = التقسيم ذو أكبر معامل تكتل تجده عشرون دورة من خوارزمية لايدن. ومعامل التكتل هو نصيب الروابط داخل التكتلات ناقص النصيب الذي تضعه الصدفة فيها.
method-blocs-source = V. A. Traag, L. Waltman and N. J. van Eck, From Louvain to Leiden: guaranteeing well-connected communities, Scientific Reports 9 (2019); M. E. J. Newman, Physical Review E 70 (2004).
method-blocs-limits = التكتل هنا نمط في السجلات لا تحالف. وقد تختلف تقسيمات متقاربة الجودة، وقد تبتلع المجموعات الكبيرة الصغيرة.
method-blocs-ranges = في كل عينة من السجلات تُستخرج التكتلات من جديد؛ ويُعرض ما يبقى مع الجهة من تكتلها ومدى معامل التكتل.
method-voice = الصوت والإمكانات
method-voice-says = ما يناله كل عضو من محفل إلى جانب ما يملكه: المناصب والمقاعد والكلمة والمقترحات والاجتماعات التي استضافها وترأسها؛ والناتج المحلي الإجمالي.
method-voice-rule = يُعد كل شيء كما هو مسجل في التاريخين المسؤول عنهما. ويتحدث العضو عبر أشخاص يتحدثون باسمه. وحصة الإمكانات من مجموع الأعضاء الذين لهم رقم.
method-voice-source = الناتج المحلي الإجمالي بالدولار الأمريكي الجاري كما ينشره البنك الدولي؛ والأعداد من عندنا. ومقارنة الصوت بالإمكانات تتبع الدراسات عن الدول الصغيرة في المنظمات الدولية، مثل D. Panke, Unequal Actors in Equalising Institutions, 2013.
method-voice-limits = أعداد سجلات: فالمحفل الذي سُجل عنه أقل يُظهر أقل. وكثرة الكلام ليست أن يُسمع المتكلم، والإمكانات أكثر من ناتج.
method-voice-ranges = لا شيء. وحيث تتنازع المصادر يُعد المفضل منها.
method-ties = الروابط
method-ties-says = أن سجلًا يربط جهتين: تحالف أو شراكة أو اتفاق أو زيارة أو استضافة جولة أو وساطة أو تجارة أو مساعدة أو غيرها.
method-ties-rule = الرابطة قول سجل عن جهتين. والسجل الذي يسمي عدة جهات يربط كل زوج منها ويوزع وزنه عليها. والشخص يقوم مقام من يتحدث باسمه، والجماعة مقام أعضائها. والروابط ذات الاتجاه هي الاستضافة والوساطة والمساعدة والانضمام.
method-ties-source = تؤدي كل رابطة إلى سجلها ومصادره. أما توزيع الروابط على أزواج النص الواحد فيتبع M. E. J. Newman, Scientific collaboration networks II, Physical Review E 64 (2001) 016132.
method-ties-limits = ما لم يُسجل ليس رابطة هنا، وما سُجل بكثافة يُظهر روابط أكثر. وتُجمع أنواع الروابط مع أن الزيارة ليست تحالفًا: فاختر الأنواع.
method-ties-ranges = لا شيء للرابطة الواحدة؛ ودرجتها تدل على قوة إثباتها.

## Tracks, agreements, obligations, positions, ties

kind-conflict = نزاع
kind-track = مسار
kind-participation = مشاركة في مسار
kind-contact = اتصال
kind-agreement = اتفاق
kind-agreement-act = إجراء بشأن اتفاق
kind-clause = بند
kind-indicator = مؤشر
kind-obligation = التزام
kind-progress = تقرير عن التزام
kind-position = موقف
kind-tie = رابطة
meeting-round = جولة محادثات
meeting-edition = دورة دورية
meeting-forum = منتدى
role-party = الأطراف
role-mediator = الوسطاء
role-guarantor = الضامنون
role-host = المضيف
role-speaker = المتحدثون
theme-water = المياه
theme-climate = المناخ
theme-energy = الطاقة
theme-health = الصحة
theme-connectivity = النقل والربط
theme-trade = التجارة والاستثمار
theme-finance = التمويل
theme-industry = الصناعة والمواد الخام
theme-agriculture = الزراعة
theme-food = الغذاء
theme-environment = البيئة
theme-religious-dialogue = الحوار بين الأديان
theme-culture = الثقافة والرياضة
theme-education = التعليم والعلوم
theme-digital = التقنيات الرقمية
theme-security = الأمن
theme-disarmament = نزع السلاح
theme-nuclear = البرامج النووية
theme-counter-terrorism = الإرهاب والتطرف
theme-peacekeeping = حفظ السلام
theme-mediation = الوساطة
theme-reconstruction = إعادة الإعمار
theme-humanitarian = المساعدات الإنسانية
theme-governance = المؤسسات والقانون
theme-multilateralism = المنظمات الدولية
theme-labour = العمل والهجرة
theme-tourism = السياحة
level-head-of-state = رؤساء الدول
level-head-of-government = رؤساء الحكومات
level-minister = الوزراء
level-deputy-minister = نواب الوزراء
level-parliament = البرلمانات
level-ambassador = السفراء والمبعوثون
level-expert = المسؤولون والخبراء
level-religious-leader = القادة الدينيون
level-other = آخرون
track-kind-peace = لإنهاء نزاع
track-kind-negotiation = للتوصل إلى اتفاق
track-kind-dialogue = لتبادل الآراء
track-kind-cooperation = للتعاون
track-kind-normalisation = لإقامة علاقات
part-party = طرف
part-mediator = وسيط
part-facilitator = ميسّر
part-guarantor = ضامن
part-observer = مراقب
part-host = مضيف
contact-call = مكالمة
contact-visit = زيارة
contact-meeting = لقاء
contact-letter = رسالة
meeting-format-in-person = حضوريًا
meeting-format-remote = بالهاتف أو الفيديو
meeting-format-hybrid = حضوريًا وبالفيديو
meeting-state-planned = مقرر
meeting-state-held = عُقد
meeting-state-postponed = مؤجل
meeting-state-cancelled = ملغى
agreement-treaty = معاهدة
agreement-agreement = اتفاق
agreement-memorandum = مذكرة تفاهم
agreement-declaration = إعلان
agreement-communique = بلاغ
agreement-statement = بيان مشترك
agreement-protocol = بروتوكول
agreement-roadmap = خريطة طريق
agreement-ceasefire = وقف لإطلاق النار
agreement-contract = عقد
agreement-package = مجموعة وثائق
agreement-annex = ملحق
agreement-status-unknown = لا يُعرف إجراء
agreement-status-proposed = مقترح
agreement-status-initialled = وُقّع بالأحرف الأولى
agreement-status-adopted = معتمد
agreement-status-signed = موقّع
agreement-status-ratified = صدّقت عليه جميع الأطراف
agreement-status-in-force = ساري المفعول
agreement-status-suspended = معلّق
agreement-status-rejected = مرفوض
agreement-status-withdrawn = مسحوب
agreement-status-lapsed = انقضى
agreement-status-terminated = منتهٍ
step-proposed = اقتُرح
step-initialled = وُقّع بالأحرف الأولى
step-adopted = اعتُمد
step-signed = وُقّع
step-approved = وافق عليه البرلمان
step-ratified = صُدّق عليه
step-entered-into-force = دخل حيز النفاذ
step-amended = عُدّل
step-extended = مُدّد
step-suspended = عُلّق
step-resumed = استؤنف
step-rejected = رُفض
step-withdrawn = سُحب
step-lapsed = انقضى
step-terminated = أُنهي
indicator-kind-flow = يتراكم خلال فترة
indicator-kind-stock = يُقاس في يوم
wants-more = كلما زاد كان أفضل
wants-less = كلما قلّ كان أفضل
obligation-duty = واجب
obligation-target = هدف
obligation-confidence-building = تدبير لبناء الثقة
obligation-state-open = مفتوح
obligation-state-begun = بدأ
obligation-state-partly-done = نُفّذ جزئيًا
obligation-state-done = نُفّذ
obligation-state-not-done = لم يُنفّذ
obligation-state-breached = خُرق
obligation-state-waived = أُسقط
obligation-state-overdue = فات موعده ولم يُبلَّغ عنه
obligation-state-replaced = حلّ محله التزام لاحق
obligation-state-reached = تحقق
obligation-state-missed = لم يتحقق
obligation-state-on-track = في المسار المطلوب
obligation-state-off-track = خارج المسار المطلوب
obligation-state-unknown = المعلوم غير كافٍ
progress-begun = بدأ
progress-partly-done = نُفّذ جزئيًا
progress-done = نُفّذ
progress-not-done = لم يُنفّذ
progress-breached = خُرق
progress-waived = أُسقط
finding-reached = تحقق
finding-missed = لم يتحقق
finding-on-track = في المسار المطلوب
finding-off-track = خارج المسار المطلوب
finding-unknown = المعلوم غير كافٍ
because-line = أحدث رصد مقارنًا بالخط المستقيم من خط الأساس إلى الهدف
because-value = رصد يبلغ القيمة
because-bound = المصدر يحدّ أحدث رقم من جهة واحدة: قد يقع على أي من جانبي الخط
because-due-period = رصد الفترة التي حلّ فيها الموعد
because-no-observation = لا يُعرف أي رصد
because-one-observation = رصد واحد معروف ولا شيء يُقارن به
because-due-unreported = فات الموعد ولا يُعرف رقم لتلك الفترة
because-no-due-day = ليس للهدف موعد
stance-supports = يؤيد
stance-opposes = يعارض
stance-conditional = يؤيد بشرط
stance-offers = يعرض
stance-states = يذكر
tie-alliance = تحالف
tie-partnership = شراكة
tie-diplomatic-relations = علاقات دبلوماسية
tie-membership = عضوية محفل واحد
tie-accession = انضمام
tie-agreement = اتفاق
tie-contact = اتصال
tie-hosting = استضافة
tie-mediation = وساطة
tie-trade = تجارة
tie-aid = مساعدة
tie-commitment = عطاء لغرض واحد
tie-vote = تصويت متماثل
tie-rivalry = خصومة
define-target = هل الهدف في المسار المطلوب: يُقارن أحدث رصد بالخط المستقيم من خط الأساس إلى القيمة في يوم الاستحقاق. ويحتفظ الهدف الذي غُيّر موعده أو قيمته بخط أساس الهدف الأول.
title-target = الهدف: { $target }
problem-value = هذه المعلمة غير ملائمة
problem-value-detail = وُجد «{ $found }». المتوقع: { $expected }.
route-tracks = المسارات ومن يشارك في كل منها وبأي صفة
route-track = مسار مع جولاته واتصالاته واتفاقاته والتزاماته ومواقفه
route-encounters = من التقى بمن: الاجتماعات والمكالمات والزيارات والرسائل
route-agreements = الاتفاقات أيًا كان مآلها
route-agreement = اتفاق مع إجراءاته وبنوده وأجزائه والتزاماته
route-obligations = الالتزامات والأهداف وموضع كل منها
route-obligation = التزام؛ وللهدف الأرصاد والقاعدة بأرقامها
route-positions = من قال ماذا وفي أي موضوع
route-agenda = ما ورد في جداول الأعمال
route-themes = ما يجمعه كل موضوع
route-theme = كل ما يجمعه موضوع
route-ties = ما يربط الجهات، وكل رابطة مع سجلها
route-hosts = من استضاف محادثات بين آخرين ومع أيهم كان متحالفًا
route-shared = المحافل التي لعدة جهات مكان فيها
route-actor = كل شيء عن جهة واحدة
route-voice = ما يناله الأعضاء من محفل مقارنةً بإمكاناتهم
parameter-between = دول أو هيئات أو أشخاص شارك كل منهم، تفصل بينها فواصل.
parameter-within = بدلًا من اليوم الأول: فترة قبل اليوم الأخير، مثل P6M.
parameter-in_person = yes: تُستبعد المكالمات والرسائل.
parameter-signed = ما وُقّع أو اعتُمد في هذا اليوم فقط.
parameter-party = الاتفاقات التي كل من هؤلاء طرف فيها فقط.
parameter-status = الاتفاقات التي لها هذه الحالة فقط.
parameter-theme = ما يتعلق بهذا الموضوع فقط.
parameter-state = الالتزامات التي لها هذه الحالة فقط.
parameter-actor = رمز دولة أو معرّف جهة؛ وحيث يُطلب أكثر من واحد تفصل بينها فواصل.
parameter-kind = أنواع الروابط تفصل بينها فواصل. الافتراضي: ما يدل على شيء بذاته.
parameter-unallied = yes: من لم يكونوا متحالفين مع أي من الأطراف فقط.
parameter-encounters-from = اليوم الأول (YYYY-MM-DD).
parameter-encounters-until = اليوم الأخير (YYYY-MM-DD). الافتراضي: يوم السؤال.
parameter-positions-from = اليوم الأول (YYYY-MM-DD).
parameter-positions-until = اليوم الأخير (YYYY-MM-DD).
cell-track = المسار
cell-round = رقم الجولة أو الدورة
cell-state = الحالة
cell-level = المستوى
cell-format = كيفية الانعقاد
cell-themes = المواضيع
cell-outcome = ما نتج عنه
cell-agreement = الاتفاق
cell-baseline = خط الأساس
cell-baseline_on = فترة خط الأساس
cell-clause = البند
cell-conflict = النزاع
cell-counterpart = مع من
cell-decision = القرار
cell-definition = ما يُحصى
cell-depositary = الوديع
cell-documents = عدد الوثائق
cell-due = الموعد
cell-guarantors = الضامنون
cell-languages = اللغات
cell-obligation = الالتزام
cell-parties = الأطراف
cell-persons = الأشخاص
cell-replaces = يحلّ محل
cell-stance = الموقف
cell-theme = الموضوع
cell-tie = الرابطة التي يبيّنها
cell-toward = تجاه من
cell-wants = الاتجاه
cell-who = على من يقع
cell-witnesses = الشهود
route-network = الشبكة التي ترسمها الروابط: من يقف بين من وأي تكتلات هناك، وكل رقم مع مداه
route-brokers = من يصل بين مجموعتين من الجهات لا تربط بينهما رابطة
route-balance = مدى توازن روابط جهة بين أقطاب
parameter-a = المجموعة الأولى: دول أو مجموعة أو محفل تفصل بينها فواصل.
parameter-b = المجموعة الثانية.
parameter-poles = الأقطاب: دول أو مجموعات أو محافل تفصل بينها فواصل.
parameter-seed = ما تُسحب به العينات: البذرة نفسها تعطي المدى نفسه. الافتراضي: 1.
parameter-network-from = اليوم الأول (YYYY-MM-DD) لما يظهر في يوم مثل زيارة.
parameter-network-until = اليوم الأخير (YYYY-MM-DD). الافتراضي: يوم السؤال.
parameter-brokers-from = اليوم الأول (YYYY-MM-DD) لما يظهر في يوم مثل زيارة.
parameter-brokers-until = اليوم الأخير (YYYY-MM-DD). الافتراضي: يوم السؤال.
parameter-balance-from = اليوم الأول (YYYY-MM-DD) لما يظهر في يوم مثل زيارة.
parameter-balance-until = اليوم الأخير (YYYY-MM-DD). الافتراضي: يوم السؤال.
side-first = في المجموعة الأولى
side-second = في المجموعة الثانية
side-both = في كلتيهما
side-outside = خارجهما
parameter-most = دون السجلات التي تربط جهات أكثر من هذا العدد؛ 0: مع كل السجلات. الافتراضي: 0.
parameter-brokers-most = دون السجلات التي تربط جهات أكثر من هذا العدد؛ 0: مع كل السجلات. الافتراضي: 2.

# Influence.
nav-influence = النفوذ
value-points = { $number } نقطة
influence-and-more = { $names } و{ $count } آخرون
influence-intro = كم مرة يقرر كل مقعد وحده بحسب قواعد هذا الميثاق، في كل توليفات نعم ولا من الآخرين، وما نصيبه من كل هذه الحالات. اختر مسألة لترى كل مقعد ومن يستطيع المنع وما دفعه كلٌّ وكيف نشأ ذلك وما الذي يغيّره.
influence-dictator = { $name } يقرر وحده: لا يستطيع أي مقعد آخر تغيير نتيجة.
influence-all-veto = كل مقعد يستطيع أن يوقف كل شيء: لا يُعتمد شيء دون الجميع.
influence-veto = { $count ->
    [one] لا يُعتمد شيء دون { $names }.
   *[other] لا يُعتمد شيء دون كل واحد من هؤلاء ({ $count }): { $names }.
}
influence-one = { $name }: في { $turns } من كل توليفات أصوات الآخرين يقرر صوته وحده؛ وله { $share } من مجموع النفوذ التصويتي.
influence-each = مقاعد عددها { $count } ({ $name }): في { $turns } من كل توليفات أصوات الآخرين يقرر صوت كلٍّ منها وحده؛ ولكلٍّ { $share } من مجموع النفوذ التصويتي، ولها معاً { $together }.
influence-to-act = من كل توليفات نعم ولا يمرّ { $share }. وليس هذا توقعاً.
influence-powerless = { $count ->
    [one] مقعد واحد لا يقلب أي نتيجة مهما فعل الآخرون: { $names }.
   *[other] مقاعد لا تقلب أي نتيجة مهما فعل الآخرون ({ $count }): { $names }.
}
influence-part = { $count } من { $of } ({ $names })
influence-no-game = لا نفوذ يمكن قياسه: { $reason }.
no-game-weightless = لا سجلّ يبيّن الوزن «{ $weight }» لـ{ $actors } (المادة { $article })
no-game-weightless-outside = لا سجلّ يبيّن الوزن «{ $weight }» لبعض من تُحسب الحصة منهم (المادة { $article })
no-game-not-monotone = قد يُسقط صوتٌ مؤيد النصَّ (المادة { $article })
no-game-not-monotone-abstaining = في أحد شروط القاعدة قد ينفع صوتٌ معارض أكثر من الامتناع (المادة { $article })
no-game-other-votes = «{ $needs }» (المادة { $article }) عددٌ من أصوات هذا الميثاق ولا يعني شيئاً لغيرها: اذكر أيضاً عتبة في صورة حصة
no-game-incomplete = المسجَّل { $found } من { $seats } مقاعد الفئة «{ $class }» (المادة { $article })
no-game-nobody = لا يحق لأحد التصويت هنا في هذا اليوم (المادة { $article })
no-game-unreachable = لا شيء يُعتمد، ولو بجميع الأصوات (المادة { $article }): { $tests }
no-game-unmet = { $needs }، من { $votes }
no-game-always = كل شيء يُعتمد، ولو بلا صوت مؤيد (المادة { $article })
mistake-unknown = { $actor } ليست دولة ولا جهة في سجل هذا المنتدى
mistake-votes-already = { $actor } من المصوّتين هنا أصلاً
mistake-would-not-vote = لن يكون لـ{ $actor } صوت هنا
mistake-no-vote = لا صوت لـ{ $actor } هنا
mistake-not-lifted = انتهت عضوية { $actor } بحلول هذا اليوم، والدفعة لا ترفع نهايتها
influence-unmeasured = قبل { $date }: لا شيء يُقاس. وعن آخر هذه الأيام: { $reason }.
influence-unmeasured-all = لا شيء يُقاس في أي يوم سابق. وعن آخرها: { $reason }.
influence-kind-each = { $names }: { $share } لكلٍّ
influence-kind-one = { $names }: { $share }
influence-with-votes = لدى { $have } من أصل { $of } من المصوّتين أصواتٌ بهذا الوزن، ولا أصوات للباقين.
influence-then-read = حينئذ تُقرأ القاعدة على نحو آخر
influence-term-lifted = تنتهي مدة { $name } في { $date }. وبهذه الدفعة لا تنتهي.
influence-term-no-vote = وحتى ذلك اليوم لا يتغير بها أي صوت.
influence-term-moved = تنتهي مدة { $name } في { $date }. وبهذه الدفعة تنتهي في { $then }.
influence-term-moved-past = انتهت مدة { $name } في { $date }. وبهذه الدفعة تنتهي في { $then }.
influence-term-kept-past = انتهت مدة { $name } في { $date }، مع هذه الدفعة أيضاً.
influence-term-kept = تنتهي مدة { $name } في { $date }، مع هذه الدفعة أيضاً.
influence-term-day = انظر ذلك اليوم
influence-derived-title = كيف تُحسب هذه الأرقام
influence-derived = { $names }: { $swings } من أصل { $others } توليفة لأصوات الآخرين تترك القرار { $count ->
    [one] له
   *[other] لكلٍّ منهم
 }: { $turns }. ولجميع المقاعد معاً { $all } حالة كهذه: { $share }.
influence-term-lifted-past = انتهت مدة { $name } في { $date }. وبهذه الدفعة لا نهاية لها.
influence-later = يستغرق هذا بضع ثوانٍ: اختر المسألة لتراه.
influence-course-tie = إذا كان عدد الأصوات زوجياً أمكن أن تتساوى، فيُحسب الصوت المرجّح: ومن هنا الصعود والهبوط.
influence-tests-told = الشروط بأرقامها
influence-tests-join = كيف تجتمع
influence-test-moves = الشرط { $test } هو المتغيّر: { $needs }.
chart-across-threshold = أفقياً: العتبة حصةً من جميع الأصوات. المتقطع: ما يطلبه الميثاق.
chart-across-members = أفقياً: عدد الأعضاء المصوّتين. المتقطع: عددهم الآن.
chart-across-votes = أفقياً: عدد أصواته. المتقطع: عددها الآن.
chart-across-days = أفقياً: الأيام من { $first } إلى { $last }. عمودياً: حصة كلٍّ من مجموع النفوذ التصويتي.
influence-readings = كيف تُقرأ القاعدة: كل مقعد يقول نعم أو لا
influence-seats = كل المقاعد
influence-computed = كيف حُسب
influence-method = الطريقة
influence-winning = التحالفات التي تُمرِّر
influence-winning-of = { $winning } من { $coalitions }
influence-tests = ما تؤول إليه الشروط، كلٌّ على حدة
influence-test = { $quota } على الأقل من { $of }
influence-gini = معامل جيني (0: الجميع سواء؛ 1: لواحد الكل)
influence-gini-both = النفوذ { $influence }، الأصوات { $votes }
influence-effective = كأنه موزع بالتساوي على
influence-effective-both = { $influence } من المقاعد (الأصوات: { $votes })
influence-minimal-winning = أصغر التحالفات التي تُمرِّر: { $count }
influence-minimal-blocking = أصغر التحالفات التي تمنع: { $count }
influence-minimal-like = { $count } من هذا النوع، في كلٍّ { $size } من المقاعد
influence-minimal-more = الأنواع أكثر مما يُسرد.
influence-minimal-refused = لا تُسرد أصغر التحالفات: { $reason }.
influence-what-if = ماذا لو
influence-what-if-intro = افترض شيئاً آخر لترى من يكسب. تُقرأ القاعدة من جديد بنص الميثاق نفسه بعد تغييره كما تقول.
influence-suited = ما الذي يغيّره
influence-suited-intro = افتراضات تناسب هذه القاعدة، كل واحد على حدة. اختر واحداً لترى كل مقعد.
influence-sweep = لو كانت العتبة غير ذلك
influence-sweep-intro = حصة كلٍّ من مجموع النفوذ التصويتي عند كل عتبة من نصف الأصوات إلى جميعها. يقف الخط المتقطع حيث يضعه الميثاق.
influence-history = كيف نشأ
influence-history-intro = كل يوم تغيّرت فيه المقاعد أو الفئات أو الميثاق، أو تجاوز فيه مجموع المدفوع ملياراً آخر من الدولارات الأمريكية.
influence-money = النفوذ بجانب المال والقدرة والسكان
influence-money-intro = ما تعهّد به كلٌّ وما دفعه نقداً وعيناً بالدولار الأمريكي، وحصته من الناتج المحلي الإجمالي ومن السكان لمن له رقم من هذه المقاعد.
influence-abstention = إذا كان الامتناع متاحاً
influence-abstention-intro = القاعدة نفسها حين يقول كل مصوّت نعم أو يمتنع أو يقول لا باحتمال متساوٍ؛ والمناصب تقول نعم أو لا.
influence-none = لا يقول هذا الميثاق شيئاً عن كيفية اتخاذ القرارات.
influence-blocs = تكتلات تتشكل أولاً
influence-matters = يقرر
influence-passes = يُعتمد
column-seat = المقعد
column-turns = يقرر وحده
column-influence = الحصة من النفوذ التصويتي
column-shapley = شابلي–شوبيك
column-prevents = يستطيع المنع
column-initiates = يستطيع التمرير
column-agrees = النتيجة كما يصوّت
column-johnston = جونستون
column-deegan-packel = ديغان–باكل
column-public-good = المنفعة العامة
column-owen = أوين
column-banzhaf-owen = بانزاف–أوين
column-vote-share = نصيبه من الأصوات
column-swings = مرات القلب
column-pledged-point = التعهد عن كل 1% من النفوذ (دولار أمريكي)
column-paid-point = المدفوع عن كل 1% من النفوذ (دولار أمريكي)
column-people = السكان
column-people-share = الحصة من سكان هذه المقاعد
column-kind-of-seat = مقاعد متماثلة
column-supposition = الافتراض
column-what-happened = ما حدث
suppose-join = لو انضم { $value }
suppose-leave = لو خرج { $value }
suppose-class = لو كانت الفئة أخرى ({ $value })
suppose-pay = لو دُفع هذا نقداً ({ $value })
suppose-without = دون رأي { $value }
suppose-votes = لو وُزنت الأصوات بحسب { $value }
suppose-votes-one-each = صوت واحد لكلٍّ
suppose-votes-money = النقد بالدولار الأمريكي في مرحلة «{ $stage }»
suppose-needs = لو كانت العتبة { $value }
suppose-weigh = لو كانت الأصوات غير ذلك ({ $value })
suppose-together = لو صوّت { $value } صوتاً واحداً
field-class = فئة أخرى (جهة:فئة)
field-join = ينضم (مثل CAN,FRA)
field-leave = يخرج
field-without = لا رأي له
field-votes = وزن الأصوات بحسب
field-needs = العتبة
field-pay = يدفع نقداً (جهة:دولار)
field-weigh = الأصوات (جهة:عدد)
field-together = يصوّتون معاً (مقعد:مقعد)
field-blocs = التكتلات (مقعد:مقعد، …)
indicator-gdp-current-usd = الناتج المحلي الإجمالي
reading-everybody-votes = النسبة من المصوّتين: لا أحد يمتنع أو يغيب.
reading-everybody-present = الجميع حاضرون فيتحقق النصاب.
reading-no-objection = حيث تُعدّ الأصوات المعارضة، من لا يصوّت ضدّ يُحسب مؤيداً. (إذا كان الامتناع متاحاً فانظر أدناه.)
reading-approval = يجب أن يوافق { $party }: الموافقة تُحسب نعم.
reading-no-veto = يجوز النقض من { $party }، حينئذ أو لاحقاً: عدم النقض يُحسب نعم.
reading-casting-vote = يقرر { $party } عند تساوي الأصوات المؤيدة والمعارضة.
reading-no-tie = الصوت المرجِّح بيد { $party }؛ والأصوات عددها فردي فلا تتساوى حين يصوّت الجميع.
reading-initiative = لا يقترح إلا { $party }: لا يُعتمد ما لا يُقترح.
reading-initiative-open = يجوز لآخرين أن يقترحوا أيضاً، وذلك لا يُحسب.
reading-same-hand = { $actor } يصوّت هنا وهو { $party }: مقعد واحد.
reading-two-hands = { $party } هو { $actor } من { $other }؛ المنصب وصوت { $other } مقعدان.
reading-outside-share = النسبة من جميع أصوات { $party } سواء أُدلي بها هنا أم لا.
reading-barred = { $count ->
    [one] { $actors }: لا يجوز التصويت هنا ولا مقعد.
   *[other] { $count } من الهيئة الناخبة لا يجوز لهم التصويت هنا ولا مقاعد لهم: { $actors }.
}
problem-supposition = لا يمكن افتراض هذا
problem-supposition-detail = { $found }.
problem-no-game = لا نفوذ يمكن قياسه
problem-no-game-detail = { $found }.
route-influence = ما قيمة المقعد، قاعدةً قاعدة
route-influence-on = ما قيمة كل مقعد في مسألة: المؤشرات والتحالفات والمال بجانبها والتاريخ والافتراضات
parameter-join = افتراض أن هؤلاء أعضاء أيضاً.
parameter-leave = افتراض أنهم ليسوا أعضاء.
parameter-class = افتراض فئة أخرى، مثل DEU:permanent.
parameter-pay = افتراض دفع دولارات أمريكية نقداً، مثل KAZ:1000000000.01، مع اليوم إن لم يكن يوم السؤال.
parameter-without = افتراض أن هذه المناصب لا رأي لها.
parameter-votes = افتراض أن الأصوات توزن بحسب هذا: one-each أو مرحلة مثل paid-in أو وزن في الميثاق أو مؤشر.
parameter-needs = افتراض عتبة أخرى، مثل 2/3؛ ولشرط من عدة شروط، مثل 2:70%.
parameter-weigh = افتراض هذا العدد من الأصوات، مثل KAZ:5.
parameter-together = افتراض أن مقاعد تصوّت صوتاً واحداً، مثل chairman:USA.
parameter-suppose = افتراض في نص واحد، مثل join=CAN;without=chairman؛ ومرة أخرى لافتراض آخر.
parameter-blocs = تكتلات تتشكل أولاً، مثل KAZ:KGZ:UZB,chairman:USA؛ المجموعة أو المحفل عن أعضائهما.
parameter-exact = yes: الرفض بدل التقدير بالصدفة.
parameter-error = بكم قد يحيد التقدير، من 0.0005 إلى 0.1. الافتراضي: 0.005.
method-influence = نفوذ المقعد
method-influence-says = كم مرة يقلب المقعد النتيجة بحسب قاعدة الميثاق، وما نصيبه من مجموع النفوذ.
method-influence-rule = تُقرأ قاعدة الميثاق، كما تعدّ الأصوات، لعبةً يقول فيها كل مقعد نعم أو لا؛ والمناصب التي توافق أو تنقض أو ترجّح مقاعد أيضاً. يقلب المقعد النتيجة حين تمر أصوات الآخرين مع نعمه وتسقط مع لاه. إذا عُدّ ذلك في كل توليفات الآخرين باحتمال متساوٍ فهو مقياس بنروز (بانزاف المطلق)، ونصيبه من مجموع المرات هو مؤشر بانزاف المعياري. ويعدّ شابلي وشوبيك الترتيبات التي تقول فيها المقاعد نعم واحداً بعد آخر. كولمان: من الذي يمر ما يستطيع المقعد منعه، ومن الذي يسقط ما يستطيع تمريره. وينظر جونستون وديغان–باكل والمنفعة العامة إلى من هم حاسمون معاً، وأوين وبانزاف–أوين إلى تكتلات تتشكل أولاً. تُدمج المقاعد المتماثلة ثم تؤخذ أسرع طريقة دقيقة مناسبة: صيغة مغلقة، التقاء في الوسط، عدّ بالأوزان، تربيع عددي، مخطط قرار، تعداد كامل؛ والصدفة حيث لا تناسب أي منها، مع حدّها.
method-influence-source = L. S. Penrose, Journal of the Royal Statistical Society 109 (1946); L. S. Shapley and M. Shubik, American Political Science Review 48 (1954); J. F. Banzhaf, Rutgers Law Review 19 (1965); D. W. Rae, American Political Science Review 63 (1969); J. S. Coleman, in Social Choice (1971); G. Owen (1977, 1982); J. Deegan and E. W. Packel, International Journal of Game Theory 7 (1978); R. J. Johnston, Environment and Planning A 10 (1978); M. J. Holler, Political Studies 30 (1982); D. S. Felsenthal and M. Machover, The Measurement of Voting Power (1998); D. Leech, Annals of Operations Research 109 (2002).
method-influence-limits = ينظر إلى القاعدة وحدها: لا إلى رغبات أحد ولا الضغط ولا المال ولا الحلفاء. وتساوي احتمال التوليفات افتراض لغياب أفضل منه وليس توقعاً. قد يُقنع مقعدٌ يقلب نتائج قليلة كثيرين، وجدول الأعمال والمعلومات والتفويض خارج الحساب. الأوزان والفئات هي المسجلة عند الساعتين.
method-influence-ranges = لا مدى حيث تُعدّ التحالفات. وحيث تجيب الصدفة يُذكر الحد (Hoeffding 1963)، وللتربيع العددي حدّه.
influence-more-seats = { $count } مقاعد أخرى لها أقل.
influence-on = النفوذ: { $matter }
influence-read-plainly = كما هي.
influence-seats-intro = هذه مقاييس لقاعدة التصويت وحدها لا للنفوذ الفعلي، وقد تختلف. «يقرر وحده»: في كم من توليفات أصوات الآخرين يقلب هذا الصوت النتيجة (بنروز). «الحصة من النفوذ التصويتي»: نصيبه من كل هذه الحالات (بانزاف). «شابلي–شوبيك» يعدّ ترتيبات انضمام المقاعد حتى تتحقق القاعدة، ويعطي النقض وزناً أكبر. «يستطيع المنع»: مما كان سيمر ما يسقط دونه؛ «يستطيع التمرير»: مما كان سيسقط ما يمر معه (كولمان).
influence-numbers = عرض الأرقام
influence-and-alike = كلٌّ من { $count }، مثل { $name }
influence-joined = مقاعد مكتسبة
influence-left = مقاعد مفقودة
influence-reclassed = من فئة أخرى
influence-coalitions = أصغر التحالفات
influence-indices = كل المؤشرات
column-turns-now = يقرر وحده، الآن
column-turns-then = يقرر وحده، حينئذ
column-share-now = النصيب، الآن
column-share-then = النصيب، حينئذ
column-who-gains = النصيب من النفوذ حينئذ ومن يكسب ويخسر أكثر
column-passes-then = يُعتمد حينئذ
## What recorded votes show

nav-votes = التصويتات المسجلة
route-votes = ما تُظهره التصويتات المسجلة عن الأعضاء: مدى تشابه تصويتهم ومواقعهم ومن حسم صوته
parameter-votes-from = أول يوم (YYYY-MM-DD) افتُتح فيه تصويت.
parameter-votes-until = آخر يوم (YYYY-MM-DD). الافتراضي: يوم السؤال.
parameter-votes-matter = التصويتات على هذه المسألة من الميثاق فقط.
parameter-with = من الأزواج ما كان مع هذه الجهة فقط.
field-with = التوافق مع
votes-intro = ما تُظهره التصويتات بالاسم عن الأعضاء: كيف صوتوا، وما مدى تشابههم، وأين يقفون، وصوت من لو تغير وحده لقلب النتيجة. وبجانب كل نسبة ما يجمع أي عضوين، فمعظم النصوص تُعتمد بفوارق واسعة.
votes-none = لا تصويت بالاسم مسجّل.
votes-none-fits = لا تصويت بالاسم مسجّل يطابق ذلك.
votes-told = { $rolls ->
    [one] تصويت واحد بالاسم
    [two] تصويتان بالاسم
    [few] { $rolls } تصويتات بالاسم
   *[other] { $rolls } تصويتاً بالاسم
} { $period }؛ { $latest ->
    [none] ولا شيء مسجّل بعد ذلك
   *[other] وآخر ما سُجّل بتاريخ { $latest }
}.
votes-period = من { $first } إلى { $last }
votes-period-first = { $day } { $month }
votes-period-one = في { $day }
votes-alike = { $unanimous ->
    [0] ويختلف الأعضاء في كل منها.
    [one] وفي واحد منها صوّت الجميع بالمثل.
    [two] وفي اثنين منها صوّت الجميع بالمثل.
   *[other] وفي { $unanimous } منها صوّت الجميع بالمثل.
}
votes-base = صوّت أي عضوين بالمثل في { $share } من التصويتات في المتوسط. ويُحسب في التوافق نصفٌ حيث امتنع أحدهما: { $agreement } في المتوسط.
votes-line = النقاط المثلى
votes-of = { $title }، { $period }
votes-positive = ليس لليسار واليمين معنى في ذاتهما: يُقرأ معناهما من التصويتات الأشد انقسامًا. وبحكم القاعدة يقع موضع { $actor } إلى اليمين.
votes-line-told = { $count ->
    [one] عضو واحد
    [two] عضوان
    [few] { $count } أعضاء
   *[other] { $count } عضوًا
} على خط واحد، من { $left } ({ $low }) إلى اليسار حتى { $right } ({ $high }) إلى اليمين.{ $without ->
    [0] {""}
    [one] {" "}وعضو آخر أقل تصويتًا من أن تكون له نقطة.
    [two] {" "}وعضوان آخران أقل تصويتًا من أن تكون لهما نقطتان.
    [few] {" "}و{ $without } أعضاء آخرين أقل تصويتًا من أن تكون لهم نقاط.
   *[other] {" "}و{ $without } من الأعضاء الآخرين أقل تصويتًا من أن تكون لهم نقاط.
}
votes-line-table = الشيء نفسه في جدول
votes-line-mean = متوسط الجميع
votes-line-bloc = التكتل { $bloc }: { $count ->
    [one] عضو واحد
    [two] عضوان
    [few] { $count } أعضاء
   *[other] { $count } عضوًا
}
votes-line-no-bloc = في غير أي تكتل
votes-line-range = مدى خطأين معياريين
votes-too-few = الأصوات أقل من أن تعطي نقاطًا مثلى. والمطلوب { $least } تصويتات يختلف فيها الأعضاء، وثلاثة أعضاء صوّتوا في { $least } منها. والموجود { $rolls ->
    [0] لا شيء من هذه التصويتات
    [one] تصويت واحد منها
    [two] تصويتان منها
    [few] { $rolls } تصويتات منها
   *[other] { $rolls } تصويتًا منها
} و{ $voters ->
    [0] لا أحد من هؤلاء الأعضاء
    [one] عضو واحد من هؤلاء
    [two] عضوان من هؤلاء
    [few] { $voters } أعضاء من هؤلاء
   *[other] { $voters } عضوًا من هؤلاء
}.
votes-unsettled = لا نقاط مثلى: فهذه الأصوات لا تقع على خط واحد.
votes-no-blocs = لا تكتلات: فهي تحتاج إلى أزواج لها { $least } من التصويتات المشتركة وتتوافق أكثر مما يتوافق أي عضوين في المتوسط.
votes-members-note = ما اختاره الأكثرون هو الاختيار الذي نال أصواتًا أكثر من كل اختيار آخر، وقد يكون الامتناع. أما الجانب الخاسر فتحدده النتيجة: من صوّت بنعم ولم يُعتمد النص، أو بلا واعتُمد. ولذلك قد يخسر من صوّت مع الأكثرين، حيث يمنع حق النقض أو النصاب المطلوب ما أيدوه.
votes-few = الأزواج التي لها أقل من { $least } تصويتات مشتركة تأتي أخيرًا بالرمادي، ولها أعداد بدل النسب.
votes-all-few = لا زوج له { $least } تصويتات مشتركة: فالأعداد بدل النسب.
votes-part = { $count } من { $of }
votes-apart = التصويتات التي اختلف فيها { $one } و{ $other }: { $count ->
    [0] لا شيء
   *[other] { $count }
}
votes-more = { $count ->
    [one] واحد آخر
    [two] اثنان آخران
    [few] { $count } أخرى
   *[other] { $count } غيرها
}
votes-most-alike = الأكثر اتفاقاً
votes-least-alike = الأقل اتفاقاً
votes-ends = أكثر { $count } زوج اتفاقاً وأقل { $count } اتفاقاً، من { $all }. اختر عضواً لترى أزواجه كلها؛ وفي JSON الواجهة البرمجية جميعها.
votes-more-pairs = { $count ->
    [one] زوج آخر
    [two] زوجان آخران
    [few] { $count } أزواج أخرى
   *[other] { $count } زوجًا آخر
}: الكل في ‎--json، وأزواج عضو واحد في ‎--with.
votes-rolls = التصويتات بالاسم
votes-rolls-note = حدّة الانقسام هي ميل التصويت على الخط: 0 يعني أن الخط لا يدل على من صوّت وكيف، وكلما ابتعد العدد عن 0 اشتد الفصل بين اليسار واليمين. فوق 0 تكون نعم أرجح إلى اليمين، وتحت 0 أرجح إلى اليسار.
problem-votes-of-all = أي محفل؟
problem-votes-of-all-detail = تُعرض التصويتات لمحفل واحد في كل مرة: سمِّه. { $expected ->
    [none] لا تصويت بالاسم مسجّل في أي محفل.
   *[other] التصويتات بالاسم مسجّلة في: { $expected }.
}
column-point = النقطة المثلى
column-cast = الأصوات المُدلى بها
column-majority = صوّت كما صوّت الأكثرون
column-lost = في الجانب الخاسر
column-pivotal = كان صوته وحده يغيّر النتيجة
column-pivotal-who = من كان صوته وحده يغيّر النتيجة
column-common = التصويتات المشتركة
column-equal = صوّتا بالمثل
column-agreement = التوافق
column-apart = غير متماثل في
column-discrimination = حدّة الانقسام
method-agreement = التوافق في التصويت
method-agreement-says = مدى تشابه تصويت عضوين، وكم مرة يصوت العضو كما يصوت الأكثرون.
method-agreement-rule = من التصويتات التي صوت فيها الاثنان بنعم أو لا أو امتنعا: نسبة ما اختارا فيه الشيء نفسه، ومؤشر التوافق الذي يُحسب فيه الامتناع مقابل نعم أو لا نصفًا، ونعم مقابل لا صفرًا. وما يجمع أي عضوين هو متوسط كل الأزواج التي لها تصويتات مشتركة. وما اختاره الأكثرون هو الاختيار الذي نال أصواتًا أكثر من كل اختيار آخر، وصوت العضو نفسه منها. وفي الجانب الخاسر من صوّت بنعم ولم يُعتمد النص، أو بلا واعتُمد. ويكون صوت العضو وحده يغيّر النتيجة حيث لو تغير بين نعم ولا والامتناع لانقلبت وفق قاعدة الميثاق.
method-agreement-source = A. Lijphart, The analysis of bloc voting in the General Assembly: a critique and a proposal, American Political Science Review 57 (1963).
method-agreement-limits = الأصوات استراتيجية: فقد تكون نعم ثمنًا لشيء آخر، والنصوص تُصاغ كي تُعتمد. وكثير من القرارات يُتخذ بلا تصويت، والتوافق مرتفع حيث تُعتمد معظم النصوص بفوارق واسعة: فاقرأ النسبة بجانب ما يجمع أي عضوين. وكون الصوت وحده يغيّر النتيجة نظر في عد واحد مضى، وليس نفوذًا.
method-agreement-ranges = لا شيء: فهذه أعداد. ومع قلة التصويتات المشتركة لا تقول النسبة كثيرًا، ولذلك يقف عددها بجانبها.
method-ideal-points = النقاط المثلى
method-ideal-points-says = أين يقف الأعضاء على الخط الواحد الذي يرتب أصواتهم أحسن ترتيب.
method-ideal-points-rule = نموذج استجابة متدرجة من لا والامتناع ونعم: لكل تصويت بالاسم ميل بإحدى الإشارتين يدل على حدّة الانقسام فيه، وحدود بين الاختيارات التي جرت فيه، وتُستخرج معًا أرجح النقاط والميول والحدود. ومتوسط النقاط 0 وتباينها 1. والتصويتات التي اختار فيها الجميع الشيء نفسه لا تدل على شيء فتُترك؛ ويحتاج العضو إلى عشرة من غيرها، ويجب أن يوجد منها عشرة. ويقع موضع أول عضو بحسب المعرّف إلى اليمين، فوق 0.
method-ideal-points-source = M. A. Bailey, A. Strezhnev and E. Voeten, Estimating dynamic state preferences from United Nations voting data, Journal of Conflict Resolution 61 (2017)، في فترة واحدة وبخطأ لوجستي؛ K. Imai, J. Lo and J. Olmsted, Fast estimation of ideal points with massive data, American Political Science Review 110 (2016)؛ F. Samejima, Psychometrika Monograph 17 (1969).
method-ideal-points-limits = ليس للخط اسم: فموضوعه يُقرأ من التصويتات الأشد انقسامًا. وهو يرتب الأصوات لا القناعات: فالأصوات استراتيجية، وما يُطرح للتصويت مختار. ونقاط محافل مختلفة أو فترات مختلفة تقع على خطوط مختلفة.
method-ideal-points-ranges = خطآن معياريان من كل جانب من المعلومات المرصودة، ويدخل فيهما أن الميول والحدود مقدرة أيضًا. ولا يدخل فيهما أن خطًا واحدًا قد لا يكفي.
column-abstaining-lets = الامتناع يمرره
column-abstaining-stops = الامتناع يوقفه
influence-to-act-abstaining = من كل توليفات نعم والامتناع ولا يمرّ { $share }.
actor-influence-intro = كم مرة يقلب المقعد النتيجة بحسب كل قاعدة، ونصيبه من مجموع النفوذ. وحيث تكثر المقاعد وتختلف تبيّن ذلك صفحة المحفل نفسها.
actor-influence-of = (مقعد من { $count })
way-classes = صيغة مغلقة: { $size } نوعاً من التحالفات تُعدّ بالتوافيق
way-enumeration = النظر في كل تحالف من { $size }
way-halves = مقابلة نصفي المقاعد أحدهما بالآخر
way-weights = عدّ التحالفات بأوزانها
way-diagram = مخطط قرار من { $size } عقدة
way-integral = تكامل عند { $size } عقدة، لا يحيد بأكثر من { $error }
way-sampling = { $size } سحبة عشوائية، لا تحيد بأكثر من { $error } إلا في حالة من مئة
influence-as-stands = كما ينص الميثاق
influence-as-one = (صوتاً واحداً)
influence-each-together = لكلٍّ، و{ $share } معاً
influence-supposed-not = لا يمكن افتراض هذا: { $reason }.
influence-many = المقاعد المختلفة هنا كثيرة، فتُرك التاريخ وافتراضات أخرى.
influence-days-left-out = تُركت أيام أسبق عددها { $count }.
influence-reweighed = أوزان الأصوات تغيّرت
influence-rule-since = القاعدة
influence-show-all = عرض الكل ({ $count })
influence-indices-intro = مرات القلب: توليفات الآخرين التي يقرر فيها هذا الصوت وحده. جونستون يقسم كل توليفة تمرّ بين من يستطيعون كسرها. وديغان–باكل والمنفعة العامة ينظران إلى أصغر التوليفات التي تمرّ وحدها: مقسومة بين أعضائها أو محسوبة لكلٍّ. وأوين وبانزاف–أوين يدعان التكتلات التي سمّيتها تتشكل أولاً.
influence-beside-none = لا رقم مسجّل عن مال هذه المقاعد أو قدرتها أو سكانها.
column-pledged-usd = ما تُعهّد به (دولار أمريكي)
column-paid-usd = المدفوع (دولار أمريكي)
column-means-here = الحصة من ناتج هذه المقاعد
column-voters = المصوّتون
problem-matter = لا مسألة كهذه
problem-matter-detail = { $found }.
reading-one-hand = { $actor } يشغل هذه المناصب: { $party }. مقعد واحد.
suppose-needs-test = (الشرط { $test }) { $needs }
way-shares = حصص النفوذ لا تحيد بأكثر من { $error }
influence-course-members = لو انضم أعضاء أكثر
influence-course-votes = لو كانت لـ { $name } أصوات أكثر أو أقل
field-vary = تغيير أصوات
parameter-vary = كيف يتحرك النفوذ مع أصوات هذا العضو.
