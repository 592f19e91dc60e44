/// The English name of a festival as the notices write it; joined names are taken apart.
///
/// 节日的英文名称；并列的节日逐一译出，未知名称照录。
///
/// # Examples
/// ```
/// assert_eq!(jiceng::calendar::festival_en("国庆节、中秋节"), "National Day and Mid-Autumn Festival");
/// ```
#[must_use]
pub fn festival_en(zh: &str) -> String {
    zh.split(['、', '和']).map(one).collect::<Vec<_>>().join(" and ")
}

fn one(zh: &str) -> &str {
    match zh {
        "元旦" => "New Year's Day",
        "春节" => "Spring Festival",
        "清明节" | "清明" => "Qingming Festival",
        "劳动节" | "“五一”" => "Labour Day",
        "端午节" => "Dragon Boat Festival",
        "中秋节" => "Mid-Autumn Festival",
        "国庆节" | "“十一”" => "National Day",
        "中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日" => {
            "70th anniversary of the victory in the War of Resistance"
        }
        other => other,
    }
}
