"""Stations of the county with somebody at each, for journeys in which a person helps."""

from dataclasses import replace
from functools import partial

from market.members import roles
from storage import places, stations
from storage.stations import Station
from storage.work import Statement, Work
from tests.journeys.conftest import Someone, Village

SANHE, JIAOGONG, CENTRE = "三河镇服务站", "角弓镇服务站", "武都区电商服务中心"
LITAI, ZHULIN = "李台村服务站", "竹林村服务站"

PLACES = {
    LITAI: ("village", "李台"),
    ZHULIN: ("village", "竹林"),
    SANHE: ("town", "三河"),
    JIAOGONG: ("town", "角弓"),
    CENTRE: ("county", "武都"),
}


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


async def lives_in_litai(who: Someone) -> None:
    """Somebody tells where they live: a village that the station of its town serves."""
    await lives_in(who, "李台")


async def lives_in(who: Someone, village: str) -> None:
    await who.types("我的")
    await who.presses("改村子")
    await who.sees("您在哪个村")
    await who.types(village)
    await who.sees("记下了")


async def presses_door(who: Someone, door: str, public: str) -> str:
    """Presses a button that this phone was never shown, by what it carries: the toast, or else what is said."""
    button = {"text": "?", "callback_data": f"d:{door}:{public}:"}
    last = who.phone.last()
    forged = replace(last, raw={**last.raw, "reply_markup": {"inline_keyboard": [[button]]}})
    toast = str(
        (await who.phone.wait_for_answer(await who.phone.presses_again("?", forged))).get("text") or ""
    )
    return toast or (await who.sees("")).text


async def public_of_ticket(village: Village) -> str:
    """The public id of the newest ticket."""

    def newest(work: Work) -> str:
        found: str = work.run(Statement("select public from ticket order by id desc limit 1"))[0][0]
        return found

    return await village.app.database.read(newest)
