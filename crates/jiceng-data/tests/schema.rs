//! The published schemas are what the types say.
#![cfg(feature = "schema")]

use std::path::PathBuf;
use std::{env, fs};

use jiceng_data::schemas;

#[test]
fn the_files_are_current() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("schema");
    for (kind, schema) in schemas() {
        let file = folder.join(format!("{kind}.schema.json"));
        if env::var_os("JICENG_UPDATE").is_some() {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&file, &schema).unwrap();
        }
        let stands = fs::read_to_string(&file).unwrap_or_default();
        assert!(stands == schema, "schema/{kind}.schema.json is old: run with JICENG_UPDATE=1");
    }
}

#[test]
fn a_schema_closes_its_lists_and_its_tables() {
    for (kind, schema) in schemas() {
        let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
        assert_eq!(schema["properties"]["document"]["const"], kind);
        assert_eq!(schema["additionalProperties"], false);
        assert!(!schema.to_string().contains("\"null\""), "a key is left out, not null");
        assert!(schema["required"].as_array().unwrap().iter().any(|key| key == "document"));
        for definition in schema["$defs"].as_object().unwrap().values() {
            if definition["type"] == "object" {
                assert_eq!(definition["additionalProperties"], false, "{definition}");
            }
        }
    }
    let (_, law) = schemas().into_iter().next().unwrap();
    let law: serde_json::Value = serde_json::from_str(&law).unwrap();
    assert_eq!(law["$defs"]["PeriodDoc"]["properties"]["limit"]["$ref"], "#/$defs/LimitDoc");
    assert!(law.to_string().contains("working-days"));
}
