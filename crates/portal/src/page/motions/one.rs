//! One motion: its procedure, each vote held against the charter, what was declared and decided.

use crate::{
    format, lines,
    page::{
        bits,
        doable::Doable,
        frame::{self, Sheet},
        meetings, tally,
    },
    problem::Problem,
    question::{Forum, Question},
};
use analysis::{
    answer::{Declaration, MotionFile, MotionLine, OfficerAct, PollFile, Proven},
    decide::{Ground, Procedure, Step},
};
use maud::{Markup, html};
use vocabulary::Id;

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let forum = question.forum()?;
    let doable = Doable::new(question, &forum);
    let words = question.words;
    let text = question.part("id");
    let id: Id = text.parse().map_err(|_| Problem::record(text))?;
    let file = forum.state.motion(&id, words.language()).ok_or_else(|| Problem::record(text))?;
    let body = html! {
        p class="lead" {
            (lines::fate(words, file.motion.fate))
            @if file.motion.ground != Ground::Rule {
                " — " (words.code("ground", file.motion.ground))
            }
        }
        (facts(question, &forum, &file))
        (bits::no_charter(question, &forum))
        (doable.links(id.as_str(), &super::STEPS))
        @if !file.procedure.is_empty() {
            section id="procedure" {
                h2 { (words.text("procedure-title")) }
                ul class="lines" {
                    @for step in &file.procedure { (procedure(question, &forum, &file, step)) }
                }
                @if file.motion.irregular {
                    p class="note" { (words.text("procedure-irregular")) }
                }
            }
        }
        @if !file.agenda.is_empty() {
            section id="agenda" {
                h2 { (words.text("agenda-title")) }
                ul class="plain" {
                    @for item in &file.agenda {
                        li {
                            (meeting_link(question, &forum, &item.meeting)) " · "
                            a href={
                                (question.inside(format_args!("/meetings/{}", item.meeting)))
                                "#item-" (item.id)
                            } {
                                bdi { (item.number) } " "
                                bdi { (item.names.get(words.language())) }
                            }
                            " " (bits::entry(question, item.seq))
                        }
                    }
                }
            }
        }
        @if !file.documents.is_empty() {
            section id="documents" {
                h2 { (words.text("documents-title")) }
                ul class="plain" {
                    @for row in &file.documents { li { (meetings::document(question, &forum, row)) } }
                }
            }
        }
        @if file.polls.is_empty() { p { (words.text("motion-no-poll")) } }
        @for one in &file.polls { (poll(question, &forum, &file, one)) }
        @if !file.decisions.is_empty() {
            section id="decisions" {
                h2 { (words.text("decisions-title")) }
                ul class="plain" {
                    @for one in &file.decisions { li { (super::decision(question, &forum, one)) } }
                }
            }
        }
    };
    let sheet = Sheet {
        title: file.motion.name,
        trail: vec![(words.text("nav-motions"), "/motions".to_owned())],
        forum: Some(&forum),
        data: Some((format!("/api/v1/{}/motions/{id}", forum.id), true)),
        body,
    };
    Ok(frame::page(question, &sheet))
}

fn facts(question: &Question, forum: &Forum<'_>, file: &MotionFile) -> Markup {
    let words = question.words;
    let MotionLine { matter, matter_name, rule, organ, meeting, sponsors, amends, .. } =
        &file.motion;
    let charter = file.charter.as_ref().and_then(|version| tally::charter(forum, version));
    let rule = rule.as_ref().and_then(|rule| charter?.rule(rule));
    let organ = organ.as_ref().map(|id| {
        let organ = charter.and_then(|charter| charter.organ(id));
        organ.map_or(id.as_str(), |organ| organ.name.get(words.language()))
    });
    let motion = |id: &Id| {
        let view = forum.state.view;
        let known = view.true_by(&view.book.motions).find(|one| one.record.id == *id);
        let name = known.map(|one| one.record.names.get(words.language()).to_owned());
        html! {
            a href=(question.inside(format_args!("/motions/{id}"))) {
                bdi { (name.unwrap_or_else(|| id.to_string())) }
            }
        }
    };
    html! {
        dl class="facts" {
            dt { (words.text("column-matter")) }
            dd title=(matter) { bdi { (matter_name) } }
            @if let (Some(rule), Some(charter)) = (rule, charter) {
                dt { (words.text("fact-rule")) }
                dd {
                    bdi { (rule.name.get(words.language())) } " "
                    (lines::article(question, forum, charter, &rule.article))
                }
            }
            @if let Some(organ) = organ {
                dt { (words.text("fact-organ")) } dd { bdi { (organ) } }
            }
            dt { (words.text("fact-tabled")) } dd { (bits::date(question, file.motion.on)) }
            @if !sponsors.is_empty() {
                dt { (words.text("fact-sponsors")) }
                dd { (bits::actors(question, forum, sponsors)) }
            }
            @if let Some(id) = meeting {
                dt { (words.text("fact-meeting")) } dd { (meeting_link(question, forum, id)) }
            }
            @if let Some(amended) = amends {
                dt { (words.text("fact-amends")) } dd { (motion(amended)) }
            }
            @if !file.amendments.is_empty() {
                dt { (words.text("fact-amendments")) }
                dd { @for one in &file.amendments { (motion(one)) " " } }
            }
            @if let Some(on) = file.motion.withdrawn {
                dt { (words.text("motion-withdrawn")) } dd { (bits::date(question, on)) }
            }
            @if let Some(effect) = file.effect {
                dt { (words.text("fact-effect")) }
                dd {
                    (words.code("takes-effect", effect))
                    @if let Some(on) = file.takes_effect {
                        ": " (format::day(on, words))
                    }
                }
            }
            @if let Some(url) = &file.url {
                dt { (words.text("motion-text")) }
                dd { (bits::web(Some(url), &html! { bdi dir="ltr" { (url) } })) }
            }
        }
        @if let Some(summary) = &file.summary { p { (bits::statement(summary)) } }
        (proof(question, forum, &file.motion.proven))
    }
}

fn proof(question: &Question, forum: &Forum<'_>, one: &Proven) -> Markup {
    html! {
        p class="proof" {
            (bits::grade(question, one.grade)) " " (bits::entry(question, one.seq)) " "
            (bits::sources(question, forum, &one.sources))
            (bits::note(one.reason.as_ref()))
            (bits::note(one.note.as_ref()))
        }
    }
}

fn meeting_link(question: &Question, forum: &Forum<'_>, id: &Id) -> Markup {
    let meeting = forum.state.meeting(id.as_str());
    let name = meeting.map(|file| file.meeting.names.get(question.words.language()).to_owned());
    html! {
        @match name {
            Some(name) => {
                a href=(question.inside(format_args!("/meetings/{id}"))) { bdi { (name) } }
            }
            None => bdi { (id) },
        }
    }
}

fn procedure(
    question: &Question,
    forum: &Forum<'_>,
    file: &MotionFile,
    step: &Procedure,
) -> Markup {
    let words = question.words;
    let charter = file.charter.as_ref().and_then(|version| tally::charter(forum, version));
    html! {
        li class=(step.state) {
            (lines::state(words, step.state)) " "
            (lines::step(words, charter.unwrap_or(forum.charter), &step.step)) " "
            @if let Some(charter) = charter {
                (lines::article(question, forum, charter, &step.article))
            }
            @if let (Step::Proposal { any_of }, Some(charter)) = (&step.step, charter) {
                ul class="lines" {
                    @for one in any_of {
                        li class=(one.state) {
                            (lines::state(words, one.state)) " "
                            (lines::proposing(words, charter, one))
                        }
                    }
                }
            }
        }
    }
}

fn poll(question: &Question, forum: &Forum<'_>, file: &MotionFile, one: &PollFile) -> Markup {
    let words = question.words;
    let title = lines::poll_title(words, one.reading, file.polls.len() > 1);
    html! {
        section class="poll" id={ "poll-" (one.id) } {
            h2 { (title) }
            @if !one.counts { p class="note" { (words.code("rank", one.proven.rank)) } }
            dl class="facts" {
                dt { (words.text("field-manner")) } dd { (words.code("manner", one.manner)) }
                dt { (words.text("fact-opened")) } dd { (bits::date(question, one.opened)) }
                @if let Some(closed) = one.closed {
                    dt { (words.text("fact-closed")) } dd { (bits::date(question, closed)) }
                }
                @if let Some(deadline) = one.deadline {
                    dt { (words.text("fact-deadline")) } dd { (format::day(deadline, words)) }
                }
                @if let Some(id) = one.meeting.as_ref().filter(|id| file.motion.meeting.as_ref() != Some(*id)) {
                    dt { (words.text("fact-meeting")) } dd { (meeting_link(question, forum, id)) }
                }
                @if let Some(stated) = one.stated.filter(|_| one.miscounted) {
                    dt { (words.text("fact-stated")) }
                    dd { bdi { (super::counts(question, &stated)) } " — " (words.text("poll-miscounted")) }
                }
            }
            @match (&one.tally, &one.undecided) {
                (Some(tally), _) => (tally::section(question, forum, tally, Some(one))),
                (None, Some(why)) => p {
                    (words.text("undecided")) " " (lines::undecided(words, why))
                },
                (None, None) => {},
            }
            @if !one.consents.is_empty() || !one.outcomes.is_empty() {
                h3 { (words.text("poll-after")) }
                ul class="plain" {
                    @for act in &one.consents { li { (officer(question, forum, act)) } }
                    @for outcome in &one.outcomes { li { (declared(question, forum, outcome)) } }
                }
            }
            (proof(question, forum, &one.proven))
            p { a href=(question.inside(format_args!("/polls/{}", one.id))) { (words.text("poll-page")) } }
        }
    }
}

fn officer(question: &Question, forum: &Forum<'_>, one: &OfficerAct) -> Markup {
    let words = question.words;
    html! {
        bdi { (bits::office(forum, &one.office, words)) } ": "
        strong { (words.code("consent", one.act)) } " · " (bits::date(question, one.on))
        @if let Some(by) = &one.by { " · " (bits::actor(question, forum, by)) }
        @if let Some(why) = one.disregarded {
            " " strong class="differs" { (words.code("disregarded", why)) }
        }
        " " (bits::grade(question, one.proven.grade)) " " (bits::entry(question, one.proven.seq)) " "
        (bits::sources(question, forum, &one.proven.sources))
    }
}

fn declared(question: &Question, forum: &Forum<'_>, one: &Declaration) -> Markup {
    let words = question.words;
    html! {
        (words.text("poll-declared")) " " strong { (words.code("outcome", one.declared)) }
        " · " (bits::date(question, one.on))
        @if one.differs { " " strong class="differs" { (words.text("declared-differs")) } }
        " " (bits::grade(question, one.proven.grade)) " " (bits::entry(question, one.proven.seq)) " "
        (bits::sources(question, forum, &one.proven.sources))
        (bits::note(one.proven.note.as_ref()))
    }
}
