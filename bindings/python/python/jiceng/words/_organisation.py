"""The closed lists of the room organisation. Written by scripts/write-words.py."""

from .._word import Word


class Level(Word):
    """A level of government.

    层级。
    """

    COUNTY = "county"
    TOWNSHIP = "township"
    VILLAGE = "village"
    GROUP = "group"


class UnitKind(Word):
    """What kind of body it is.

    机构种类。
    """

    GENERAL_OFFICE = "general-office"
    CENTRE = "centre"
    WORKING_GROUP = "working-group"
    HALL = "hall"
    POST = "post"
    VILLAGE_STATION = "village-station"
    STATION_PART = "station-part"
    COUNTY_BODY = "county-body"
    COUNTY = "county"
    TOWNSHIP = "township"
    VILLAGE = "village"
    VILLAGER_GROUP = "villager-group"
