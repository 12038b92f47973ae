//! The ladder that money and things climb, and the form they take.

code_list! {
    /// How far a promise has come, lowest first. The order is the ladder: what has reached a rung
    /// has passed the ones below it, whether or not a source named them.
    pub enum Stage: "stage" {
        /// A public statement of intent by someone able to speak for the donor.
        Announced = "announced",
        /// Indicative, non-binding advice of an intended commitment (IATI 12/13).
        Pledged = "pledged",
        /// A firm written obligation to provide a stated amount (IATI 2/11).
        Committed = "committed",
        /// Legal authority at home to spend.
        Appropriated = "appropriated",
        /// A specific package set aside or earmarked for delivery.
        Allocated = "allocated",
        /// Cash received by the fund's agent (IATI 1).
        PaidIn = "paid-in",
        /// Funds placed at the disposal of a recipient (IATI 3).
        Disbursed = "disbursed",
        /// Funds spent on goods and services (IATI 4).
        Spent = "spent",
        /// Goods, services or people where they were promised to be.
        Delivered = "delivered",
        /// Delivery confirmed by a third party.
        Verified = "verified",
    }
}

impl Stage {
    /// Number of rungs.
    pub const COUNT: usize = Self::ALL.len();
}

code_list! {
    /// What a commitment is made of.
    pub enum Form: "form" {
        /// Money.
        Cash = "cash",
        /// Goods, services, people or rights.
        InKind = "in-kind",
    }
}

#[cfg(test)]
mod tests {
    use super::Stage;

    #[test]
    fn the_ladder_is_the_published_order() {
        // Design, idea 4: announced → pledged → … → verified.
        let codes: Vec<_> = Stage::ALL.iter().map(|stage| stage.code()).collect();
        assert_eq!(
            codes.join(" "),
            "announced pledged committed appropriated allocated paid-in disbursed spent delivered verified"
        );
        assert!(Stage::Pledged < Stage::PaidIn);
        assert_eq!(Stage::PaidIn.meaning(), "Cash received by the fund's agent (IATI 1).");
        let error = "payed".parse::<Stage>().expect_err("not a stage").to_string();
        assert!(error.starts_with("\"payed\" is not a stage: expected one of announced, pledged"));
    }
}
