use std::fmt::Write as _;

use jiceng_data::closed_list;
use serde::Serialize;

use super::bodies::Body;
use super::mapping::Mapping;
use super::tree::Tree;

closed_list! {
    /// The form of a chart.
    pub enum ChartForm {
        Text = "text", "文本", "text";
        Mermaid = "mermaid", "Mermaid", "Mermaid";
        Graphviz = "graphviz", "Graphviz", "Graphviz";
    }
}

/// A chart in both languages. 图，中英文各一。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Chart {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// A line between two nodes.
struct Edge {
    from: usize,
    to: usize,
    kind: EdgeKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum EdgeKind {
    Part,
    Leads,
    Guides,
    Reports,
    HandsOver,
    Home,
}

impl EdgeKind {
    const fn label(self, zh: bool) -> &'static str {
        match (self, zh) {
            (Self::Part | Self::Home, _) => "",
            (Self::Leads, true) => "牵头",
            (Self::Leads, false) => "leads",
            (Self::Guides, true) => "指导",
            (Self::Guides, false) => "guides",
            (Self::Reports, true) => "报告",
            (Self::Reports, false) => "reports to",
            (Self::HandsOver, true) => "移交",
            (Self::HandsOver, false) => "hands over to",
        }
    }
}

/// The chart of the bodies: what is part of what, who leads, guides, reports and hands over.
///
/// 机构图：隶属、牵头、指导、报告、移交。
///
/// A body without a name is drawn with its kind.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::organisation::{ChartForm, chart, tree};
/// let tree = tree(&jiceng::Ruleset::jiaoling()?, parse_date("2016-07-08")?)?.value;
/// assert!(chart(&tree, ChartForm::Text).zh.contains("      办事大厅（由综治信访维稳组牵头）\n"));
/// assert!(chart(&tree, ChartForm::Mermaid).en.starts_with("flowchart TD\n"));
/// assert!(chart(&tree, ChartForm::Graphviz).zh.starts_with("digraph {\n"));
/// # Ok::<(), jiceng::Error>(())
/// ```
#[must_use]
pub fn chart(tree: &Tree, form: ChartForm) -> Chart {
    let of = |zh: bool| match form {
        ChartForm::Text => outline(tree, zh),
        ChartForm::Mermaid => mermaid(&names(tree, zh), &edges(tree), zh),
        ChartForm::Graphviz => graphviz(&names(tree, zh), &edges(tree), zh),
    };
    Chart { zh: of(true), en: of(false) }
}

/// The chart of a mapping: from each old body by way of its duties to their homes.
///
/// 对照图：原机构、职责、现归属。
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::organisation::{ChartForm, mapping, mapping_chart};
/// let mapping = mapping(&jiceng::Ruleset::jiaoling()?, parse_date("2016-07-08")?)?.value;
/// assert!(mapping_chart(&mapping, ChartForm::Text).zh.contains("信访办：信访 → 社会治理服务中心\n"));
/// # Ok::<(), jiceng::Error>(())
/// ```
#[must_use]
pub fn mapping_chart(mapping: &Mapping, form: ChartForm) -> Chart {
    let of = |zh: bool| {
        if form == ChartForm::Text {
            return mapping_lines(mapping, zh);
        }
        let mut nodes: Vec<String> = Vec::new();
        let mut edges = Vec::new();
        let mut seen = std::collections::BTreeMap::new();
        let mut node = |kind: &'static str, id: &str, name: &str| {
            *seen.entry((kind, id.to_string())).or_insert_with(|| {
                nodes.push(name.to_string());
                nodes.len().saturating_sub(1)
            })
        };
        for one in &mapping.duties {
            let (duty, old, unit) = if zh {
                (&one.duty_zh, &one.old_zh, &one.unit_zh)
            } else {
                (&one.duty_en, &one.old_en, &one.unit_en)
            };
            let duty = node("duty", &one.duty, duty);
            let home = node("unit", &one.unit, if unit.is_empty() { &one.unit } else { unit });
            if let Some(id) = &one.old_body {
                edges.push(Edge { from: node("old", id, old), to: duty, kind: EdgeKind::Home });
            }
            edges.push(Edge { from: duty, to: home, kind: EdgeKind::Home });
        }
        if form == ChartForm::Mermaid { mermaid(&nodes, &edges, zh) } else { graphviz(&nodes, &edges, zh) }
    };
    Chart { zh: of(true), en: of(false) }
}

fn mapping_lines(mapping: &Mapping, zh: bool) -> String {
    let mut text = String::new();
    for one in &mapping.duties {
        let (old, duty, unit) = if zh {
            (&one.old_zh, &one.duty_zh, &one.unit_zh)
        } else {
            (&one.old_en, &one.duty_en, &one.unit_en)
        };
        let colon = if zh { "：" } else { ": " };
        let head = if old.is_empty() { String::new() } else { format!("{old}{colon}") };
        let unit = if unit.is_empty() { &one.unit } else { unit };
        // Writing into a string cannot fail.
        _ = writeln!(text, "{head}{duty} → {unit}");
    }
    text
}

fn name(body: &Body, zh: bool) -> String {
    let (name, kind) = if zh { (&body.name_zh, body.kind.zh()) } else { (&body.name_en, body.kind.en()) };
    match (name.is_empty(), zh) {
        (false, _) => name.clone(),
        (true, true) => format!("{kind}（未列名）"),
        (true, false) => format!("{kind} (not named)"),
    }
}

fn names(tree: &Tree, zh: bool) -> Vec<String> {
    tree.bodies.iter().map(|body| name(body, zh)).collect()
}

fn edges(tree: &Tree) -> Vec<Edge> {
    let mut edges = Vec::new();
    for (at, body) in tree.bodies.iter().enumerate() {
        edges.extend(body.part_of.as_deref().and_then(|above| tree.position(above)).map(|above| Edge {
            from: above,
            to: at,
            kind: EdgeKind::Part,
        }));
        for (ids, kind) in [
            (&body.leads, EdgeKind::Leads),
            (&body.guides, EdgeKind::Guides),
            (&body.reports_to, EdgeKind::Reports),
            (&body.hands_over_to, EdgeKind::HandsOver),
        ] {
            let ends = ids.iter().filter_map(|id| tree.position(id));
            edges.extend(ends.map(|to| Edge { from: at, to, kind }));
        }
    }
    edges
}

/// An indented list, each body under the one of which it is a part.
fn outline(tree: &Tree, zh: bool) -> String {
    let mut text = String::new();
    let mut below: Vec<Vec<usize>> = vec![Vec::new(); tree.bodies.len()];
    let mut stack = Vec::new();
    for (at, body) in tree.bodies.iter().enumerate().rev() {
        let above = body.part_of.as_deref().and_then(|above| tree.position(above));
        match above.and_then(|above| below.get_mut(above)) {
            Some(parts) => parts.push(at),
            None => stack.push((at, 0_usize)),
        }
    }
    while let Some((at, depth)) = stack.pop() {
        let Some(body) = tree.bodies.get(at) else { continue };
        let joined = |bodies: &mut dyn Iterator<Item = &Body>| {
            let names: Vec<String> = bodies.map(|body| name(body, zh)).collect();
            names.join(if zh { "、" } else { ", " })
        };
        let leads = joined(&mut tree.leads_of(&body.id));
        let guides = joined(&mut tree.guides_of(&body.id));
        let mut notes = Vec::new();
        if !leads.is_empty() {
            notes.push(if zh { format!("由{leads}牵头") } else { format!("led by {leads}") });
        }
        if !guides.is_empty() {
            notes.push(if zh { format!("由{guides}指导") } else { format!("guided by {guides}") });
        }
        let note = match (notes.is_empty(), zh) {
            (true, _) => String::new(),
            (false, true) => format!("（{}）", notes.join("，")),
            (false, false) => format!(" ({})", notes.join("; ")),
        };
        _ = writeln!(text, "{:indent$}{}{note}", "", name(body, zh), indent = depth.saturating_mul(2));
        // The parts were gathered from the last to the first, so the first is popped first.
        stack.extend(below.get(at).into_iter().flatten().map(|part| (*part, depth.saturating_add(1))));
    }
    text
}

fn mermaid(names: &[String], edges: &[Edge], zh: bool) -> String {
    let mut text = String::from("flowchart TD\n");
    for (at, name) in names.iter().enumerate() {
        let name = name.replace('"', "#quot;").replace(['\n', '\r'], " ");
        _ = writeln!(text, "  n{at}[\"{name}\"]");
    }
    for Edge { from, to, kind } in edges {
        let label = kind.label(zh);
        _ = match label.is_empty() {
            true => writeln!(text, "  n{from} --> n{to}"),
            false => writeln!(text, "  n{from} -. {label} .-> n{to}"),
        };
    }
    text
}

fn graphviz(names: &[String], edges: &[Edge], zh: bool) -> String {
    let mut text = String::from("digraph {\n  node [shape=box];\n");
    for (at, name) in names.iter().enumerate() {
        let name = name.replace('\\', "\\\\").replace('"', "\\\"").replace(['\n', '\r'], " ");
        _ = writeln!(text, "  n{at} [label=\"{name}\"];");
    }
    for Edge { from, to, kind } in edges {
        let label = kind.label(zh);
        _ = match label.is_empty() {
            true => writeln!(text, "  n{from} -> n{to};"),
            false => writeln!(text, "  n{from} -> n{to} [style=dashed, label=\"{label}\"];"),
        };
    }
    text.push_str("}\n");
    text
}
