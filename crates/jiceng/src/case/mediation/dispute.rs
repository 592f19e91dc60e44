use jiceng_data::closed_list;
use jiceng_data::words::Procedure;

use jiceng_data::words::CaseLevel as L;

closed_list! {
    /// Under which law a dispute is mediated.
    pub enum DisputeKind {
        Civil = "civil", "民间纠纷（人民调解）", "a civil dispute (people's mediation)";
        LandContract = "land-contract", "农村土地承包经营纠纷", "a dispute on a rural land contract";
        LandTitle = "land-title", "土地权属纠纷", "a dispute on a land title";
        ForestTitle = "forest-title", "林木林地权属争议", "a dispute on a forest title";
    }
}

impl DisputeKind {
    /// The procedure whose rules of recusal hold. 适用的回避程序。
    #[must_use]
    pub const fn procedure(self) -> Procedure {
        match self {
            Self::ForestTitle => Procedure::ForestDispute,
            _ => Procedure::Mediation,
        }
    }

    /// The levels at which the law lets it be mediated, and the provisions that say so.
    pub(super) const fn levels(self) -> (&'static [L], &'static [&'static str]) {
        match self {
            Self::Civil => (L::ALL, &[]),
            Self::LandContract => (&[L::Village, L::Township], &["LDA-02"]),
            Self::LandTitle => (&[L::Township, L::County], &["GDL-01", "LND-01a"]),
            Self::ForestTitle => (&[L::Township, L::County], &["LND-02a"]),
        }
    }

    /// The rule that times the acceptance of a request.
    pub(super) const fn accept_rule(self) -> Option<&'static str> {
        match self {
            Self::LandTitle => Some("land-title.accept"),
            Self::ForestTitle => Some("forest-title.accept"),
            Self::Civil | Self::LandContract => None,
        }
    }

    /// The rule that times the mediation, or the whole procedure that it is part of.
    pub(super) const fn main_rule(self) -> Option<&'static str> {
        match self {
            Self::Civil => Some("mediation.conclude"),
            Self::LandTitle => Some("land-title.rule"),
            Self::ForestTitle => Some("forest-title.mediate"),
            Self::LandContract => None,
        }
    }

    /// The provision by which a written agreement takes effect.
    pub(super) const fn written_rule(self) -> Option<&'static str> {
        match self {
            Self::Civil => Some("MED-08"),
            Self::LandContract => Some("LDA-03"),
            Self::LandTitle | Self::ForestTitle => None,
        }
    }
}
