use jiceng_data::words::Confidentiality;

/// How confidential something is that was made from others: a copy, a link, an export, a statistic.
///
/// 由其他内容产生的复制件、链接、导出、统计的密级：不低于其任一来源。
///
/// # Examples
/// ```
/// use jiceng::organisation::derived_confidentiality;
/// use jiceng::words::Confidentiality::{Informant, Internal, Open};
/// assert_eq!(derived_confidentiality(Open, &[Internal, Informant]), Informant);
/// assert_eq!(derived_confidentiality(Internal, &[]), Internal);
/// ```
#[must_use]
pub fn derived_confidentiality(own: Confidentiality, made_from: &[Confidentiality]) -> Confidentiality {
    made_from.iter().copied().fold(own, Confidentiality::max)
}
