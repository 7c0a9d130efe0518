"""What needs a licence is sold only with one, and pesticides only to people whose phone and village are known."""

import pytest

from market.acting import Who
from market.amounts import Price, Quantity
from market.members import people
from market.refusals import Gone, NeedsRegistration, NotForSale, NotLicensed
from market.shop import licences, listings, stores
from market.shop.products import LICENSED, all_products, why_not_for_sale
from market.trade import carts, orders
from market.trade.delivery import FETCH, ON_DELIVERY
from market.trade.orders import Destination
from storage.database import Database
from storage.stores import Store
from storage.work import Work
from tests.market.test_imports import manager

VILLAGE = "621202001001"


def seller(work: Work) -> tuple[Who, Store]:
    who = Who.self(people.meet(work, "王秀英", "zh"))
    return who, stores.open_store(work, who, "秀英农资", VILLAGE, ["input"], "")


def lists(work: Work, who: Who, product: str) -> str:
    unit = all_products(work, who).by_slug[product].default_unit
    offer = listings.list_produce(work, who, product, Quantity(5000, unit), Price(1500, unit), "", (), "")
    return offer.listing.public


async def test_each_kind_of_goods_needs_all_its_licences_and_no_other(county: Database) -> None:
    def play(work: Work) -> None:
        chen, (_, store) = manager(work), seller(work)
        for product in all_products(work, chen).by_slug.values():
            needed = LICENSED & set(product.regulated.split("|"))
            for one in licences.LICENCES:
                licences.license_store(work, chen, store.public, one, one in needed)
            with_all = why_not_for_sale(product, store)
            assert with_all in ("", "tobacco", "fireworks", "medicine")
            for one in needed:
                licences.license_store(work, chen, store.public, one, False)
                assert why_not_for_sale(product, store) in (one, "tobacco", "fireworks", "medicine")
                licences.license_store(work, chen, store.public, one, True)

    await county.write(play)


async def test_listed_with_a_licence_and_bought_by_whom_one_knows(county: Database) -> None:
    def play(work: Work) -> None:
        chen, (wang, store) = manager(work), seller(work)
        with pytest.raises(NotLicensed), work.savepoint():
            lists(work, wang, "pesticide")
        licences.license_store(work, chen, store.public, "pesticide", True)
        with pytest.raises(NotForSale), work.savepoint():
            lists(work, wang, "tobacco")
        public = lists(work, wang, "pesticide")
        buyer = Who.self(people.meet(work, "小李", "zh"))
        with pytest.raises(NeedsRegistration), work.savepoint():
            carts.put_in(work, buyer, public, Quantity(2, "瓶"))
        people.give_phone(work, buyer, "+8613893900003")
        with pytest.raises(NeedsRegistration), work.savepoint():
            carts.put_in(work, buyer, public, Quantity(2, "瓶"))
        people.live_in(work, buyer, VILLAGE)
        carts.put_in(work, buyer, public, Quantity(2, "瓶"))
        where = Destination(FETCH, "李明", "13893900003")
        people.give_phone(work, buyer, "")
        with pytest.raises(NeedsRegistration), work.savepoint():
            orders.place(work, buyer, where, ON_DELIVERY, orders.bill(work, buyer, where, {}))
        people.give_phone(work, buyer, "+8613893900003")
        licences.license_store(work, chen, store.public, "pesticide", False)
        with pytest.raises(NotLicensed), work.savepoint():
            orders.place(work, buyer, where, ON_DELIVERY, orders.bill(work, buyer, where, {}))
        licences.license_store(work, chen, store.public, "pesticide", True)
        assert len(orders.place(work, buyer, where, ON_DELIVERY, orders.bill(work, buyer, where, {}))) == 1

    await county.write(play)


async def test_a_licence_or_a_store_that_there_is_not(county: Database) -> None:
    def play(work: Work) -> None:
        chen, (_, store) = manager(work), seller(work)
        for public, licence in ((store.public, "tobacco"), (store.public, "a|b"), ("nowhere", "seed")):
            with pytest.raises(Gone):
                licences.license_store(work, chen, public, licence, True)
        assert store.licences == ""
        assert licences.stores_called(work, chen, "农资") == [store]
        assert licences.stores_called(work, chen, "%") == licences.stores_called(work, chen, "无") == []

    await county.write(play)
