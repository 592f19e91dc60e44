//! `document = "conduct"`: who must step aside, what is kept apart, who may do what, when a level may be skipped.

use super::common::SourceDoc;
use crate::read::{Date, Division, Id, List, Phrase, Text, table};
use crate::words::{
    Action, BarCause, Checked, Confidentiality, DisclosureMatter, DisclosurePurpose, DisclosureTo,
    DocumentKind, Extent, Function, GrantScope, GridRole, ObjectKind, Procedure, RaisedBy, RecusalDecider,
    RecusalGround, RelationKind, Sight, SkipGround, UnitKind, WorkMeanwhile,
};

table! {
    /// Recusal and permission of one jurisdiction.
    pub(crate) struct ConductDocument {
        /// `conduct`.
        document: DocumentKind,
        /// Its id, unique over all of its kind.
        id: Id,
        /// Its name in Chinese.
        name_zh: Text,
        /// Its name in English.
        name_en: Text,
        /// Division code.
        jurisdiction: Division,
        /// What a reader should know, in Chinese.
        note_zh: Option<Text>,
        /// What a reader should know, in English.
        note_en: Option<Text>,
        /// What rows rest on that name no provision.
        source: SourceDoc,
        /// Rules of recusal.
        recusal: Option<List<RecusalDoc>>,
        /// Relations that make near kin.
        kin: Option<List<KinDoc>>,
        /// Functions that are kept apart.
        apart: Option<List<ApartDoc>>,
        /// Grounds on which a level may be skipped.
        skip: Option<List<SkipDoc>>,
        /// Who settles disputed jurisdiction.
        dispute: Option<List<DisputeDoc>>,
        /// What may be told to whom.
        disclosure: Option<List<DisclosureDoc>>,
        /// Who may do what.
        grant: Option<List<GrantDoc>>,
        /// What nobody may do, whatever is granted.
        bar: Option<List<BarDoc>>,
    }
}

table! {
    /// A rule of recusal: it holds where and when its provision does.
    pub(crate) struct RecusalDoc {
        /// The procedure.
        procedure: Procedure,
        /// The provision.
        provision: Id,
        /// The grounds that it names; left out where the source shows none.
        grounds: Option<List<RecusalGround>>,
        /// How the grounds were checked; default as the provision.
        grounds_checked: Option<Checked>,
        /// Whether the demand of one party is enough; default false.
        on_demand: Option<bool>,
        /// What happens to the work meanwhile; default not stated.
        work: Option<WorkMeanwhile>,
        /// Who decides; default not stated.
        decider: Option<RecusalDecider>,
        /// Who decides on the one who decides; default not stated.
        decider_of_head: Option<RecusalDecider>,
        /// By when it is asked for; default not stated.
        raised_by: Option<RaisedBy>,
    }
}

table! {
    /// Relations that make near kin, by one provision.
    pub(crate) struct KinDoc {
        /// The provision.
        provision: Id,
        /// The relations.
        relations: List<RelationKind>,
    }
}

table! {
    /// Two functions that one person does not have in one matter.
    pub(crate) struct ApartDoc {
        /// One.
        first: Function,
        /// The other.
        second: Function,
        /// The procedure; left out for every one.
        procedure: Option<Procedure>,
        /// The provision; left out where the document itself sets it.
        provision: Option<Id>,
    }
}

table! {
    /// A ground on which a level may be skipped.
    pub(crate) struct SkipDoc {
        /// The ground.
        ground: SkipGround,
        /// The provision.
        provision: Id,
    }
}

table! {
    /// Who settles disputed jurisdiction.
    pub(crate) struct DisputeDoc {
        /// The procedure.
        procedure: Procedure,
        /// The provision.
        provision: Id,
        /// Whether the bodies consult first; default false.
        consult_first: Option<bool>,
        /// Whether a joint conference settles it where there is no common superior; default false.
        joint_conference: Option<bool>,
    }
}

table! {
    /// Who may do what.
    pub(crate) struct GrantDoc {
        /// Its id, unique over all grants and bars.
        id: Id,
        /// What it grants, in Chinese.
        zh: Text,
        /// What it grants, in English.
        en: Text,
        /// What may be done.
        actions: List<Action>,
        /// With what.
        objects: List<ObjectKind>,
        /// Officials of these kinds of body.
        kinds: Option<List<UnitKind>>,
        /// Officials of these bodies.
        units: Option<List<Id>>,
        /// Officials with one of these roles.
        roles: Option<List<GridRole>>,
        /// Only those who lead their body; default false.
        lead: Option<bool>,
        /// Only who is assigned to the object; default false.
        assigned: Option<bool>,
        /// Where; default in one's own place and below.
        scope: Option<GrantScope>,
        /// How much is seen; default the redacted view.
        sight: Option<Sight>,
        /// The provision; left out where the document itself grants it.
        provision: Option<Id>,
        /// First day.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
        /// The words that show it.
        phrase: Option<Phrase>,
    }
}

table! {
    /// What nobody may do, whatever is granted.
    pub(crate) struct BarDoc {
        /// Its id, unique over all grants and bars.
        id: Id,
        /// What it bars, in Chinese.
        zh: Text,
        /// What it bars, in English.
        en: Text,
        /// What brings it about.
        cause: BarCause,
        /// What may not be done; left out for everything.
        actions: Option<List<Action>>,
        /// With what; left out for everything.
        objects: Option<List<ObjectKind>>,
        /// From which level of confidentiality on; default every one.
        at_least: Option<Confidentiality>,
        /// The provisions, one after the other in time; left out where the document itself sets it.
        provisions: Option<List<Id>>,
    }
}

table! {
    /// What may be told to whom.
    pub(crate) struct DisclosureDoc {
        /// What was handed in.
        matter: DisclosureMatter,
        /// Who would learn of it.
        to: DisclosureTo,
        /// For what; left out for every purpose.
        purpose: Option<DisclosurePurpose>,
        /// How much of the complaint.
        complaint: Extent,
        /// How much of the report or accusation.
        report: Extent,
        /// The provisions, one after the other in time.
        provisions: List<Id>,
    }
}
