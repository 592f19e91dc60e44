//! Block 09: the grid; 0901 to 0949 partition, officials and roster, 0950 to 0999 points.

use super::{Entry, input, range, uncovered};

pub(super) static BLOCK: &[Entry] = &[
    // Partition, officials, roster.
    range(
        901,
        "{what_zh}的数量为{got}，应在{min}至{max}之间",
        "the number of {what_en} is {got}, expected {min} to {max}",
    ),
    // Points.
    input(950, "未写明坐标系；须为{known}之一", "no datum is stated, expected one of {known}"),
    input(
        951,
        "坐标系不在已知之列；须为{known}之一",
        "the datum is not a known one, expected one of {known}",
    ),
    input(952, "坐标不是有限的数", "a coordinate is not a finite number"),
    input(
        953,
        "经度与纬度似乎颠倒；应先经度（72至138）后纬度（0.5至56）",
        "longitude and latitude look swapped, expected longitude (72 to 138) before latitude (0.5 to 56)",
    ),
    range(
        954,
        "位置不在中国范围内；经度应为72至138，纬度应为0.5至56",
        "the position lies outside of China, expected longitude 72 to 138 and latitude 0.5 to 56",
    ),
    input(
        955,
        "网格编码为空、超过{most}字节或含控制字符",
        "the grid's code is empty, longer than {most} bytes, or has control characters",
    ),
    input(
        956,
        "网格编码与第{other}行（自0起）重复；飞地请并入同一网格的多个多边形",
        "the grid's code is that of row {other} (from 0), put an exclave into the same grid as a further polygon",
    ),
    input(
        957,
        "该环或网格没有面积：至少须有三个不在一直线上、相距一厘米以上的点",
        "the ring or grid has no area, expected at least three points not in line and a centimetre apart",
    ),
    input(
        958,
        "网格边界自相交或自重叠（经度{longitude}、纬度{latitude}附近，第{other}行）",
        "the grid's border crosses or overlaps itself near longitude {longitude}, latitude {latitude} (row {other})",
    ),
    input(
        959,
        "网格与第{other}行（自0起）的网格重叠（经度{longitude}、纬度{latitude}附近）",
        "the grid overlaps that of row {other} (from 0) near longitude {longitude}, latitude {latitude}",
    ),
    range(
        960,
        "共{areas}个网格、{positions}个点；应为1至{most_areas}个网格、1至{most}个点",
        "there are {areas} grids with {positions} positions, expected 1 to {most_areas} and 1 to {most}",
    ),
    input(
        961,
        "洞不在其多边形之内，或与其边界相交（经度{longitude}、纬度{latitude}附近，第{other}行）",
        "a hole does not lie in its polygon, near longitude {longitude}, latitude {latitude} (row {other})",
    ),
    range(
        962,
        "边长{side_cm}厘米的一处有{borders}条边界，过于密集；请先简化边界",
        "{borders} borders meet within {side_cm} cm, too many, simplify them first",
    ),
    range(963, "边界过多，索引放不下；请分片构建", "the borders do not fit one index, build it in parts"),
    input(964, "不是网格索引", "these bytes are no index of grids"),
    uncovered(
        965,
        "网格索引版本为{got}，本版本读取{expected}；请重新构建",
        "the index of grids is of version {got}, this library reads {expected}, build it again",
    ),
    input(
        966,
        "网格索引已损坏（{part}）；请重新构建或重新取得",
        "the index of grids is damaged ({part}), build or fetch it again",
    ),
    range(
        967,
        "单元边长的幂次为{got}，应在{min}至{max}之间",
        "the power of the cell's side is {got}, expected {min} to {max}",
    ),
    uncovered(970, "该点不在任何网格之内", "the point lies outside of every grid"),
    uncovered(
        971,
        "该点不在任何网格之内，但定位精度之内有{count}个网格：{codes}",
        "the point lies outside of every grid, but within its accuracy lie {count}: {codes}",
    ),
    range(972, "定位精度为{got}厘米，应不超过{max}厘米", "the accuracy is {got} cm, expected at most {max}"),
    input(980, "不是GeoJSON要素集", "the text is no GeoJSON feature collection"),
    input(981, "几何类型不是多边形或多多边形", "the geometry is neither a polygon nor a multipolygon"),
    input(
        982,
        "要素缺少网格编码：所指属性须为文本或整数",
        "the feature has no grid code, expected text or a whole number in the named property",
    ),
    input(983, "不是WKB几何", "the bytes are no well-known binary geometry"),
    range(984, "文本为{got}字节，应不超过{max}字节", "the text has {got} bytes, expected at most {max}"),
    input(990, "地址为空或过长（不超过256字）", "the address is empty or longer than 256 characters"),
    input(991, "该地址已登记在另一网格", "the address is registered with another grid already"),
    uncovered(992, "对照表中没有该地址", "the register has nothing that the address begins with"),
    range(993, "网格序号过大", "the number of the grid is too large"),
];
