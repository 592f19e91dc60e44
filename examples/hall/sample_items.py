"""What the synthetic day book is drawn from: the 55 items, and how such matters usually go.

Nothing here is a rule. The figures are habits of an invented hall, in calendar days; the law is asked elsewhere.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Habit:
    """How one item goes between two days."""

    item: str
    weight: int
    # Calendar days that it usually takes, from and to.
    usual: tuple[int, int]
    # Calendar days after which it is surely late; 0 where no limit is known for the whole.
    late_after: int = 0
    # Calendar days after which many are finished, to the day.
    to_the_day: int = 0
    first: date = date(2014, 1, 1)
    last: date = date(9999, 12, 31)
    # Share of 100 that is finished on the spot.
    on_the_spot: int = 0
    # Time that may be left out, and how often of 100.
    left_out: tuple[str, ...] = ()
    left_out_share: int = 0
    # Extension: how much (in the unit of the rule), by whom, and how often of 100.
    extension: tuple[int, str] | None = None
    extension_share: int = 0
    # How often of 100 papers are corrected.
    correction_share: int = 0
    # Facts on which the limit depends, each as often as it stands here.
    facts: tuple[str, ...] = ("",)


def day(text: str) -> date:
    return date.fromisoformat(text)


def licence(
    item: str, weight: int, usual: tuple[int, int], first: date = Habit.first, last: date = Habit.last
) -> Habit:
    """A licence of twenty working days: inspections, corrections, now and then ten days more."""
    return Habit(
        item,
        weight,
        usual,
        late_after=31,
        first=first,
        last=last,
        left_out=("inspection", "expert-review", "hearing"),
        left_out_share=25,
        extension=(10, "head-of-organ"),
        extension_share=7,
        correction_share=22,
    )


def petition(first: date = Habit.first, last: date = Habit.last, facts: tuple[str, ...] = ("",)) -> Habit:
    """A petition of sixty days, now and then extended by thirty."""
    return Habit(
        "petition-handling",
        26,
        (9, 48),
        late_after=62,
        to_the_day=60,
        first=first,
        last=last,
        extension=(30, "head-of-handling-organ"),
        extension_share=14,
        facts=facts,
    )


HABITS: tuple[Habit, ...] = (
    # 信访及综合服务 petitions and general services
    petition(last=day("2022-04-22")),
    petition(
        first=day("2022-05-05"),
        facts=("petition-route=route-6", "petition-route=route-6", "petition-route=suggestion"),
    ),
    Habit("peoples-mediation", 18, (3, 24), 32),
    Habit("rural-land-contract-dispute-mediation", 6, (5, 40)),
    Habit(
        "land-use-right-dispute-ruling",
        5,
        (60, 165),
        186,
        extension=(6, "next-higher-government"),
        extension_share=18,
    ),
    Habit("forest-right-dispute-ruling", 2, (60, 200), last=day("2016-04-30")),
    Habit(
        "forest-right-dispute-ruling",
        4,
        (60, 165),
        186,
        first=day("2016-05-03"),
        left_out=("appraisal",),
        left_out_share=40,
        extension=(6, "head-of-government"),
        extension_share=15,
    ),
    Habit("legal-aid-application", 8, (1, 6), 12, last=day("2021-12-31"), correction_share=25),
    Habit("legal-aid-application", 8, (1, 5), 9, to_the_day=7, first=day("2022-01-04")),
    Habit("village-affairs-complaint", 6, (6, 40), last=day("2025-12-26")),
    licence("timber-harvesting-licence", 14, (3, 16)),
    Habit("timber-transport-certificate", 8, (0, 2), 5, last=day("2020-06-30"), on_the_spot=30),
    licence("wildfire-season-open-fire-permit", 6, (2, 12), last=day("2017-08-31")),
    Habit("wildfire-season-open-fire-permit", 6, (1, 9), 17, first=day("2017-09-01")),
    Habit("land-contract-right-registration", 4, (20, 120), last=day("2018-12-31")),
    Habit("land-contract-right-registration", 7, (8, 32), 45, first=day("2019-01-02")),
    Habit("land-transfer-filing", 7, (1, 12)),
    Habit("homestead-approval", 8, (15, 90), last=day("2019-12-31")),
    licence("homestead-approval", 12, (5, 22), first=day("2020-01-02")),
    licence("rural-construction-planning-permit", 7, (6, 22)),
    licence("village-public-place-temporary-structure", 3, (3, 15)),
    Habit("water-abstraction-licence", 4, (15, 45), 66, left_out=("opinions", "hearing"), left_out_share=35),
    Habit("animal-quarantine-declaration", 9, (0, 5), on_the_spot=45, late_after=31),
    Habit("farm-machinery-subsidy", 7, (10, 60)),
    Habit("tractor-registration", 7, (1, 2), 5),
    Habit("agricultural-insurance-claim", 8, (2, 8), 12, to_the_day=10),
    Habit("farmers-cooperative-registration", 5, (2, 12), 21, last=day("2022-02-28"), on_the_spot=10),
    Habit("farmers-cooperative-registration", 5, (0, 3), 7, first=day("2022-03-01"), on_the_spot=35),
    # 民政 civil affairs
    Habit("subsistence-allowance-rural", 9, (18, 50), last=day("2021-06-30")),
    Habit(
        "subsistence-allowance-rural",
        13,
        (14, 38),
        45,
        first=day("2021-07-01"),
        extension=(15, "not-stated"),
        extension_share=16,
    ),
    Habit("subsistence-allowance-urban", 4, (12, 26), 31, last=day("2021-06-30")),
    Habit("subsistence-allowance-urban", 4, (14, 36), 45, first=day("2021-07-01")),
    Habit("destitute-support", 6, (15, 45)),
    Habit("temporary-assistance", 12, (0, 12), first=day("2014-05-04"), on_the_spot=25),
    Habit("medical-assistance", 8, (5, 40), first=day("2014-05-04")),
    Habit("disaster-housing-aid", 4, (15, 70)),
    Habit("orphan-allowance", 3, (6, 30)),
    Habit("disability-subsidies", 8, (5, 35)),
    Habit("old-age-allowance", 9, (2, 25), on_the_spot=10),
    Habit("conscript-family-grant", 4, (10, 60)),
    licence("rural-public-cemetery", 2, (6, 24)),
    Habit("private-non-enterprise-registration", 3, (12, 45), 62),
    # 人力资源和社会保障 human resources and social security
    Habit("resident-pension-enrolment", 9, (0, 9), last=day("2023-11-30"), on_the_spot=45),
    Habit("resident-pension-enrolment", 12, (0, 6), 16, first=day("2023-12-01"), on_the_spot=40),
    Habit("resident-pension-claim", 7, (5, 40), last=day("2023-11-30")),
    Habit("resident-pension-claim", 11, (3, 18), 31, first=day("2023-12-01")),
    Habit("resident-medical-insurance-enrolment", 9, (0, 9), last=day("2023-11-30"), on_the_spot=50),
    Habit("resident-medical-insurance-enrolment", 10, (0, 6), 16, first=day("2023-12-01"), on_the_spot=45),
    Habit("medical-expense-reimbursement", 7, (10, 50), last=day("2023-11-30")),
    Habit("medical-expense-reimbursement", 10, (6, 28), 45, first=day("2023-12-01")),
    Habit("unemployment-registration", 7, (0, 6), on_the_spot=40),
    Habit("startup-loan", 4, (12, 60)),
    Habit("labour-dispute-mediation", 7, (2, 13), 16),
    Habit("wage-arrears-complaint", 9, (8, 60), 88, extension=(30, "head-of-organ"), extension_share=14),
    # 人口计生 population and family planning
    Habit("birth-registration", 10, (0, 4), on_the_spot=60),
    Habit("further-child-approval", 4, (5, 25), last=day("2021-11-30"), first=day("2014-03-27")),
    Habit("floating-marriage-birth-certificate", 5, (0, 6), last=day("2021-09-24"), on_the_spot=45),
    Habit("migrant-birth-service-registration", 3, (1, 15), last=day("2021-09-24")),
    Habit("one-child-certificate", 4, (2, 20)),
    Habit("rural-family-planning-reward", 5, (20, 80)),
    Habit("free-contraceptive-service", 3, (0, 0), on_the_spot=100),
    Habit("social-maintenance-fee-instalment", 3, (6, 26), 31, last=day("2021-08-19")),
    # 咨询导办 enquiries and guidance
    Habit(
        "government-information-request",
        9,
        (3, 17),
        23,
        last=day("2019-05-14"),
        left_out=("opinions",),
        left_out_share=18,
        on_the_spot=6,
    ),
    Habit(
        "government-information-request",
        12,
        (4, 22),
        30,
        first=day("2019-05-15"),
        left_out=("opinions",),
        left_out_share=18,
        extension=(20, "head-of-disclosure-office"),
        extension_share=8,
        correction_share=18,
        on_the_spot=5,
    ),
    Habit("agent-handling", 6, (0, 15)),
    Habit("policy-legal-consultation", 6, (0, 2), on_the_spot=70),
    Habit("identity-card-agent", 8, (12, 45), 62, to_the_day=60),
    Habit("residence-permit", 4, (5, 30), last=day("2015-12-31")),
    Habit("residence-permit", 8, (3, 13), 17, to_the_day=15, first=day("2016-01-04")),
    Habit("hardship-certificate", 4, (0, 5), last=day("2021-12-31"), on_the_spot=35),
)
