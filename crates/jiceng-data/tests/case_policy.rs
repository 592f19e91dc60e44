//! Policies of cases: what is refused, and where it is said.

use jiceng_data::compile;

const POLICY: &str = "document = \"case-policy\"
id = \"made-up\"
name_zh = \"虚构\"
name_en = \"made up\"
jurisdiction = \"441427\"
[source]
kind = \"example\"
checked = \"memory\"
place = \"合成数据 / synthetic\"
[[clock]]
id = \"one\"
kind = \"accept\"
";

fn faults(more: &str) -> Vec<(u16, u32, String)> {
    let text = format!("{POLICY}{more}");
    let compiled = compile(None, &[("policy.toml", &text)]);
    compiled.faults.iter().map(|fault| (fault.code, fault.line, fault.key.clone())).collect()
}

#[test]
fn f510_a_clock_has_one_limit_and_only_the_keys_that_it_takes() {
    let day = "limit = { value = 1, unit = \"working-days\" }\n";
    assert_eq!(faults(day), []);
    let both = format!("of_item = true\n{day}");
    assert_eq!(faults(&both), [(510, 13, "clock[0].of_item".into()), (510, 14, "clock[0].limit".into())]);
    let held = "of_item = true\nheld_by = [\"weather\"]\n";
    assert_eq!(faults(held).len(), 1);
    // Without any limit the key is missing.
    assert_eq!(faults("")[0].0, 106);
    let lines =
        "[[threshold]]\nid = \"t\"\nclock = \"accept\"\ntell = \"unit\"\nused_bp = 5_000\nhours_after = 3\n";
    assert_eq!(faults(&format!("{day}{lines}")), [(510, 19, "threshold[0].hours_after".into())]);
}

#[test]
fn each_id_stands_once_and_leads_somewhere() {
    let day = "limit = { value = 1, unit = \"working-days\" }\n";
    let twice = format!("{day}[[clock]]\nid = \"one\"\nkind = \"register\"\n{day}");
    assert_eq!(faults(&twice)[0].0, 114);
    assert_eq!(faults("rule = \"LIC-31\"\n")[0].0, 115);
    let deemed = "[[class]]\nid = \"c\"\nkind = \"certificate\"\nlabel_zh = \"证\"\nlabel_en = \"c\"\ndeemed_accepted = true\n";
    assert_eq!(faults(&format!("{day}{deemed}"))[0].0, 106);
}
