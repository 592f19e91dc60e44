//! The JSON Schema of each kind of document, for editors and for programs that write documents.

use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::{Value, json};

use crate::document::{
    CalendarDocument, CasePolicyDocument, ConductDocument, DivisionsDocument, EscalationDocument,
    FrameDocument, IndicatorsDocument, ItemDocument, LawDocument, LayerDocument, MappingDocument,
    OrganisationDocument, OverlayDocument, SchemeDocument,
};
use crate::words::DocumentKind;

/// The schema of each kind of document: the kind's word and pretty JSON. 各类文档的 JSON Schema。
///
/// A schema knows keys, types, closed lists and forms. What one row says of another (references,
/// versions, days) only [`crate::compile`] can check.
#[must_use]
pub fn schemas() -> Vec<(&'static str, String)> {
    vec![
        one::<LawDocument>(DocumentKind::Law),
        one::<CalendarDocument>(DocumentKind::Calendar),
        one::<LayerDocument>(DocumentKind::Layer),
        one::<OverlayDocument>(DocumentKind::Overlay),
        one::<ItemDocument>(DocumentKind::Item),
        one::<OrganisationDocument>(DocumentKind::Organisation),
        one::<DivisionsDocument>(DocumentKind::Divisions),
        one::<MappingDocument>(DocumentKind::Mapping),
        one::<ConductDocument>(DocumentKind::Conduct),
        one::<FrameDocument>(DocumentKind::EvaluationFrame),
        one::<SchemeDocument>(DocumentKind::EvaluationScheme),
        one::<CasePolicyDocument>(DocumentKind::CasePolicy),
        one::<EscalationDocument>(DocumentKind::Escalation),
        one::<IndicatorsDocument>(DocumentKind::Indicators),
    ]
}

fn one<T: JsonSchema>(kind: DocumentKind) -> (&'static str, String) {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>();
    // The types share one word list for `document`; each schema admits its own word only.
    if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        properties.insert("document".to_owned(), json!({ "const": kind.word() }));
    }
    if let Some(definitions) = schema.get_mut("$defs").and_then(Value::as_object_mut) {
        definitions.remove("DocumentKind");
    }
    schema.ensure_object().values_mut().for_each(without_null);
    schema.insert("title".to_owned(), json!(format!("jiceng document: {}", kind.en())));
    // Writing a JSON value as text cannot fail.
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    (kind.word(), text)
}

/// A key that may be missing may not be `null`: a document says something or leaves it out.
fn without_null(value: &mut Value) {
    match value {
        Value::Object(object) => {
            object.values_mut().for_each(without_null);
            if let Some(Value::Array(kinds)) = object.get_mut("type") {
                kinds.retain(|kind| kind != "null");
                if let [only] = kinds.as_slice() {
                    let only = only.clone();
                    object.insert("type".to_owned(), only);
                }
            }
            if let Some(Value::Array(branches)) = object.get_mut("anyOf") {
                branches.retain(|branch| branch.get("type").is_none_or(|kind| kind != "null"));
                if let [Value::Object(only)] = branches.as_slice() {
                    let only = only.clone();
                    object.remove("anyOf");
                    object.extend(only);
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(without_null),
        _ => {}
    }
}
