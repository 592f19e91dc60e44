//! Tables of documents: the fields stated once, for reading, for writing and for the schema.

/// Declares a table: a struct whose fields are the keys.
///
/// A field of type `Option` may be missing; every other one is required. Reading goes through all
/// fields whatever is wrong with one of them.
macro_rules! table {
    (
        $(#[$meta:meta])*
        pub(crate) struct $name:ident {
            $( $(#[$field_meta:meta])* $field:ident : $kind:ty, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub(crate) struct $name {
            $(
                $(#[$field_meta])*
                #[serde(skip_serializing_if = "crate::read::FromNode::is_absent")]
                pub(crate) $field: $kind,
            )+
        }

        impl crate::read::FromNode for $name {
            fn from_node(node: &crate::read::Node, reader: &mut crate::read::Reader<'_>) -> Option<Self> {
                if !reader.table(node, &[$(stringify!($field),)+]) {
                    return None;
                }
                $( let $field = reader.key::<$kind>(node, stringify!($field)); )+
                Some(Self { $( $field: $field?, )+ })
            }

            fn stand_in(reader: &crate::read::Reader<'_>) -> Option<Self> {
                Some(Self { $( $field: <$kind as crate::read::FromNode>::stand_in(reader)?, )+ })
            }
        }
    };
}

pub(crate) use table;
