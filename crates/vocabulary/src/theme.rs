//! What diplomacy is about, and at which level it is done.

code_list! {
    /// A theme: what an agreement, an agenda or a statement is about.
    pub enum Theme: "theme" {
        /// Water: rivers, reservoirs, irrigation, supply.
        Water = "water",
        /// Climate change and what is done about it.
        Climate = "climate",
        /// Energy, nuclear power among it.
        Energy = "energy",
        /// Health and medicine.
        Health = "health",
        /// Transport, transit, borders, corridors.
        Connectivity = "connectivity",
        /// Trade, customs, investment.
        Trade = "trade",
        /// Banks, funds, debt.
        Finance = "finance",
        /// Industry and raw materials.
        Industry = "industry",
        /// Farming.
        Agriculture = "agriculture",
        /// Food and food security.
        Food = "food",
        /// Nature, pollution, biodiversity.
        Environment = "environment",
        /// Dialogue between religions.
        ReligiousDialogue = "religious-dialogue",
        /// Culture, heritage, sport.
        Culture = "culture",
        /// Schools, universities, science.
        Education = "education",
        /// Networks, data, artificial intelligence.
        Digital = "digital",
        /// Defence and security.
        Security = "security",
        /// Arms and their reduction.
        Disarmament = "disarmament",
        /// Nuclear programmes and their control.
        Nuclear = "nuclear",
        /// Terrorism and extremism.
        CounterTerrorism = "counter-terrorism",
        /// Troops and observers that keep a peace.
        Peacekeeping = "peacekeeping",
        /// Good offices and mediation.
        Mediation = "mediation",
        /// Rebuilding after war or disaster.
        Reconstruction = "reconstruction",
        /// Relief for people in need.
        Humanitarian = "humanitarian",
        /// Institutions, law, elections.
        Governance = "governance",
        /// International organisations and their reform.
        Multilateralism = "multilateralism",
        /// Work and migration for work.
        Labour = "labour",
        /// Travel.
        Tourism = "tourism",
    }
}

code_list! {
    /// The level at which actors meet: that of the highest representative of each.
    pub enum Level: "level" {
        /// Heads of state.
        HeadOfState = "head-of-state",
        /// Heads of government.
        HeadOfGovernment = "head-of-government",
        /// Ministers.
        Minister = "minister",
        /// Deputy ministers.
        DeputyMinister = "deputy-minister",
        /// Members and speakers of parliaments.
        Parliament = "parliament",
        /// Ambassadors and special envoys.
        Ambassador = "ambassador",
        /// Officials and experts.
        Expert = "expert",
        /// Leaders of religions.
        ReligiousLeader = "religious-leader",
        /// Others.
        Other = "other",
    }
}
