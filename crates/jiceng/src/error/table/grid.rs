//! Block 09: the grid; 0901 to 0949 partition, officials and roster, 0950 to 0999 points.

use super::{Entry, input, range, refused, uncovered};

pub(super) static BLOCK: &[Entry] = &[
    // Partition, officials, roster.
    range(
        901,
        "{what_zh}的数量为{got}，应在{min}至{max}之间",
        "the number of {what_en} is {got}, expected {min} to {max}",
    ),
    range(
        902,
        "坐标不是数字，或绝对值超过{max}米；请用平面坐标",
        "the coordinate is not a number, or beyond {max} metres; give plane coordinates",
    ),
    range(903, "工作量为{got}，应在1至{max}之间", "the workload is {got}, expected 1 to {max}"),
    input(904, "单元编号与第{row}行重复", "the key of the unit stands in row {row} already"),
    input(
        905,
        "相邻关系连接第{a}行与第{b}行；应为0起的两个不同行号，单元共{units}行",
        "the link joins the rows {a} and {b}; expected two different rows from 0, there are {units} units",
    ),
    range(906, "容差为千分之{got}，应在0至999之间", "the tolerance is {got} thousandths, expected 0 to 999"),
    range(
        907,
        "单元锁定在网格{grid}，但网格编号自0起，共{grids}个",
        "the unit is locked to grid {grid}, but grids are numbered from 0 and there are {grids}",
    ),
    input(
        908,
        "村代码不在村列表中，或在列表中重复",
        "the village's code is not in the list of villages, or stands there twice",
    ),
    refused(
        911,
        "第{row}行的单元工作量为{got}，单独即超过网格上限{most}；请拆分单元、减少网格或放宽容差",
        "the unit of row {row} weighs {got} and alone exceeds the limit of {most}; divide it, ask for fewer grids or \
         widen the tolerance",
    ),
    refused(
        912,
        "{count}个单元（首行{row}）只能同属一个网格，合计{got}，超过上限{most}；请增加连接、减少网格或放宽容差",
        "{count} units, the first in row {row}, can only be in one grid and together weigh {got}, above the limit of \
         {most}; add a link, ask for fewer grids or widen the tolerance",
    ),
    refused(
        913,
        "{count}个单元（首行{row}）与其余单元不相连，合计{got}，不能恰好分成若干个{least}至{most}的网格；请以明示连接相连",
        "{count} units, the first in row {row}, are linked with no others and weigh {got} together, which makes no \
         whole number of grids of {least} to {most}; join them by a link",
    ),
    refused(
        914,
        "锁定在网格{grid}的{count}个单元合计{got}，超过上限{most}；请解除锁定或放宽容差",
        "the {count} units locked to grid {grid} weigh {got} together, above the limit of {most}; free some or widen \
         the tolerance",
    ),
    refused(
        915,
        "{count}个单元无法分成{grids}个连片且在{least}至{most}之间的网格：已逐一枚举；请放宽容差或增加连接",
        "no way divides the {count} units into {grids} grids in one piece of {least} to {most} each: every way was \
         looked at; widen the tolerance or add links",
    ),
    refused(
        916,
        "未找到使每个网格都在{least}至{most}之间的划分（网格{grid}为{got}），也未能证明不存在；请换种子、加大力度或放宽容差",
        "no way was found that keeps every grid at {least} to {most} (grid {grid} has {got}), and no proof that there \
         is none; try another seed, more effort or a wider tolerance",
    ),
    refused(
        917,
        "网格{grid}未能连成一片（分为{pieces}片）；请检查锁定的单元与连接",
        "grid {grid} could not be made one piece (it has {pieces}); look at the locked units and at the links",
    ),
    refused(
        918,
        "总工作量{total}分成{grids}个网格时，没有整数满足下限{least}与上限{most}；请放宽容差",
        "a workload of {total} in {grids} grids cannot meet the limits of {least} and {most} in whole numbers; widen \
         the tolerance",
    ),
    input(
        920,
        "没有网格{grid}或没有干部{official}；编号自0起",
        "there is no grid {grid} or no official {official}; both are numbered from 0",
    ),
    refused(
        921,
        "网格{grid}没有可包干部；请增加人选或核对回避关系",
        "grid {grid} has no eligible official; add a choice or look at the recusals",
    ),
    refused(
        922,
        "这{grids}个网格只有{officials}名可包干部，合计至多{places}个网格；请增加人选或容量",
        "these {grids} grids share {officials} eligible officials, who may have {places} grids together; add choices \
         or capacity",
    ),
    input(
        930,
        "没有岗位{post}；岗位编号自0起，共{posts}个",
        "there is no post {post}; posts are numbered from 0 and there are {posts}",
    ),
    refused(
        931,
        "这些窗口班次共需{need}人次，可轮值的{have}名干部至多承担{can}人次；至少需要{least}名",
        "these window shifts need {need} turns, and the {have} officials who may take them have {can} at most; at \
         least {least} officials are needed",
    ),
    refused(
        932,
        "这些窗口班次共需{need}人次，没有可轮值的干部；至少需要{least}名",
        "these window shifts need {need} turns and no official may take them; at least {least} officials are needed",
    ),
    range(940, "村（社区）代码应为12位数字", "the code of a village or community has 12 digits"),
    range(
        941,
        "网格序号为{got}，该方案可用1至{most}",
        "the number of the grid is {got}, the scheme has room for 1 to {most}",
    ),
    range(
        942,
        "编码方案不可用：类别至多6位，前缀只用数字且至多32位，序号1至9位",
        "the scheme cannot be used: a class has at most 6 digits, a prefix only digits and at most 32, a number 1 to 9",
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
