"""Stations of the county with somebody at each, for journeys in which a person helps."""

from functools import partial

from market import roles
from storage import places, stations
from storage.stations import Station
from storage.work import Work
from tests.journeys.conftest import Someone, Village

SANHE, JIAOGONG, CENTRE = "三河镇服务站", "角弓镇服务站", "武都区电商服务中心"

PLACES = {SANHE: ("town", "三河"), JIAOGONG: ("town", "角弓"), CENTRE: ("county", "武都")}


async def at_ten(village: Village) -> None:
    """The next morning at ten, county time: every station is open."""
    village.telegram.clock.to_tomorrow("10:00", "Asia/Shanghai")


async def operator(
    village: Village,
    station: str = SANHE,
    name: str = "老赵",
    language: str = "zh-hans",
    role: str = "operator",
) -> Someone:
    """Somebody who was invited to work at this station, and has come in."""

    def build(work: Work) -> str:
        if stations.station_named(work, station) is None:
            level, short = PLACES[station]
            spot = next(
                one
                for one in places.places(work).by_code.values()
                if one.level == level and one.short == short
            )
            stations.add_station(work, Station(name=station, level=level, place=spot.code))
        return roles.invite(work, role, station)

    token = await village.app.database.write(partial(build))
    who = village.someone(name, language, phone="+8613893900004")
    await who.opens(f"https://t.me/cunji_bot?start=i_{token}")
    await who.sees("您是" if language.startswith("zh") else "you are")
    return who
