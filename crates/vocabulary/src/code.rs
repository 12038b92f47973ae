//! Closed code lists as enums: one definition gives the text, the parser, JSON and the schema.

use thiserror::Error;

/// A word that is not in a closed list.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{value:?} is not a {what}: expected one of {}", expected.join(", "))]
pub struct UnknownCode {
    /// What the list holds, in the singular ("stage").
    pub what: &'static str,
    /// The text that was found.
    pub value: String,
    /// Every code of the list, in its order.
    pub expected: Vec<&'static str>,
}

/// Defines an enum whose variants are codes of a closed list.
///
/// Gives `ALL` (in order), `code()`, `Display`, `FromStr`, serde as a string, and a JSON Schema.
#[macro_export]
macro_rules! code_list {
    (
        $(#[$meta:meta])*
        pub enum $name:ident: $what:literal {
            $( $(#[doc = $doc:literal])+ $variant:ident = $code:literal, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $( $(#[doc = $doc])+ $variant, )+
        }

        impl $name {
            /// Every code, in the list's own order.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )+ ];

            /// What one code of this list is called in a message.
            pub const WHAT: &'static str = $what;

            /// The code as it is written in tables, JSON and addresses.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $( Self::$variant => $code, )+ }
            }

            /// One sentence on what the code means (English, for the column contract).
            #[must_use]
            pub const fn meaning(self) -> &'static str {
                match self { $( Self::$variant => concat!($($doc),+).trim_ascii(), )+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.code())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::UnknownCode;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $( $code => Ok(Self::$variant), )+
                    _ => Err($crate::UnknownCode {
                        what: $what,
                        value: text.to_owned(),
                        expected: Self::ALL.iter().map(|one| one.code()).collect(),
                    }),
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.code())
            }
        }

        $crate::text_from_str!($name, $what);

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            // Two lists may bear one name in two modules.
            fn schema_id() -> std::borrow::Cow<'static, str> {
                concat!(module_path!(), "::", stringify!($name)).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let codes: Vec<&str> = Self::ALL.iter().map(|one| one.code()).collect();
                schemars::json_schema!({ "type": "string", "enum": codes })
            }
        }
    };
}

/// Deserializes a type from a string through its `FromStr`, without allocating.
#[macro_export]
macro_rules! text_from_str {
    ($name:ident, $what:literal) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                struct Text;
                impl serde::de::Visitor<'_> for Text {
                    type Value = $name;
                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str(concat!("a ", $what))
                    }
                    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<$name, E> {
                        text.parse().map_err(E::custom)
                    }
                }
                from.deserialize_str(Text)
            }
        }
    };
}

/// Serializes a type as its `Display` text and gives it a string schema with a pattern.
#[macro_export]
macro_rules! text_to_str {
    ($name:ident, $pattern:literal, $description:literal) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string", "pattern": $pattern, "description": $description
                })
            }
        }
    };
}
