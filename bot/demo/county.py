"""The demo's county: Wudu with a centre that sells its own goods, stations, and a dozen stores of what grows there."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.demo.drawing import drawn
from bot.flows.county_words import lexicon
from market.acting import Who
from market.amounts import GRAMS, Price, Quantity
from market.broadcasting.audiences import Audience
from market.county import counties
from market.county.stations import stations_near
from market.hours import county
from market.members.behalf_codes import new_card_codes
from market.sessions import training
from market.sessions.session_facts import NO_LIMIT
from market.sessions.training import Plan
from market.shop import imports, listings, stores
from market.shop.goods_rows import read_rows
from market.shop.goods_table import read_table
from storage import behalf, groups, media, people, places, products, stations
from storage.behalf import Client
from storage.clock import now
from storage.media import Medium
from storage.stations import Station
from storage.work import Work

PRICKLY_ASH = ("prickly-ash-dahongpao", "prickly-ash-red-dried")
SOON = datetime.max.replace(tzinfo=UTC)
"""Stands for the moment of a session, which is reckoned from today."""


@dataclass(frozen=True)
class Goods:
    """A product's slug, how much in which unit, yuan in fen for one, and a word about it."""

    product: str
    amount: int
    unit: str
    fen: int
    note: str = ""


@dataclass(frozen=True)
class Seller:
    owner: str
    store: str
    village: str
    sells: tuple[str, ...]
    goods: tuple[Goods, ...]


SELLERS = (
    Seller("李德明", "德明花椒", "李台", ("spice",), (
        Goods("prickly-ash-dahongpao", 180, "斤", 6500, "今年新椒，自家晒的，去了籽。"),
        Goods("prickly-ash-red-dried", 260, "斤", 4500),
    )),
    Seller("张桂兰", "桂兰橄榄油", "大堡", ("processed",), (Goods("olive-fresh", 900, "斤", 560, "十一月现摘。"),)),
    Seller("赵春生", "春生红芪", "马营", ("herb",), (Goods("hedysari-dried", 120, "斤", 3800, "三年生，条子直。"),)),
    Seller("陈玉梅", "玉梅核桃", "郭坪", ("nut",), (Goods("walnut", 300, "斤", 1500, "薄皮，手一捏就开。"),)),
    Seller("王建国", "建国土蜂蜜", "草坡", ("honey",), (Goods("honey-wildflower", 60, "斤", 4800, "一年割一次。"),)),
    Seller("刘秀芳", "秀芳山货", "汉坪", ("spice", "mushroom"), (
        Goods("prickly-ash-red-dried", 90, "斤", 4800),
        Goods("wood-ear", 40, "斤", 5500, "段木黑木耳，晒干的。"),
    )),
    Seller("马永强", "永强苹果", "前村", ("fruit",), (Goods("apple", 2000, "斤", 320, "冰糖心，一箱十斤也行。"),)),
    Seller("杨小红", "小红药材", "杨家坝", ("herb",), (
        Goods("angelica", 150, "斤", 3600),
        Goods("codonopsis", 100, "斤", 4200, "没熏过硫磺。"),
    )),
    Seller("罗启明", "启明茶园", "裕河", ("tea",), (Goods("tea-fresh-leaf", 35, "斤", 6000, "谷雨前的鲜叶。"),)),
    Seller("何芳", "何芳菜篮子", "两水", ("vegetable",), (Goods("potato", 1500, "斤", 120, "高山洋芋，面得很。"),)),
    Seller("郭怀玉", "怀玉粮油", "角弓", ("grain",), (Goods("corn", 3000, "斤", 140),)),
    Seller("蒲志军", "志军花椒", "琵琶", ("spice",), (Goods("prickly-ash-dahongpao", 400, "斤", 6200, "色选过。"),)),
)  # fmt: skip
"""Names and stores are made up; goods, seasons and prices are of the usual kind (`storage/county`)."""

STATIONS = (
    ("武都区电商服务中心", "county", "武都"),
    ("三河镇服务站", "town", "三河"),
    ("角弓镇服务站", "town", "角弓"),
)

SESSIONS = (
    (2, "14:00", Plan("first-listing", SOON, 90, 25, place="三河镇服务站二楼", pin=(33.2993, 105.1669))),
    (
        4,
        "09:30",
        Plan("花椒冬季修剪", SOON, 180, 40, place="角弓镇服务站院子", audience=Audience(grows=PRICKLY_ASH)),
    ),
    (6, "19:00", Plan("photos", SOON, 60, NO_LIMIT, link="https://meeting.example/cunji")),
)
"""In how many days, at what time, and what: so that there is training in the demo whenever it is looked at."""

TRAINER = "马老师"

CENTRE_GOODS = Path(__file__).parent / "centre_goods.csv"


def seed(work: Work) -> int:
    """Fills an empty county; how many stores were opened. A county that has stores is left alone."""
    counties.load_county(work, "wudu")
    if stores.open_stores(work, Who.self(0)):
        return 0
    known = places.places(work)
    for name, level, short in STATIONS:
        spot = next(one for one in known.by_code.values() if one.level == level and one.short == short)
        stations.add_station(work, Station(name=name, level=level, place=spot.code))
    opened = 0
    for number, seller in enumerate(SELLERS):
        opened += _open(work, seller, number)
    _fill_the_centre(work)
    _plan_training(work)
    return opened


def _plan_training(work: Work) -> None:
    trainer = people.add_person(work, TRAINER, "zh", now())
    today = county().local(now()).date()
    for days, clock, plan in SESSIONS:
        hours, minutes = (int(part) for part in clock.split(":"))
        midnight = county().start_of(county().day_after(today, days))
        begins = (midnight + timedelta(hours=hours, minutes=minutes)).astimezone(UTC)
        station = next((one for one in stations.stations(work) if plan.place.startswith(one.name)), None)
        training.add_session(
            work, replace(plan, begins=begins, trainer=TRAINER, trainer_id=trainer), station, trainer
        )


def kept_for(work: Work, station: str, telegram_chat: int) -> None:
    """The station's group, as if somebody had sent /station there; it works once the bot is made an administrator."""
    found, group = stations.station_named(work, station), groups.meet_group(work, telegram_chat)
    assert found is not None
    group.station_id, group.bound = found.id, now()


def _fill_the_centre(work: Work) -> None:
    """As a manager does it, with the table that ships."""
    goods = products.products(work)
    read, wrong = read_rows(read_table(CENTRE_GOODS.read_bytes()), goods, lexicon(goods))
    assert not wrong
    imports.fill(work, read)


def _open(work: Work, seller: Seller, number: int) -> int:
    village = _village(places.places(work), seller.village, number)
    owner = people.add_person(work, seller.owner, "zh", now())
    who = Who.self(owner)
    stores.open_store(work, who, seller.store, village, seller.sells, "")
    _looked_after(work, owner, village)
    for at, goods in enumerate(seller.goods):
        product = products.products(work).by_slug[goods.product]
        medium = media.add_medium(work, Medium(owner_id=owner, added=now()))
        media.keep_picture(work, medium.public, drawn(product.category, number * 10 + at))
        quantity = Quantity(goods.amount * GRAMS.get(goods.unit, 1), goods.unit)
        price = Price(goods.fen, goods.unit)
        listings.list_produce(work, who, goods.product, quantity, price, goods.note, (medium.public,), "")
    return 1


def _looked_after(work: Work, owner: int, village: str) -> None:
    """The sellers have no phones: the nearest station acts for them, without asking each time."""
    near = next(one for one in stations_near(work, Who.self(owner), village) if one.level == "town")
    client = Client(
        person_id=owner,
        station_id=near.id or 0,
        added_by=owner,
        since=now(),
        codes=new_card_codes(),
        standing=now(),
    )
    behalf.add_client(work, client)


def _village(known: places.Places, short: str, number: int) -> str:
    """The village of this name; any of its town, or some village, where there is none."""
    for one in known.villages:
        if one.short == short:
            return one.code
    for town in known.towns:
        if town.short == short:
            return known.villages_of(town.code)[0].code
    return known.villages[number * 50].code
