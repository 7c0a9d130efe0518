"""Whom a message or a session is for: one kind of people, then more of them, fewer, or without some."""

from collections.abc import Sequence
from dataclasses import replace

from bot.flows.choose_product import WhichGoods, option
from bot.flows.choose_village import OnePlace, choose_village
from bot.talk.message import Words
from bot.talk.plain import Plain, plain
from bot.talk.question import Option
from bot.talk.questions import Choice
from bot.talk.run import Talk
from market.broadcasting import audiences
from market.broadcasting.audiences import Audience
from market.county.places import all_places, full_name
from market.members.roles import MANAGER, OPERATOR, TRAINER
from market.sessions import session_facts
from market.shop.products import all_products
from storage.audiences import BUYER, SELLER
from storage.places import Places
from storage.products import Products

MOST_STEPS = 8
"""Past so many refinements nobody knows any more who is meant."""

EVERYBODY, TOWN, VILLAGE, ROLE, GROWS, BOUGHT, TRAINED, UNSEEN = (
    "everybody", "town", "village", "role", "grows", "bought", "trained", "unseen",
)  # fmt: skip
KINDS = (EVERYBODY, TOWN, VILLAGE, GROWS, BOUGHT, TRAINED, ROLE, UNSEEN)
SEVERAL = (TOWN, VILLAGE, ROLE, GROWS, BOUGHT, TRAINED)
"""Kinds of which one more may be named."""

ENOUGH, ANOTHER, ONLY, WITHOUT = "enough", "another", "only", "without"
WEEKS = (2, 4, 8, 12, 26)
LISTS = ("towns", "villages", "roles", "grows", "bought", "trained")
NAMED = 6
"""Places that are named where an audience is said in words; of more, how many."""


def choose_audience(talk: Talk) -> Audience:
    """A part: whom something is for. How many that are just now, and who, is shown until it is enough."""
    own = talk.read(audiences.own_villages)
    kinds = [one for one in KINDS if own is None or one != TOWN]
    audience, last = talk.part("0", some_people, kinds)
    for step in range(1, MOST_STEPS):
        reach = talk.read(audiences.reach, audience)
        narrower = _not_yet(audience, kinds)
        ways = [ENOUGH, *((ANOTHER,) if last in SEVERAL else ()), *((ONLY,) if narrower else ()), WITHOUT]
        options = [Option(one, Words(f"button-audience-{one}")) for one in ways]
        facts = {"count": reach.count, "names": reach.names}
        way = talk.ask(Choice("reached", options, facts, columns=1, item=f"{step}"))
        if way == ENOUGH:
            break
        if way == ANOTHER:
            more, last = talk.part(f"{step}", some_people, [last])
            audience = _with_more(audience, more)
        elif way == ONLY:
            more, last = talk.part(f"{step}", some_people, narrower)
            audience = _with_more(audience, more)
        else:
            left_out, last = talk.part(f"{step}", some_people, [one for one in kinds if one != EVERYBODY])
            audience, last = replace(audience, exclusions=(*audience.exclusions, left_out)), ""
    return audience


def some_people(talk: Talk, kinds: Sequence[str]) -> tuple[Audience, str]:
    """A part: people of one kind, and which kind it was."""
    kind = kinds[0]
    if len(kinds) > 1:
        options = [Option(one, Words(f"button-audience-{one}")) for one in kinds]
        kind = talk.ask(Choice("who", options, columns=1))
    if kind == TOWN:
        county = talk.read(all_places)
        place = talk.ask(OnePlace("town", county, [one.code for one in county.towns]))
        level = county.by_code[place].level
        return Audience(towns=(place,)) if level == "town" else Audience(villages=(place,)), kind
    if kind == VILLAGE:
        return Audience(villages=(_village(talk),)), kind
    if kind == ROLE:
        own = talk.read(audiences.own_villages)
        offered = (SELLER, BUYER) if own is not None else (SELLER, BUYER, OPERATOR, TRAINER, MANAGER)
        role = talk.ask(Choice("role", [Option(one, Words(f"audience-role-{one}")) for one in offered]))
        return Audience(roles=(role,)), kind
    if kind == GROWS:
        return Audience(grows=(talk.part("grows", goods_grown),)), kind
    if kind == BOUGHT:
        return Audience(bought=(talk.part("bought", goods_bought),)), kind
    if kind == TRAINED:
        topics = [Option(one, Words(f"topic-{one}")) for one in session_facts.ACTS]
        return Audience(trained=(talk.ask(Choice("topic", topics, columns=1)),)), kind
    if kind == UNSEEN:
        spans = [Option(f"{one}", Words("button-weeks", {"weeks": one})) for one in WEEKS]
        return Audience(unseen_weeks=int(talk.ask(Choice("weeks", spans)))), kind
    return Audience(), kind


def goods_grown(talk: Talk) -> str:
    """A part: goods that somebody grows, by slug."""
    return _goods(talk)


def goods_bought(talk: Talk) -> str:
    """A part: goods that somebody bought, by slug."""
    return _goods(talk)


def in_words(audience: Audience, county: Places, goods: Products) -> Plain:
    """An audience as a fact of a message: towns A and B, growers of walnuts, without operators."""
    codes = _towns_first(audience, county)
    places: Plain = [full_name(county, one).plain() for one in codes[:NAMED]]
    more = max(0, len(codes) - NAMED)
    parts: list[Plain] = [_part("places", places=places, more=more)] if places else []
    if audience.roles:
        parts.append([Words(f"audience-role-{one}").plain() for one in audience.roles])
    for what, slugs in ((GROWS, audience.grows), (BOUGHT, audience.bought)):
        if slugs:
            parts.append(_part(what, goods=[goods.by_slug[one].plain() for one in slugs]))
    if audience.trained:
        parts.append(_part(TRAINED, topics=[plain(session_facts.topic(one)) for one in audience.trained]))
    if audience.unseen_weeks:
        parts.append(_part(UNSEEN, weeks=audience.unseen_weeks))
    who, *narrower = parts or [Words("audience-everybody").plain()]
    for part in narrower:
        who = _part("of-these", who=who, which=part)
    left_out: Plain = [in_words(one, county, goods) for one in audience.exclusions]
    return _part("without", who=who, left_out=left_out) if left_out else who


def _towns_first(audience: Audience, county: Places) -> list[str]:
    """The places of an audience; of a town of which every village is named, the town."""
    named = set(audience.villages)
    whole = [
        town.code
        for town in county.towns
        if (villages := {one.code for one in county.villages_of(town.code)}) and villages <= named
    ]
    towns = list(dict.fromkeys((*audience.towns, *whole)))
    return [*towns, *(one for one in audience.villages if county.by_code[one].parent not in towns)]


def _part(what: str, **facts: Plain) -> Plain:
    return Words(f"audience-{what}", facts).plain()


def _with_more(audience: Audience, more: Audience) -> Audience:
    """Whoever fits what both name: of one kind either, of two kinds both."""
    named = {name: tuple(dict.fromkeys((*getattr(audience, name), *getattr(more, name)))) for name in LISTS}
    return replace(audience, **named, unseen_weeks=more.unseen_weeks or audience.unseen_weeks)


def _not_yet(audience: Audience, kinds: Sequence[str]) -> list[str]:
    """Kinds by which an audience is not narrowed yet."""
    used = {
        TOWN: audience.towns or audience.villages,
        VILLAGE: audience.towns or audience.villages,
        ROLE: audience.roles,
        GROWS: audience.grows,
        BOUGHT: audience.bought,
        TRAINED: audience.trained,
        UNSEEN: audience.unseen_weeks,
    }
    return [one for one in kinds if one != EVERYBODY and not used[one]]


def _village(talk: Talk) -> str:
    """A village: of the county, or of those that are one's own."""
    own = talk.read(audiences.own_villages)
    if own is None:
        return talk.part("village", choose_village)
    return talk.ask(OnePlace("village", talk.read(all_places), sorted(own)))


def _goods(talk: Talk) -> str:
    goods = talk.read(all_products)
    named = talk.ask(WhichGoods("goods", goods, lambda: ()))
    if len(named["slugs"]) == 1:
        return str(named["slugs"][0])
    options = [option(goods.by_slug[slug]) for slug in named["slugs"]]
    return talk.ask(Choice("which", options, {"typed": named["typed"]}, columns=1))
