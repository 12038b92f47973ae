### كلمات البوابة بالعربية. المفاتيح هي نفسها في en.ftl.

## The site

site-name = الديوان
site-intro = السجل المفتوح للمحافل المتعددة الأطراف: مَن عضو، ومَن تعهد بماذا، وماذا وصل، وماذا ينقص. كل رقم يشرح نفسه حتى المصدر.
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
standing-rescinded = سُحبت دعوته
standing-open = لم يُحسم: المصادر متعارضة
office-chair = الرئيس

grade-primary = وثيقة أصلية
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

## Explanations

explain-definition = معناه
explain-formula = كيف يُحسب
explain-no-formula = لا حساب: لا رقم يُحسب به.
explain-records = السجلات التي يقوم عليها
explain-records-intro = كل منها بدرجته ومصادره وقيده في السجل.
explain-rivals = سجلات تقول بغير ذلك
explain-rivals-intro = إجابات أخرى عن الأسئلة نفسها محفوظة جنبًا إلى جنب. توسّع النطاق ما لم تكن مستبعدة.

define-members = عدد الجهات التي لها هذه الصفة في يوم الوضع، بحسب قراءة الميثاق لآخر إجراء معروف لكل منها. لا تُحسب الإجراءات المستبعدة ولا المنافسة الخاسرة.
define-ladder = مجموع ما بلغ هذه المرحلة أو ما بعدها، بوحدة قياس واحدة، من التعهدات المقدمة للمحفل أو عن طريقه. يُحسب كل تعهد مرة واحدة، ولا يُضاف ما أُعلن مجددًا، والأدنى والأعلى ما تسمح به السجلات المتنافسة والمجاميع المعلنة.
define-unattributed = الجزء الذي وعدت به مجموعات معًا مما بلغ هذه المرحلة: رقم الحزمة نفسها ناقصًا الحصص التي سماها مانحون منفردون.
define-restated = ما وعدت به إعلانات سابقة ثم أعادت تعهدات لاحقة ذكره. ليس مالًا جديدًا ولا يدخل أي مجموع مرتين.
define-commitment = ما بلغ هذه المرحلة أو ما بعدها من هذا التعهد وحده بحسب الحركات المبلَّغ عنها. والأدنى والأعلى ما تسمح به السجلات المنافسة له.
define-need = كلفة التعافي بحسب التقييم الساري: آخر ما كان معروفًا في يوم المعرفة ومؤرخًا في يوم الوضع. الضرر والخسارة مقياسان آخران ولا يدخلان فيه.
define-coverage = ما بلغ هذه المرحلة مقسومًا على الاحتياج بحسب التقييم الساري، بمنزلتين عشريتين من المئة. المتعهد به ليس مدفوعًا: اقرأ المرحلة مع النسبة.
define-gap = الاحتياج بحسب التقييم الساري ناقصًا ما بلغ هذه المرحلة، ولا يقل عن صفر.
define-class = فئة العضوية التي تعطيها قواعد الميثاق: تُجرَّب الفئات بترتيب الميثاق وتنطبق الأولى التي تتحقق قاعدتها.
define-distance = حد الفئة الأولى التي لها حد، ناقصًا ما أعطاه العضو ويُحسب له. يجب تجاوز الحد: على العضو أن يعطي أكثر من هذا.
define-term = الأيام من يوم الوضع إلى آخر يوم من مدة العضو.
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
problem-format = غير متاح بهذه الصيغة
problem-format-detail = وُجد «{ $found }». المتوقع واحدة من: { $expected }، حيث يتيحها المسار.
problem-forum = لا يوجد محفل بهذا الاسم
problem-forum-detail = لم يُسجَّل شيء عن محفل «{ $found }». المسجل: { $expected }.
problem-figure-form = هذا ليس عنوان رقم
problem-figure-form-detail = وُجد «{ $found }». التفاصيل: { $expected }.
problem-figure = لا يوجد رقم كهذا في هذين التاريخين
problem-figure-detail = «{ $found }» لا يسمي شيئًا كان معروفًا وصحيحًا في هذين التاريخين. راجع المعرّف أو اسأل عن تاريخ لاحق.
problem-record = لا يوجد سجل كهذا في هذين التاريخين
problem-record-detail = «{ $found }» لا يسمي شيئًا كان معروفًا وصحيحًا في هذين التاريخين. راجع المعرّف أو اسأل عن تاريخ لاحق.
problem-page = لا توجد صفحة كهذه
problem-page-detail = لا شيء في «{ $found }». ابدأ من قائمة المحافل.
problem-journal = تعذرت قراءة السجل
problem-journal-detail = { $found }
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
route-forums = محافل السجل
route-status = الوضع الراهن
route-members = الأعضاء وكل من تعامل معه المحفل
route-commitments = كل التعهدات وإلى أين وصلت
route-needs = الاحتياجات والتغطية والفجوة
route-events = الأحداث والاجتماعات
route-sources = المصادر وعدد مرات الاستشهاد بكل منها
route-corrections = قيود حلت محل غيرها أو سحبته
route-rejections = سطور تعذر تسجيلها
route-journal = قيود السجل صفحة صفحة
route-explain = رقم بتعريفه وصيغته ومدخلاته وسجلاته واستشهاداته
route-openapi = هذا الوصف
